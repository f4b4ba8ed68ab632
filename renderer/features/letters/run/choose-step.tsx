import { Checkbox } from "@mantine/core";
import { Link } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { daysBetween } from "#shared/dates/calendar-date.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { lastReceiptOn } from "./last-receipt.ts";
import { MissingCopies } from "./missing-copies.tsx";
import type { RunModel } from "./run-model.ts";

/** Which kinds go out this time, and how fresh the payments are that the letters rest on. */
export function ChooseStep({
  model,
  decisionIds,
  confirmIds,
  onKind,
}: {
  readonly model: RunModel;
  readonly decisionIds: readonly string[];
  readonly confirmIds: readonly string[];
  readonly onKind: (kind: LetterKind) => void;
}) {
  return (
    <div className="scroll page" style={{ maxWidth: 760 }}>
      <Freshness />
      <h2 className="cap" style={{ marginTop: 16 }}>
        Letters due today
      </h2>
      <div className="panel" style={{ marginTop: 6 }}>
        {model.kinds.length === 0 && (
          <p className="t2" style={{ padding: 12 }}>
            No letter is due today. The next step shows why, customer by customer.
          </p>
        )}
        {model.kinds.map(({ kind, count, isOn }) => (
          <div key={kind} className="row" style={{ padding: "8px 12px", borderBottom: "1px solid var(--line)" }}>
            <Checkbox label={LETTER_KIND_NAMES[kind]} checked={isOn} onChange={() => onKind(kind)} />
            <span className="sp" />
            <span className="n t2">{countText(count)}</span>
          </div>
        ))}
      </div>
      <MissingCopies model={model} />
      <div style={{ display: "grid", gap: 4, marginTop: 14 }}>
        {model.ties.map((tie) => (
          <p key={tie.currency} className="t2">
            Overdue <Money minor={tie.overdueMinor} currency={tie.currency} className="b6" />, of which{" "}
            <Money minor={tie.inMinor} currency={tie.currency} className="b6" /> is asked for in this run.
          </p>
        ))}
        {decisionIds.length > 0 && (
          <p className="alert info">
            <span className="tx">
              {count(decisionIds.length, "customer has", "customers have")} had every letter of their policy. Decide
              what to do: <Link href={paths.today()}>Today</Link>
            </span>
          </p>
        )}
        {confirmIds.length > 0 && (
          <p className="alert warn">
            <span className="tx">
              The policy of {count(confirmIds.length, "customer was", "customers was")} changed after their last letter.
              Confirm their next level on <Link href={paths.today()}>Today</Link>; they are left out until then.
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

function Freshness() {
  const book = useBook();
  const asAt = useAsAt();
  const last = lastReceiptOn(book, asAt);
  if (!last) {
    return (
      <p className="alert warn">
        <span className="tx">
          No payment has been recorded yet. If customers have paid, record or import that first:{" "}
          <Link href={paths.import()}>Import</Link>
        </span>
      </p>
    );
  }
  const age = daysBetween(last, asAt);
  return (
    <p className={`alert ${age > 4 ? "warn" : "info"}`}>
      <span className="tx">
        The latest payment in the books is of <Day on={last} style="near" />
        {age > 0 ? `, ${count(age, "day", "days")} ago` : ", today"}.{" "}
        {age > 4 && (
          <>
            Bring payments up to date first, so that nobody is asked for what they have paid:{" "}
            <Link href={paths.bank()}>Bank</Link>
          </>
        )}
      </span>
    </p>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
