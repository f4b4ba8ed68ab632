import { formatMoney } from "../money/format-money.ts";
import type { Minor } from "../money/minor.ts";
import type { MatchReason, Suggestion } from "./match.ts";

/** Why a line is taken to be this money, in one sentence for the person who decides. */
export function describeMatch(suggestion: Suggestion, locale: string): string {
  const money = (amount: Minor) => formatMoney(amount, suggestion.currency, { locale });
  const seen = new Set<string>();
  const words = suggestion.reasons
    .map((reason) => reasonWords(reason, money))
    .filter((text) => {
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew;
    });
  const sentence = words.join(", ");
  return sentence === "" ? "" : `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

function reasonWords(reason: MatchReason, money: (amount: Minor) => string): string {
  switch (reason.kind) {
    case "number":
      return `names invoice ${reason.number}`;
    case "customer-code":
      return `names account ${reason.code}`;
    case "known-account":
      return `the account ${reason.account} has paid for them before`;
    case "known-payer":
      return `“${reason.payer}” has paid for them before`;
    case "name":
      return `the name “${reason.found}” stands in it`;
    case "amount":
      return `the amount is what is open of ${reason.number}`;
    case "only-amount":
      return `${reason.number} is the only open invoice of this amount`;
    case "sum":
      return `${listOf(reason.numbers)} add up to it`;
    case "all-open":
      return "it is everything that is open";
    case "less-charges":
      return `short by ${money(reason.chargesMinor)}, as bank charges are`;
    case "part":
      return `a part payment: ${money(reason.leftMinor)} stays open`;
    case "over":
      return `${money(reason.byMinor)} more than that`;
    case "oldest-first":
      return "no amount fits, so the oldest are paid first";
    case "inferred-before":
      return "an import had inferred this payment; it is confirmed";
    case "returned":
      return reason.found === "" ? "the same amount had come in" : `“${reason.found}” says that a payment came back`;
  }
}

function listOf(numbers: readonly string[]): string {
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
