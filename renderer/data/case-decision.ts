import type { CaseFault } from "#shared/cases/case-fault.ts";
import { caseFaultWords } from "#shared/cases/case-fault.ts";
import type { Case, CaseKind } from "#shared/cases/rows.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { putRow } from "./changes.ts";
import { type ChasingScene, chasingScene, gone } from "./chasing-decision.ts";
import type { CommandContext, CommandFailure, Decision } from "./command.ts";

export type CaseScene = ChasingScene & { readonly row: Case };

/** A case of a kind with its customer's file, or the refusal when it is not there. */
export function caseScene(context: CommandContext, caseId: string, kind: CaseKind): Result<CaseScene, CommandFailure> {
  const row = context.book.get("cases", caseId);
  if (row?.kind !== kind) return gone("This case is not in the books any more. It may have been undone.");
  const scene = chasingScene(context, row.customerId);
  return scene.ok ? succeed({ ...scene.value, row }) : scene;
}

/** Turns what was decided about a case into its change, or its refusal into words. */
export function caseDecision(
  { book }: CommandContext,
  decided: Result<Case, CaseFault>,
  { say }: Pick<ChasingScene, "say">,
  tell: (row: Case) => string,
): Result<Decision<string>, CommandFailure> {
  if (!decided.ok) return fail(caseFaultWords(decided.error, say));
  const row = decided.value;
  return succeed({
    changes: [putRow(book, "cases", row)],
    subject: { table: "cases", key: row.id },
    summary: tell(row),
    output: row.id,
  });
}
