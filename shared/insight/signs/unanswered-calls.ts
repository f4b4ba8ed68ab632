import { effectiveCalls, isSpoken } from "#shared/chasing/contacts.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { signThresholds } from "#shared/credit/sign-thresholds.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import type { SignRule } from "./sign.ts";

const WITHIN_DAYS = 60;

/** Three calls in a row, on different days, that nobody took, and no word or payment from the customer since the first. */
export const unansweredCalls: SignRule = {
  kind: "unanswered-calls",
  weight: 1,
  lastsDays: 30,
  mode: "state",
  days: (file) => [
    ...file.calls.map(({ on }) => on),
    ...file.notes.filter(({ kind }) => kind !== "note" && kind !== "bad-news").map(({ on }) => on),
    ...receiptDays(file),
  ],
  look: (known, on, settings) => {
    const calls = effectiveCalls(known.calls, on).filter((call) => call.on > addDays(on, -WITHIN_DAYS));
    const lastSpoken = calls.findLastIndex((call) => isSpoken(call) || call.direction === "in");
    const missed = calls.slice(lastSpoken + 1);
    const days = new Set(missed.map((call) => call.on));
    const first = missed[0];
    if (days.size < signThresholds(settings).missedCalls || !first || missed.at(-1)?.on !== on) return null;
    const isHeardOf =
      receiptDays(known).some((day) => day >= first.on) ||
      known.notes.some((note) => note.kind !== "note" && note.kind !== "bad-news" && note.on >= first.on);
    if (isHeardOf) return null;
    return {
      facts: { kind: "unanswered-calls", count: missed.length },
      evidence: missed.map((call) => ({
        table: "calls",
        id: call.id,
        on: call.on,
        amountMinor: null,
        label: call.time,
      })),
    };
  },
};

function receiptDays({ ledger }: CustomerFile) {
  return ledger.entries.filter(({ kind }) => kind === "receipt").map(({ on }) => on);
}
