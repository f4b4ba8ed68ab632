import { Alert } from "@mantine/core";
import { countText } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { StatementLine } from "#shared/bank/statement.ts";
import { minor } from "#shared/money/minor.ts";
import { refusalWords } from "./statement-words.ts";
import type { ReadFile } from "./workers/messages.ts";

const SHOWN = 4;

/** How a file reads with the columns as they are set: its first lines and what comes in and goes out. */
export function ReadsAs({ read: { result } }: { readonly read: ReadFile }) {
  if (!result.ok)
    return (
      <Alert color="red" variant="light" role="alert" p="sm">
        {result.error.kind === "needs-date-form"
          ? `Dates such as ${result.error.examples[0]} can be read two ways: say how they are written.`
          : refusalWords(result.error)}
      </Alert>
    );
  const lines = result.value.statements.flatMap((statement) => statement.lines);
  return (
    <section aria-label="How the file reads" className="panel" style={{ padding: "8px 12px" }}>
      <table className="t" aria-label="First lines as they are read">
        <tbody>
          {lines.slice(0, SHOWN).map((line) => (
            <tr key={line.line}>
              <td>
                <Day on={line.on} style="near" />
              </td>
              <td className="b5">{line.payer}</td>
              <td className="t2 ell" style={{ maxWidth: 280 }}>
                {[line.reference, line.text].filter((part) => part !== "").join(" ")}
              </td>
              <td style={{ textAlign: "right" }}>
                <Money minor={line.amountMinor} currency={line.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {currenciesOf(lines).map((currency) => (
        <p key={currency} className="t2 s12">
          {countText(lines.length)} lines: <Money minor={sumOf(lines, currency, 1)} currency={currency} /> in,{" "}
          <Money minor={sumOf(lines, currency, -1)} currency={currency} /> out
        </p>
      ))}
    </section>
  );
}

function currenciesOf(lines: readonly StatementLine[]): readonly StatementLine["currency"][] {
  return [...new Set(lines.map((line) => line.currency))];
}

function sumOf(lines: readonly StatementLine[], currency: string, sign: 1 | -1) {
  const own = lines.filter((line) => line.currency === currency && line.amountMinor * sign > 0);
  return minor(own.reduce((sum, line) => sum + line.amountMinor * sign, 0));
}
