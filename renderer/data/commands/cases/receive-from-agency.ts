import { caseScene } from "#renderer/data/case-decision.ts";
import { putInLedger, putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf } from "#renderer/data/ledger-decision.ts";
import { type AgencyMoney, receiveFromAgency } from "#shared/cases/receive-from-agency.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Money an agency collected and paid over: the customer is credited with all of it, what the agency kept included. */
export const receiveFromAgencyCommand = command<AgencyMoney & { readonly caseId: string }>({
  name: "receive-from-agency",
  decide: (context, { caseId, ...money }) => {
    const scene = caseScene(context, caseId, "agency");
    if (!scene.ok) return scene;
    const { row, file, say } = scene.value;
    const agency = context.book.get("agencies", row.agencyId)?.name ?? "the agency";
    const decided = receiveFromAgency(row, file.ledger, money, agency, context);
    if (!decided.ok) {
      const { error } = decided;
      return fail(
        error.kind === "agency-money"
          ? { kind: error.kind, message: error.message }
          : ledgerRefusal(error, localeOf(context.book)),
      );
    }
    const { rows, changed } = decided.value;
    return succeed({
      changes: [putInLedger(context.book, row.customerId, rows), putRow(context.book, "cases", changed)],
      subject: { table: "cases", key: row.id },
      summary: `${row.number}: ${say.exact(money.collectedMinor, row.currency)} of ${file.customer.name} paid over by ${agency}`,
      output: null,
    });
  },
});
