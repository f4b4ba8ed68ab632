import { useBook } from "#renderer/book/use-book.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { letterStateLabel } from "./letter-state-tag.tsx";

/** Figures, recipient, and every step with its day and who took it; the digest of the kept page in small print. */
export function LetterHistory({ letter, file }: { readonly letter: Letter; readonly file: StoredFile | undefined }) {
  const users = useBook().setting("users");
  const initials = (id: string) => users.find((user) => user.id === id)?.initials ?? "";
  return (
    <div style={{ display: "grid", gap: 14 }}>
      <div>
        <div className="b6">{letter.subject}</div>
        <div className="t2">
          <Money minor={letter.totalMinor} currency={letter.currency} />
          {letter.payByOn && (
            <>
              {" "}
              by <Day on={letter.payByOn} style="near" />
            </>
          )}
        </div>
      </div>
      <div>
        <h2 className="cap">To</h2>
        <p className="t2">
          {[
            letter.recipient.name,
            letter.recipient.company,
            ...letter.recipient.address.lines,
            letter.recipient.address.town,
            letter.recipient.address.postcode,
          ]
            .filter((line) => line !== "")
            .join(", ")}
        </p>
      </div>
      {letter.enclosures && (
        <div>
          <h2 className="cap">Behind it</h2>
          <p className="t2">
            {letter.enclosures
              .map(({ name, pages }) => `${name}, ${pages} ${pages === 1 ? "page" : "pages"}`)
              .join("; ")}
          </p>
        </div>
      )}
      <div>
        <h2 className="cap">What happened</h2>
        <ol style={{ margin: "4px 0 0", padding: 0, listStyle: "none", display: "grid", gap: 6 }}>
          {letter.steps.map((step, index) => (
            <li key={index}>
              <div className="row">
                <span className="b5">{letterStateLabel(step.state)}</span>
                <span className="sp" />
                <Day on={step.on} style="near" />
                <span className="t3 s11">{initials(step.by)}</span>
              </div>
              <div className="t2 s12">
                {[step.service, step.tracking, step.note].filter((text) => text !== "").join(", ")}
                <Certificate fileId={step.fileId} />
              </div>
            </li>
          ))}
        </ol>
      </div>
      {file && (
        <p className="t3 s11" style={{ overflowWrap: "anywhere" }}>
          {letter.pages} {letter.pages === 1 ? "page" : "pages"}, wording {letter.wordingVersion}. The exact page is
          kept: SHA-256 {file.sha256}
        </p>
      )}
    </div>
  );
}

/** The certificate of posting that was attached to a step. */
function Certificate({ fileId }: { readonly fileId: string }) {
  const file = useBook().get("files", fileId);
  const save = useSaveStoredFile();
  if (!file) return null;
  return (
    <>
      {" "}
      <button type="button" className="linkb" title="Save a copy" onClick={() => save(file)}>
        {file.name}
      </button>
    </>
  );
}
