import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { isChasingKind, sentLetters } from "#shared/chasing/letter-sent.ts";
import type { Dispute } from "#shared/chasing/rows.ts";
import { signThresholds } from "#shared/credit/sign-thresholds.ts";
import { addDays, addMonths, daysBetween } from "#shared/dates/calendar-date.ts";
import { lastDueOn } from "#shared/ledger/due-parts.ts";
import type { Evidence, SignRule } from "./sign.ts";

const AFTER_CHASE_DAYS = 21;
const WITHIN_DAYS = 90;

/** A dispute of an overdue invoice, raised within three weeks of being asked for the money and not before. */
export const disputeAfterChase: SignRule = {
  kind: "dispute-after-chase",
  weight: 1,
  lastsDays: 60,
  mode: "event",
  days: ({ disputes }) => disputes.map(({ on }) => on),
  look: (known, on) => {
    for (const dispute of known.disputes) {
      if (dispute.on !== on) continue;
      const invoice = known.ledger.entries.find((entry) => entry.id === dispute.invoiceId);
      if (invoice?.side !== "debit") continue;
      const daysLate = daysBetween(lastDueOn(invoice, on), on);
      const chase = daysLate > 0 ? lastChase(known, dispute) : null;
      if (!chase) continue;
      const daysAfter = daysBetween(chase.on, on);
      return {
        facts: { kind: "dispute-after-chase", number: invoice.number, daysAfter, daysLate },
        evidence: [chase, disputeEvidence(dispute)],
      };
    }
    return null;
  },
};

/** Three or more disputes in three months, and at least twice as many as in the three months of a usual year. */
export const moreDisputes: SignRule = {
  kind: "more-disputes",
  weight: 1,
  lastsDays: 60,
  mode: "event",
  days: ({ disputes }) => disputes.map(({ on }) => on),
  look: ({ disputes }, on, settings) => {
    const from = addDays(on, -WITHIN_DAYS);
    const recent = disputes.filter((row) => row.on > from);
    const before = disputes.filter((row) => row.on <= from && row.on > addMonths(from, -12)).length;
    const usual = (before * WITHIN_DAYS) / 365;
    if (recent.length < signThresholds(settings).disputes || recent.length < 2 * usual) return null;
    return {
      facts: { kind: "more-disputes", count: recent.length, usual },
      evidence: recent.map(disputeEvidence),
    };
  },
};

/** The latest letter or call about the invoice within the days before the dispute, unless it was disputed before. */
function lastChase(known: CustomerFile, dispute: Dispute): Evidence | null {
  const from = addDays(dispute.on, -AFTER_CHASE_DAYS);
  const earlier = known.disputes.some((row) => row.id !== dispute.id && row.invoiceId === dispute.invoiceId);
  if (earlier) return null;
  const letters = sentLetters(known.letters, 0, dispute.on)
    .filter(({ letter, sentOn }) => isChasingKind(letter.kind) && sentOn >= from && sentOn < dispute.on)
    .filter(({ letter }) => letter.items.some((item) => item.invoiceId === dispute.invoiceId))
    .map(
      ({ letter, sentOn }): Evidence => ({
        table: "letters",
        id: letter.id,
        on: sentOn,
        amountMinor: letter.totalMinor,
        label: letter.number,
      }),
    );
  const calls = known.calls
    .filter((call) => call.direction === "out" && call.on >= from && call.on <= dispute.on)
    .filter((call) => call.outcome !== "no-answer" && call.outcome !== "wrong-number")
    .filter((call) => call.invoiceIds.length === 0 || call.invoiceIds.includes(dispute.invoiceId))
    .map(
      (call): Evidence => ({ table: "calls", id: call.id, on: call.on, amountMinor: null, label: call.contactName }),
    );
  return [...letters, ...calls].reduce<Evidence | null>((so, row) => (so && so.on >= row.on ? so : row), null);
}

function disputeEvidence(dispute: Dispute): Evidence {
  return { table: "disputes", id: dispute.id, on: dispute.on, amountMinor: dispute.amountMinor, label: dispute.number };
}
