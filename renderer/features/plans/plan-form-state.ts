import type { ProposePlanInput } from "#renderer/data/commands/chasing/propose-plan.ts";
import type { PlanDraft } from "#shared/chasing/build-plan.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { PaymentPlan, PlanInstalment } from "#shared/chasing/rows.ts";
import { addDays, addMonths, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { workingDayFrom } from "#shared/letters/working-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";

/** What has been typed about a plan. */
export type PlanForm = {
  readonly depositMinor: Minor | null;
  readonly depositOn: CalendarDate | null;
  readonly by: "count" | "amount";
  readonly count: number | null;
  readonly eachMinor: Minor | null;
  readonly frequency: PaymentPlan["frequency"];
  readonly firstOn: CalendarDate | null;
  readonly nonWorkingDays: PlanDraft["nonWorkingDays"];
  readonly graceDays: number;
  readonly interest: PaymentPlan["interest"];
  readonly stopsLetters: boolean;
  readonly affordability: string;
};

/** Six monthly payments from the first of next month, without a deposit. */
export function startPlan(rules: ChasingRules, today: CalendarDate): PlanForm {
  const firstOfNext = `${addMonths(today, 1, 1).slice(0, 8)}01` as CalendarDate;
  return {
    depositMinor: null,
    depositOn: workingDayFrom(addDays(today, 3), rules),
    by: "count",
    count: 6,
    eachMinor: null,
    frequency: "monthly",
    firstOn: firstOfNext,
    nonWorkingDays: "as-is",
    graceDays: rules.graceDays,
    interest: "frozen",
    stopsLetters: true,
    affordability: "",
  };
}

export function toPlanDraft(form: PlanForm, today: CalendarDate): Omit<PlanDraft, "totalMinor"> {
  const depositMinor = form.depositMinor ?? ZERO;
  return {
    depositMinor,
    depositOn: depositMinor > 0 ? form.depositOn : null,
    firstOn: form.firstOn ?? today,
    frequency: form.frequency,
    shape:
      form.by === "count"
        ? { by: "count", count: form.count ?? 0 }
        : { by: "amount", eachMinor: form.eachMinor ?? minor(0) },
    nonWorkingDays: form.nonWorkingDays,
  };
}

export function toProposal(
  form: PlanForm,
  today: CalendarDate,
  subject: { readonly customerId: string; readonly currency: Currency; readonly replacesId: string },
): ProposePlanInput {
  const { graceDays, interest, stopsLetters, affordability } = form;
  return {
    ...subject,
    invoiceIds: [],
    draft: toPlanDraft(form, today),
    graceDays,
    interest,
    stopsLetters,
    affordability,
  };
}

/** The plan as it would be kept, for the preview of its agreement. */
export function supposedPlan(
  form: PlanForm,
  today: CalendarDate,
  facts: {
    readonly customerId: string;
    readonly number: string;
    readonly currency: Currency;
    readonly totalMinor: Minor;
    readonly invoiceIds: readonly string[];
    readonly instalments: readonly PlanInstalment[];
  },
): PaymentPlan {
  const { frequency, graceDays, interest, stopsLetters, affordability } = form;
  return {
    ...facts,
    ...{ frequency, graceDays, interest, stopsLetters, affordability },
    id: "supposed",
    on: today,
    depositMinor: form.depositMinor ?? ZERO,
    replacesId: "",
    steps: [],
    recordedAt: "9999-12-31T00:00:00.000Z",
    recordedBy: "",
  };
}
