import { useLocale } from "#renderer/state/locale.ts";
import { type CalendarDate, dayParts } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import type { ProofItem, ProofLine, ProofRate, ProofRow, ProofSheet } from "#shared/interest/proof-sheet.ts";
import { PROOF_NOTES } from "#shared/interest/proof-words.ts";
import { currencySign } from "#shared/money/currency-sign.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { Money } from "./money.tsx";

/** Every line of a proof of interest: a reader with a calculator can work each one out again. */
export function ProofTable({
  sheet,
  label = "Proof of interest",
}: {
  readonly sheet: ProofSheet;
  readonly label?: string;
}) {
  const sign = currencySign(sheet.currency, "en-GB");
  return (
    <table className="t c" aria-label={label}>
      <thead>
        <tr>
          <th>From</th>
          <th>To</th>
          <th className="num">Days</th>
          <th className="num">Balance {sign}</th>
          <th className="num">Rate %</th>
          <th className="num">Interest {sign}</th>
          <th className="num">Running total {sign}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.items.map((item, at) => (
          <ItemLines key={`${item.invoiceId} ${item.instalment} ${at}`} item={item} sheet={sheet} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={5}>
            Interest to <DayText on={sheet.toOn} />
          </td>
          <td className="num">
            <Money minor={sheet.totals.interestMinor} currency={sheet.currency} bare />
          </td>
          <td className="num">
            <Money minor={sheet.totals.interestMinor} currency={sheet.currency} bare />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function ItemLines({ item, sheet }: { readonly item: ProofItem; readonly sheet: ProofSheet }) {
  const { currency } = sheet;
  const locale = useLocale((state) => state.locale);
  const name = [item.number, item.description, item.instalment && `instalment ${item.instalment}`]
    .filter(Boolean)
    .join(", ");
  return (
    <>
      <tr>
        <td colSpan={7}>
          <span className="b6">{name || "This debt"}</span>{" "}
          <span className="t2">
            due <DayText on={item.dueOn} />
            {item.disputedMinor > 0 && `, ${formatMoney(item.disputedMinor, currency, { locale })} in dispute left out`}
          </span>
        </td>
      </tr>
      {item.lines.map((line, at) => (
        <ProofLineRow key={at} line={line} sheet={sheet} />
      ))}
    </>
  );
}

function ProofLineRow({ line, sheet }: { readonly line: ProofLine; readonly sheet: ProofSheet }) {
  const { currency } = sheet;
  const locale = useLocale((state) => state.locale);
  if (line.kind === "note") {
    const amount = line.amountMinor > 0 ? `${formatMoney(line.amountMinor, currency, { locale })} ` : "";
    return (
      <tr>
        <td colSpan={7} className="t2 s11">
          {amount}
          {PROOF_NOTES[line.what]}, <DayText on={line.on} />
        </td>
      </tr>
    );
  }
  return (
    <tr title={formulaOf(line, sheet, locale)}>
      <td>
        <DayText on={line.fromOn} />
      </td>
      <td>
        <DayText on={line.toOn} />
      </td>
      <td className="num">{line.days.toLocaleString(locale)}</td>
      <td className="num">
        <Money minor={line.balanceMinor} currency={currency} bare />
      </td>
      <td className="num">
        {line.percent}
        {line.byHand && (
          <abbr title="Entered by hand" style={{ textDecoration: "none" }}>
            {" "}
            *
          </abbr>
        )}
      </td>
      <td className="num">
        <Money minor={line.amountMinor} currency={currency} bare />
      </td>
      <td className="num b6">
        <Money minor={line.runningMinor} currency={currency} bare />
      </td>
    </tr>
  );
}

/** Where the rates of a proof come from, one line for each that was used. */
export function RateSources({ sheet }: { readonly sheet: ProofSheet }) {
  return (
    <table className="t c" aria-label="Where the rates come from">
      <thead>
        <tr>
          <th>{sheet.method.rateRule === "fixed-at-start" ? "Became late in" : "Period"}</th>
          <th className="num">Reference %</th>
          <th className="num">Plus</th>
          <th className="num">Rate %</th>
          <th>Source</th>
        </tr>
      </thead>
      <tbody>
        {sheet.rates.map((rate) => (
          <tr key={`${rate.periodFromOn} ${rate.percent}`}>
            <td>{periodName(rate)}</td>
            <td className="num">{rate.basePercent}</td>
            <td className="num">{rate.marginPercent}</td>
            <td className="num b6">{rate.percent}</td>
            <td className="t2">
              {rate.source}
              {rate.byHand && " (entered by hand *)"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function periodName({ periodFromOn, periodToOn }: ProofRate): string {
  if (!periodFromOn || !periodToOn) return "All of it";
  const [from, to] = [dayParts(periodFromOn), dayParts(periodToOn)];
  const start = `${MONTHS[from.month - 1]}${from.year === to.year ? "" : ` ${from.year}`}`;
  return `${start} to ${MONTHS[to.month - 1]} ${to.year}`;
}

/** The sum of one row as it is keyed into a calculator. */
function formulaOf(row: ProofRow, { currency, method }: ProofSheet, locale: string): string {
  const money = (amount: ProofRow["amountMinor"]) => formatMoney(amount, currency, { locale, bare: true });
  const aYear = `${money(row.balanceMinor)} × ${row.percent} ÷ 100`;
  if (method.rounding === "segment") return `${aYear} × ${row.days} ÷ ${row.yearDays} = ${money(row.amountMinor)}`;
  const cut = method.rounding === "daily-penny" ? "rounded" : "cut";
  return `(${aYear} ÷ ${row.yearDays}, ${cut} to a penny) × ${row.days} = ${money(row.amountMinor)}`;
}

function DayText({ on }: { readonly on: CalendarDate }) {
  const locale = useLocale((state) => state.locale);
  return (
    <time className="n" dateTime={on}>
      {formatDay(on, "far", locale)}
    </time>
  );
}
