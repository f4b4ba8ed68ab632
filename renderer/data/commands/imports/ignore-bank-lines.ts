import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf } from "#renderer/data/ledger-decision.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { succeed } from "#shared/result/result.ts";

/** Sets bank lines aside that are nobody's debt (fees, rent, own transfers), or takes them up again. */
export const ignoreBankLines = command<{ readonly lineIds: readonly string[]; readonly isIgnored: boolean }>({
  name: "ignore-bank-lines",
  decide: ({ book }, { lineIds, isIgnored }) => {
    const wanted = isIgnored ? "open" : "ignored";
    const lines = lineIds.flatMap((id) => book.get("bankLines", id) ?? []).filter((line) => line.state === wanted);
    const state = isIgnored ? ("ignored" as const) : ("open" as const);
    return succeed({
      changes: lines.map((line) => putRow(book, "bankLines", { ...line, state })),
      subject: null,
      summary: `Bank: ${formatCount(lines.length, localeOf(book))} ${lines.length === 1 ? "line" : "lines"} ${isIgnored ? "set aside" : "taken up again"}`,
      output: null,
    });
  },
});
