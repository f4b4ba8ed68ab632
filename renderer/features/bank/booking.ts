import type { Booking } from "#shared/bank/book-line.ts";
import type { Suggestion } from "#shared/bank/match.ts";
import { describeMatch } from "#shared/bank/match-words.ts";

/** What accepting a suggestion books. */
export function bookingOf(suggestion: Suggestion): Booking {
  const { kind, customerId, entryId, parts, chargesMinor } = suggestion;
  return kind === "receipt" ? { kind, customerId, parts, chargesMinor } : { kind, customerId, entryId };
}

/** Why it was matched so, as it is kept with the line. */
export function suggestionWords(suggestion: Suggestion, locale: string): string {
  return describeMatch(suggestion, locale);
}

/** Invoices a suggestion settles, or what it does instead. */
export function targetWords(suggestion: Suggestion): string {
  if (suggestion.kind === "confirms-inferred") return "Confirms a payment an import inferred";
  if (suggestion.kind === "returned") return "Takes back a payment";
  const numbers = suggestion.parts.map((part) => part.number);
  if (numbers.length === 0) return "On account";
  const shown = numbers.slice(0, 3).join(", ");
  return numbers.length > 3 ? `${shown} and ${numbers.length - 3} more` : shown;
}
