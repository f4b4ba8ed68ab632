import type { ReactNode } from "react";
import { Day } from "#renderer/ui/day.tsx";
import { Instant } from "#renderer/ui/instant.tsx";
import type { Looked, OldCopies } from "./look-now.ts";

/** What goes and what stays, in numbers and by name. */
export function ErasurePreview({ looked }: { readonly looked: Extract<Looked, { kind: "found" }> }) {
  const { rows, removed, seqs, sharedEntries, kept } = looked.found;
  return (
    <>
      <section aria-label="What goes">
        <h3 className="b6">What goes</h3>
        <List>
          <li>Names, numbers, addresses and words in {count(rows.length, "record")}; amounts and days stay.</li>
          <li>
            The content of {seqs.length === 1 ? "1 entry" : `${seqs.length} entries`} of the history. Their places stay,
            and the chain can still be checked against printed checkpoints.
            {sharedEntries > 0 &&
              ` ${sharedEntries === 1 ? "One of them is" : `${sharedEntries} of them are`} about other customers too (imports, letter runs): what was changed there is kept, what stood before is not.`}
          </li>
          {removed.length > 0 && (
            <li>
              {count(removed.length, "file")}: {removed.map(({ name }) => name).join(", ")}
            </li>
          )}
        </List>
      </section>
      {kept.length > 0 && (
        <section aria-label="What stays">
          <h3 className="b6">What stays</h3>
          <List>
            {kept.map((file) => (
              <li key={`${file.name} ${file.on}`}>
                {file.name} of <Day on={file.on} style="far" />: {file.why}.
              </li>
            ))}
          </List>
        </section>
      )}
      <section aria-label="Older copies">
        <h3 className="b6">Older copies still hold it</h3>
        <Copies copies={looked.copies} />
      </section>
    </>
  );
}

function Copies({ copies }: { readonly copies: OldCopies }) {
  const { own, second, backups } = copies;
  return (
    <List>
      {own.length > 0 && (
        <li>
          {count(own.length, "snapshot")} on this computer, <Span all={own} />; they go as newer ones take their place,
          the last after two years.
        </li>
      )}
      {second.length > 0 && (
        <li>
          {count(second.length, "snapshot")} in the second place, <Span all={second} />.
        </li>
      )}
      {backups.map((backup) => (
        <li key={backup.at}>
          The backup {backup.name} of <Instant at={backup.at} />: delete it yourself.
        </li>
      ))}
      <li>Files and printed pages you saved or sent elsewhere: Duebook does not know of them.</li>
    </List>
  );
}

function Span({ all }: { readonly all: readonly string[] }) {
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <>
      from <Instant at={first} /> to <Instant at={last} />
    </>
  );
}

function List({ children }: { readonly children: ReactNode }) {
  return <ul style={{ margin: "4px 0 0", paddingLeft: 18, maxHeight: 180, overflowY: "auto" }}>{children}</ul>;
}

function count(number: number, name: string): string {
  return number === 1 ? `1 ${name}` : `${number} ${name}s`;
}
