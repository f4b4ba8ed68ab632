import { Button } from "@mantine/core";
import { useIsPast, useToday } from "#renderer/book/use-book.ts";
import { removeLimitation } from "#renderer/data/commands/cases/remove-limitation.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import {
  isOldLimitation,
  LIMITATION_LAWS,
  LIMITATION_STARTS,
  type LimitationLaw,
  type OwnLimitation,
} from "#shared/cases/limitation-law.ts";
import { JURISDICTIONS } from "#shared/interest/jurisdictions.ts";
import { countryName } from "#shared/ledger/country-name.ts";

/** The times to claim that count: the user's own first, then those that came with Duebook. */
export function LimitationLaws({
  own,
  onEdit,
}: {
  readonly own: readonly OwnLimitation[];
  readonly onEdit: (entry: OwnLimitation) => void;
}) {
  const sorted = own.toSorted((first, second) => countryName(first.country).localeCompare(countryName(second.country)));
  return (
    <table className="t" aria-label="Times to claim">
      <thead>
        <tr>
          <th>Where</th>
          <th className="num">Years</th>
          <th>Counted from</th>
          <th>Begins again with</th>
          <th>Source</th>
          <HiddenHead>What to do</HiddenHead>
        </tr>
      </thead>
      <tbody>
        {sorted.map((entry) => (
          <OwnRow key={entry.id} entry={entry} onEdit={() => onEdit(entry)} />
        ))}
        {LIMITATION_LAWS.map((law) => (
          <tr key={law.id}>
            <td className="b6 n">{JURISDICTIONS.find(({ id }) => id === law.id)?.name ?? law.id}</td>
            <LawCells law={law} />
            <td className="t2 s12">{law.source}</td>
            <td className="num">
              <span className="t2 s12 n">came with Duebook</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OwnRow({ entry, onEdit }: { readonly entry: OwnLimitation; readonly onEdit: () => void }) {
  const run = useRun();
  const today = useToday();
  const isPast = useIsPast();
  const name = countryName(entry.country);
  return (
    <tr>
      <td className="b6 n">{name}</td>
      <LawCells law={entry} />
      <td className="t2 s12">
        Your own entry, source {entry.source}, looked up <Day on={entry.seenOn} style="far" />{" "}
        {isOldLimitation(entry, today) && <Tag tone="warn">Look it up again</Tag>}
      </td>
      <td className="num">
        <span className="row" style={{ justifyContent: "flex-end" }}>
          <Button variant="default" disabled={isPast} onClick={onEdit} aria-label={`Change ${name}`}>
            Change
          </Button>
          <Button
            variant="subtle"
            disabled={isPast}
            onClick={() => void run(removeLimitation, { id: entry.id })}
            aria-label={`Remove ${name}`}
          >
            Remove
          </Button>
        </span>
      </td>
    </tr>
  );
}

function LawCells({
  law,
}: {
  readonly law: Pick<LimitationLaw, "years" | "from" | "restartsByPayment" | "restartsByAcknowledgment">;
}) {
  const restarts = [law.restartsByPayment && "part payment", law.restartsByAcknowledgment && "acknowledgment"];
  return (
    <>
      <td className="num">{law.years}</td>
      <td className="n">{LIMITATION_STARTS.find(({ id }) => id === law.from)?.short}</td>
      <td className="s12 n">{restarts.filter(Boolean).join(", ") || "nothing entered"}</td>
    </>
  );
}
