import { putRow } from "#renderer/data/changes.ts";
import { gone } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { succeed } from "#shared/result/result.ts";

/** Changes named facts of a case that are no step: the court, the claim number, which lawyer was asked. */
export const changeCaseFacts = command<{
  readonly caseId: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly label: string;
}>({
  name: "change-case-facts",
  decide: ({ book }, { caseId, facts, label }) => {
    const row = book.get("cases", caseId);
    if (!row) return gone("This case is not in the books any more. It may have been undone.");
    return succeed({
      changes: [putRow(book, "cases", { ...row, facts: { ...row.facts, ...facts } })],
      subject: { table: "cases", key: caseId },
      summary: `${row.number}: ${label}`,
      output: null,
    });
  },
});
