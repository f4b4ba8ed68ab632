import { useLocale } from "#renderer/state/locale.ts";
import { Money } from "#renderer/ui/money.tsx";
import type { ProofFixedSum, ProofSheet } from "#shared/interest/proof-sheet.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";

/** Fixed sums by the size of the debt when interest began. */
export function FixedSumTable({ sheet }: { readonly sheet: ProofSheet }) {
  const { locale } = useLocale();
  const { currency } = sheet;
  if (sheet.fixedSums.length === 0) return null;
  const name = ({ fromMinor, belowMinor }: ProofFixedSum) => {
    const from = formatMoney(fromMinor, currency, { locale });
    if (belowMinor === null) return fromMinor === 0 ? "Any size" : `${from} and above`;
    const below = formatMoney(belowMinor, currency, { locale });
    return fromMinor === 0
      ? `Under ${below}`
      : `${from} to ${formatMoney(minor(belowMinor - 1), currency, { locale })}`;
  };
  return (
    <div className="panel">
      <table className="t c" aria-label="Fixed sums">
        <thead>
          <tr>
            <th>Size of the debt when interest began</th>
            <th className="num">Debts</th>
            <th className="num">Each</th>
            <th className="num">Sum</th>
          </tr>
        </thead>
        <tbody>
          {sheet.fixedSums.map((sum) => (
            <tr key={sum.fromMinor}>
              <td>{name(sum)}</td>
              <td className="num">{sum.debts}</td>
              <td className="num">
                <Money minor={sum.eachMinor} currency={currency} />
              </td>
              <td className="num">
                <Money minor={sum.sumMinor} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
