import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import type { CallNeed, CallReason } from "./call-need.ts";
import { days, type Words } from "./words.ts";

/** Why a call is due, in one sentence without its full stop. */
export function describeCall(
  reason: CallReason,
  need: Pick<CallNeed, "currency">,
  asAt: CalendarDate,
  say: Words,
): string {
  switch (reason.kind) {
    case "follow-up": {
      const { call, cause } = reason;
      if (call.outcome === "no-answer") return `No answer on ${say.day(call.on)}, try again`;
      if (call.outcome === "left-message") return `Left a message on ${say.day(call.on)} — no call back`;
      const step = cause === "" ? call.nextStep : `${cause}: ${lowerFirst(call.nextStep)}`;
      if (call.nextStep !== "") return `${step} (noted ${say.day(call.on)})`;
      return `You said on ${say.day(call.on)} that you would call again`;
    }
    case "policy-step":
      if (reason.sentOn === null) return `${reason.level.name}: nothing sent yet`;
      return reason.isPastPayBy
        ? `${reason.letterName} sent ${say.day(reason.sentOn)}, pay-by date passed, no reply`
        : `${reason.letterName} sent ${say.day(reason.sentOn)}, ${lowerFirst(reason.level.name)} now due`;
    case "first-call":
      return `Over ${say.money(reason.aboveMinor, need.currency)} and never called`;
    case "courtesy": {
      const { item } = reason.position;
      return `${item.entry.number || "An invoice"} falls due in ${days(daysBetween(asAt, item.dueOn))}: is everything in order`;
    }
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
