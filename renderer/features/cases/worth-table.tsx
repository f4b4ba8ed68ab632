import { Money } from "#renderer/ui/money.tsx";
import type { WorthSheet } from "#shared/cases/worth-lines.ts";
import type { Currency } from "#shared/money/currency.ts";

/** The sheet line by line, each with how it was found. */
export function WorthTable({ sheet, currency }: { readonly sheet: WorthSheet; readonly currency: Currency }) {
  const even = sheet.result.breakEvenPercent;
  return (
    <table className="t" aria-label="Worth-it sheet">
      <tbody>
        {sheet.lines.map((line) => (
          <tr key={line.key} className={line.isSum ? "b6" : ""}>
            <td>
              <div>{line.name}</div>
              <div className="t2 s11" style={{ whiteSpace: "normal", fontWeight: 400 }}>
                {line.how}
              </div>
            </td>
            <td className="num">
              <Money minor={line.amountMinor} currency={currency} />
            </td>
          </tr>
        ))}
        <tr className="b6">
          <td>
            <div>Breaks even at</div>
            <div className="t2 s11" style={{ whiteSpace: "normal", fontWeight: 400 }}>
              What it costs ÷ what comes in if it succeeds, rounded up
            </div>
          </td>
          <td className="num">{even === null ? "no odds" : `${even} %`}</td>
        </tr>
      </tbody>
    </table>
  );
}
