import { putRow, putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { RetentionReview } from "#shared/privacy/scope.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type LegalHoldInput = { readonly customerId: string; readonly reason: string };

const GONE = { kind: "no-such-customer", message: "This customer is not in the books any more." } as const;

/** Nothing about the customer may be erased from now on, until the hold is lifted. */
export const setLegalHold = command<LegalHoldInput>({
  name: "set-legal-hold",
  decide: ({ book, today, userId }, { customerId, reason }) => {
    const customer = book.get("customers", customerId);
    if (!customer) return fail(GONE);
    if (reason.trim() === "") return fail({ kind: "empty", field: "reason", message: "Say why it must be kept." });
    const legalHold = { on: today, reason: reason.trim(), by: userId };
    return succeed({
      changes: [putRow(book, "customers", { ...customer, legalHold })],
      subject: { table: "customers", key: customerId },
      summary: `Legal hold on ${customer.name}: ${legalHold.reason}`,
      output: null,
    });
  },
});

export const liftLegalHold = command<{ readonly customerId: string }>({
  name: "lift-legal-hold",
  decide: ({ book }, { customerId }) => {
    const customer = book.get("customers", customerId);
    if (!customer) return fail(GONE);
    return succeed({
      changes: [putRow(book, "customers", { ...customer, legalHold: null })],
      subject: { table: "customers", key: customerId },
      summary: `Legal hold on ${customer.name} lifted`,
      output: null,
    });
  },
});

export type KeepInput = { readonly customerId: string; readonly reason: string; readonly againOn: CalendarDate };

/** Somebody looked at old records and keeps them; they come back on the list on the day given. */
export const keepForNow = command<KeepInput>({
  name: "keep-for-now",
  decide: ({ book, today, userId }, { customerId, reason, againOn }) => {
    if (reason.trim() === "") return fail({ kind: "empty", field: "reason", message: "Say why it is still needed." });
    if (againOn <= today) return fail({ kind: "too-early", field: "againOn", message: "Choose a day to come." });
    const privacy = book.setting("privacy");
    const review: RetentionReview = { customerId, on: today, againOn, reason: reason.trim(), by: userId };
    const reviews = [...privacy.reviews.filter((one) => one.customerId !== customerId), review];
    return succeed({
      changes: [putSetting(book, "privacy", { ...privacy, reviews })],
      subject: { table: "customers", key: customerId },
      summary: `Old records of ${book.get("customers", customerId)?.name ?? "a customer"} kept until ${againOn}: ${review.reason}`,
      output: null,
    });
  },
});
