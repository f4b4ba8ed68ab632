import { caseDecision, caseScene } from "#renderer/data/case-decision.ts";
import { command } from "#renderer/data/command.ts";
import { stepOf } from "#shared/cases/open-case.ts";
import { placementAccount, reportDirect } from "#shared/cases/placement-account.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

export type DirectPaymentInput = {
  readonly caseId: string;
  /** The payment in the customer's ledger. */
  readonly creditId: string;
  readonly on: CalendarDate;
  readonly note: string;
};

/** Notes that the agency was told of a payment the customer made to us. */
export const reportDirectPayment = command<DirectPaymentInput, string>({
  name: "report-direct-payment",
  decide: (context, { caseId, creditId, on, note }) => {
    const scene = caseScene(context, caseId, "agency");
    if (!scene.ok) return scene;
    const { row, file, say } = scene.value;
    const agency = context.book.get("agencies", row.agencyId) ?? null;
    const account = placementAccount(row, agency, file.ledger, context.today);
    const step = { ...stepOf("direct-reported", note, context, null, on), refId: creditId };
    return caseDecision(context, reportDirect(row, account, step, context.today), scene.value, (changed) => {
      const amount = say.exact(changed.steps.at(-1)?.amountMinor ?? row.amountMinor, row.currency);
      return `${row.number}: direct payment of ${amount} reported to ${agency?.name ?? "the agency"}`;
    });
  },
});
