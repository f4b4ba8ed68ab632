import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { outcomeLabel } from "./call-outcomes.ts";
import { effectiveCalls } from "./contacts.ts";
import type { CustomerFile } from "./customer-file.ts";
import { letterStanding } from "./letter-sent.ts";
import { promiseStates } from "./promise-state.ts";
import type { Call } from "./rows.ts";
import { letterName, type Words } from "./words.ts";

export type RecentEvent = {
  readonly key: string;
  readonly on: CalendarDate;
  readonly kind: "broken-promise" | "dispute" | "call" | "letter" | "payment" | "note";
  readonly title: string;
  readonly detail: string;
};

/** The last words and deeds between us and a customer, newest first: what the next call should begin from. */
export function recentEvents(
  file: CustomerFile,
  asAt: CalendarDate,
  say: Words,
  limit: number,
): readonly RecentEvent[] {
  const events = [
    ...brokenPromises(file, asAt, say),
    ...disputes(file, asAt, say),
    ...effectiveCalls(file.calls, asAt).map((call) => callEvent(call)),
    ...letters(file, asAt, say),
    ...payments(file, asAt, say),
    ...notes(file, asAt),
  ];
  return events
    .map((event, order) => ({ event, order }))
    .sort((first, second) =>
      first.event.on === second.event.on ? second.order - first.order : first.event.on < second.event.on ? 1 : -1,
    )
    .slice(0, limit)
    .map(({ event }) => event);
}

function brokenPromises(file: CustomerFile, asAt: CalendarDate, say: Words): readonly RecentEvent[] {
  const numbers = invoiceNumbers(file);
  return promiseStates(file, asAt).flatMap((status) => {
    const { promise, state, watchedPart, shortMinor } = status;
    if ((state !== "broken" && state !== "part-kept") || watchedPart === null) return [];
    const named = promise.invoiceIds.map((id) => numbers.get(id) ?? "").filter((number) => number !== "");
    const what = named.length > 0 ? ` for ${named.join(", ")}` : "";
    const got = state === "broken" ? "nothing received" : "part received";
    const detail =
      shortMinor === 0 ? "Paid since, too late." : `${got.charAt(0).toUpperCase()}${got.slice(1)} in time.`;
    const title = `Promise not kept: ${say.exact(watchedPart.amountMinor, promise.currency)}${what}.`;
    return [{ key: promise.id, on: watchedPart.byOn, kind: "broken-promise", title, detail } as const];
  });
}

function disputes(file: CustomerFile, asAt: CalendarDate, say: Words): readonly RecentEvent[] {
  const numbers = invoiceNumbers(file);
  return file.disputes
    .filter((dispute) => dispute.on <= asAt)
    .map((dispute) => {
      const entry = file.ledger.entries.find((row) => row.id === dispute.invoiceId);
      const part = dispute.amountMinor !== null && entry ? `${say.exact(dispute.amountMinor, entry.currency)} of ` : "";
      const title = `Dispute ${dispute.number}: ${part}${numbers.get(dispute.invoiceId) ?? "an invoice"}.`;
      return { key: dispute.id, on: dispute.on, kind: "dispute", title, detail: quoted(dispute.theirWords) } as const;
    });
}

function callEvent(call: Call): RecentEvent {
  const minutes = call.minutes ? `, ${call.minutes} min` : "";
  const title = callTitle(call, minutes);
  const next = call.nextStep === "" ? "" : ` ${call.nextStep}.`;
  return { key: call.id, on: call.on, kind: "call", title, detail: `${quoted(call.words)}${next}`.trim() };
}

function callTitle({ outcome, time, contactName, direction }: Call, minutes: string): string {
  const who = contactName || "them";
  if (outcome === "no-answer") return `No answer${time === "" ? "" : `, ${time}`}.`;
  if (outcome === "left-message") return `Left a message for ${who}.`;
  if (outcome === "wrong-number") return "Wrong number.";
  const spoke = direction === "in" ? `${contactName || "They"} called` : `Spoke to ${who}`;
  return outcome === "other" ? `${spoke}${minutes}.` : `${spoke}${minutes}: ${outcomeLabel(outcome).toLowerCase()}.`;
}

function letters(file: CustomerFile, asAt: CalendarDate, say: Words): readonly RecentEvent[] {
  return file.letters.flatMap((letter) => {
    const standing = letterStanding(letter, asAt);
    const on = standing.state === "sent" ? (standing.postedOn ?? standing.emailedOn) : null;
    if (standing.state !== "sent" || on === null) return [];
    const title = `${letterName(letter.kind)}: ${say.exact(letter.totalMinor, letter.currency)}.`;
    const detail = standing.postedOn ? "Posted." : "E-mailed.";
    return [{ key: letter.id, on, kind: "letter", title, detail } as const];
  });
}

function payments(file: CustomerFile, asAt: CalendarDate, say: Words): readonly RecentEvent[] {
  return file.ledger.entries
    .filter((entry) => entry.side === "credit" && entry.kind === "receipt" && entry.on <= asAt)
    .map((entry) => ({
      key: entry.id,
      on: entry.on,
      kind: "payment",
      title: entry.inferred
        ? `Paid by then: ${say.exact(entry.amountMinor, entry.currency)}.`
        : `Payment received: ${say.exact(entry.amountMinor, entry.currency)}.`,
      detail: entry.inferred ? "Worked out from an import; the day it came is not known." : entry.reference,
    }));
}

function notes(file: CustomerFile, asAt: CalendarDate): readonly RecentEvent[] {
  return file.notes
    .filter((note) => note.on <= asAt)
    .map((note) => ({ key: note.id, on: note.on, kind: "note", title: "Note.", detail: note.text }));
}

function invoiceNumbers(file: CustomerFile): ReadonlyMap<string, string> {
  return new Map(file.ledger.entries.map((entry) => [entry.id, entry.number]));
}

function quoted(text: string): string {
  return text.trim() === "" ? "" : `“${text.trim()}”`;
}
