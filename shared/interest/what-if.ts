import { type CalendarDate, laterDay } from "../dates/calendar-date.ts";
import type { CustomerKind } from "../ledger/customer.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Compounding } from "./accrue.ts";
import { buildProofSheet } from "./build-proof-sheet.ts";
import type { DebtEvent } from "./debt-events.ts";
import { debtInterest } from "./debt-interest.ts";
import { type ClaimEntitlement, type Entitlement, entitlement } from "./entitlement.ts";
import type { InterestSettings } from "./interest-settings.ts";
import type { ProofSheet } from "./proof-sheet.ts";
import type { RateTables, RateUnknown } from "./rate-table.ts";
import { type RelevantDay, relevantDay } from "./relevant-day.ts";

/** Something that happened to the debt, as it is typed into the calculator. */
export type WhatIfMovement = {
  readonly kind: "payment" | "credit-from-start" | "credit-from-its-day" | "dispute";
  readonly on: CalendarDate;
  /** For a dispute: the day it ended; null while it is open. */
  readonly untilOn: CalendarDate | null;
  readonly amountMinor: Minor;
};

/** Any debt and dates, without a customer. */
export type WhatIf = {
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly description: string;
  /** Null: not known; then no limit of the law on the terms is looked at. */
  readonly invoiceOn: CalendarDate | null;
  readonly dueOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly place: string;
  readonly kind: CustomerKind;
  /** Empty: the statute, or the court's rate where the settings say so. */
  readonly contractRate: string;
  readonly settings: InterestSettings;
  readonly compounding: Compounding;
  readonly movements: readonly WhatIfMovement[];
};

export type WhatIfAnswer = {
  readonly sheet: ProofSheet;
  readonly entitlement: ClaimEntitlement;
  readonly relevant: RelevantDay;
};

export type WhatIfFailure =
  | RateUnknown
  | { readonly kind: "not-claimable"; readonly entitlement: Extract<Entitlement, { readonly kind: "none" }> }
  | { readonly kind: "credits-exceed-debt" };

/** Interest on a debt that is typed in, with its proof. Answers why nothing can be claimed, or which rate is missing. */
export function whatIf(input: WhatIf, tables: RateTables): Result<WhatIfAnswer, WhatIfFailure> {
  const allowed = entitlement(
    {
      kind: input.kind,
      jurisdiction: input.place,
      address: { country: input.place.slice(0, 2) },
      agreement: { contractRate: input.contractRate },
    },
    input.settings,
  );
  if (allowed.kind === "none") return fail({ kind: "not-claimable", entitlement: allowed });
  const corrections = input.movements.filter((one) => one.kind === "credit-from-start");
  const principal = corrections.reduce<number>((left, one) => left - one.amountMinor, input.amountMinor);
  if (principal < 0) return fail({ kind: "credits-exceed-debt" });
  const relevant = relevantFor(input, allowed);
  const { rounding, dayCount } = input.settings;
  const debt = {
    principalMinor: minor(principal),
    relevantOn: relevant.on,
    claimOn: input.invoiceOn ?? input.dueOn,
    events: input.movements.map(eventOf),
  };
  const method = {
    regime: allowed.regime,
    tables,
    rounding,
    dayCount,
    partPayments: allowed.partPayments,
    compounding: input.compounding,
  };
  const facts = { ...factsOf(input), relevant };
  const found = debtInterest(facts, debt, method, allowed.fixedSum, input.toOn);
  if (!found.ok) return found;
  const { owed } = found.value.accrual;
  const shown = { ...found.value, facts: { ...facts, openMinor: openOf(found.value.interestMinor, owed) } };
  return succeed({ sheet: buildProofSheet([shown], input.toOn), entitlement: allowed, relevant });
}

function relevantFor(input: WhatIf, allowed: ClaimEntitlement): RelevantDay {
  if (input.invoiceOn === null) return { on: input.dueOn, because: "agreed", termsAreLong: false };
  const facts = { agreedOn: laterDay(input.dueOn, input.invoiceOn), invoiceOn: input.invoiceOn, performedOn: null };
  return relevantDay(facts, input.kind, allowed.law, input.settings);
}

/**
 * What is left besides the interest of the sheet, so that owed + interest is what is outstanding, whatever the payments
 * were set against: a payment that went to interest left that much more of the principal.
 */
function openOf(interestMinor: Minor, owed: { readonly principalMinor: Minor; readonly interestMinor: Minor }): Minor {
  return minor(owed.principalMinor + owed.interestMinor - interestMinor);
}

function eventOf(movement: WhatIfMovement): DebtEvent {
  const { kind, on, untilOn, amountMinor } = movement;
  if (kind === "payment") return { kind, on, amountMinor };
  if (kind === "dispute") return { kind: "pause", on, untilOn, amountMinor, what: "dispute" };
  if (kind === "credit-from-start") return { kind: "told", on, amountMinor, what: kind };
  return { kind: "reduction", on, amountMinor, what: kind };
}

function factsOf(input: WhatIf) {
  return {
    invoiceId: "",
    number: input.description,
    description: "",
    currency: input.currency,
    instalment: null,
    dueOn: input.dueOn,
    openMinor: minor(0),
    disputedMinor: minor(0),
    paidOn: null,
  };
}
