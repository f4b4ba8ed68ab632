import { caseDecision, caseScene } from "#renderer/data/case-decision.ts";
import { command } from "#renderer/data/command.ts";
import { stepOf } from "#shared/cases/open-case.ts";
import { chargeFee } from "#shared/cases/placement-account.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Minor } from "#shared/money/minor.ts";

export type AgencyFeeInput = {
  readonly caseId: string;
  readonly on: CalendarDate;
  /** Without VAT; below zero for a credit note of the agency. */
  readonly amountMinor: Minor | null;
  /** Number of the agency's invoice. */
  readonly note: string;
  readonly fileId: string;
};

/** Notes an invoice of the agency, to be compared with what the terms give. */
export const chargeAgencyFee = command<AgencyFeeInput, string>({
  name: "charge-agency-fee",
  decide: (context, { caseId, on, amountMinor, note, fileId }) => {
    const scene = caseScene(context, caseId, "agency");
    if (!scene.ok) return scene;
    const { row, say } = scene.value;
    const step = { ...stepOf("fee", note, context, amountMinor, on), fileId };
    return caseDecision(context, chargeFee(row, step, context.today), scene.value, () => {
      const amount = amountMinor === null ? "" : ` ${say.exact(amountMinor, row.currency)}`;
      return `${row.number}: commission of${amount} invoiced`;
    });
  },
});
