import { Checkbox } from "@mantine/core";
import { useAsAt } from "#renderer/book/use-book.ts";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { ChasePosition } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import { holdName, type Words, words } from "#shared/chasing/words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { subtractMinor } from "#shared/money/minor.ts";

/** The overdue items; ticked ones are what the call is about. */
export function TickedItems({
  file,
  positions,
  currency,
  ticked,
  onTick,
}: {
  readonly file: CustomerFile;
  readonly positions: readonly ChasePosition[];
  readonly currency: Currency;
  readonly ticked: readonly string[];
  readonly onTick: (invoiceId: string) => void;
}) {
  const asAt = useAsAt();
  const say = words(useLocale((state) => state.locale));
  const rows = positions.filter(
    ({ item }) => item.currency === currency && (item.daysLate > 0 || ticked.includes(item.entry.id)),
  );
  if (rows.length === 0) return <p className="t2 s12">Nothing is overdue.</p>;
  return (
    <table className="t" aria-label="Overdue invoices">
      <thead>
        <tr>
          <th style={{ width: 34 }}>
            <span className="vh">Part of the call</span>
          </th>
          <th>Overdue invoice</th>
          <th>Due</th>
          <th className="num">Days</th>
          <th className="num">Left to pay</th>
          <th>Note</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { entry, part } = row.item;
          const isTicked = ticked.includes(entry.id);
          const note = noteOf(row, file, asAt, say);
          return (
            <tr key={`${entry.id}:${part}`} className={isTicked ? "on" : ""}>
              <td>
                <Checkbox
                  checked={isTicked}
                  onChange={() => onTick(entry.id)}
                  aria-label={`${entry.number || "Invoice"} is part of the call`}
                />
              </td>
              <td>
                <span className="b6">{entry.number || "—"}</span> <span className="t2">{entry.description}</span>
              </td>
              <td className="n">
                <Day on={row.item.dueOn} />
              </td>
              <td className={`num ${row.item.daysLate > 60 ? "bad" : ""}`}>
                {countText(Math.max(0, row.item.daysLate))}
              </td>
              <td className="num b6">
                <Money minor={row.item.openMinor} currency={currency} bare />
              </td>
              <td className={`s12 ${note.tone}`}>{note.text}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Note = { readonly tone: "" | "warn" | "bad" | "t2"; readonly text: string };

function noteOf(row: ChasePosition, file: CustomerFile, asAt: CalendarDate, say: Words): Note {
  const { entry, currency } = row.item;
  const broken = promiseStates(file, asAt).some(
    ({ promise, state, shortMinor }) =>
      (state === "broken" || state === "part-kept") && shortMinor > 0 && promise.invoiceIds.includes(entry.id),
  );
  if (row.disputedMinor > 0) return { tone: "warn", text: `${say.money(row.disputedMinor, currency)} disputed` };
  const hold = row.held[0]?.hold;
  if (hold) return { tone: "warn", text: holdName(hold) };
  if (broken) return { tone: "bad", text: "Broken promise" };
  if (row.missedMinor > 0) return { tone: "bad", text: "Instalment missed" };
  if (entry.retention) return { tone: "t2", text: "Retention" };
  const paidMinor = subtractMinor(row.item.originalMinor, row.item.openMinor);
  return paidMinor > 0 ? { tone: "t2", text: `${say.money(paidMinor, currency)} paid` } : { tone: "", text: "" };
}
