import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { StatementLine } from "./statement.ts";

/** What of a bank line decides its match. */
export type MatchLine = Pick<
  StatementLine,
  "on" | "currency" | "amountMinor" | "payer" | "payerAccount" | "text" | "reference" | "chargesMinor"
>;

/** Why a line is taken to be this money: each with the words that gave it away. */
export type MatchReason =
  | { readonly kind: "number"; readonly number: string; readonly found: string }
  | { readonly kind: "customer-code"; readonly code: string }
  | { readonly kind: "known-account"; readonly account: string }
  | { readonly kind: "known-payer"; readonly payer: string }
  | { readonly kind: "name"; readonly found: string }
  | { readonly kind: "amount"; readonly number: string }
  | { readonly kind: "only-amount"; readonly number: string }
  | { readonly kind: "sum"; readonly numbers: readonly string[] }
  | { readonly kind: "all-open" }
  | { readonly kind: "less-charges"; readonly chargesMinor: Minor }
  | { readonly kind: "part"; readonly leftMinor: Minor }
  | { readonly kind: "over"; readonly byMinor: Minor }
  | { readonly kind: "oldest-first" }
  | { readonly kind: "inferred-before"; readonly description: string }
  | { readonly kind: "returned"; readonly found: string };

export type MatchPart = { readonly debitId: string; readonly number: string; readonly amountMinor: Minor };

/** One way to book a line, with how sure it is (0 to 100) and why. */
export type Suggestion = {
  readonly kind: "receipt" | "confirms-inferred" | "returned";
  readonly customerId: string;
  readonly customerName: string;
  readonly currency: Currency;
  readonly parts: readonly MatchPart[];
  /** What no invoice takes: money on account. */
  readonly onAccountMinor: Minor;
  /** What banks kept; the invoices are settled in full and this is given up. */
  readonly chargesMinor: Minor;
  /** The receipt that is confirmed or taken back; empty for a new receipt. */
  readonly entryId: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
};

export type Confidence = "sure" | "likely" | "possible";

const SURE = 85;
const LIKELY = 60;

export function confidenceOf({ score }: Pick<Suggestion, "score">): Confidence {
  return score >= SURE ? "sure" : score >= LIKELY ? "likely" : "possible";
}
