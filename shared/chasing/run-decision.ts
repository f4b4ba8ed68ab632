import type { PolicyLevel } from "#shared/letters/policy.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { ChasePosition } from "./chase-position.ts";
import type { IncludedReason, LeftOutReason } from "./run-reasons.ts";

export type RunItem = {
  readonly position: ChasePosition;
  /** What the letter asks for of this item. */
  readonly amountMinor: Minor;
  readonly reason: IncludedReason;
};

/** One letter a run proposes: one for each customer and currency, at the highest level that speaks (rule 5). */
export type RunLetter = {
  readonly customerId: string;
  readonly currency: Currency;
  readonly kind: LetterKind;
  /** Null for a missed instalment, which is outside of the levels. */
  readonly level: PolicyLevel | null;
  readonly channel: "post" | "email" | "both";
  /** The level asked for another way, for which there is no address. */
  readonly isChannelChanged: boolean;
  readonly items: readonly RunItem[];
  readonly itemsMinor: Minor;
  /** Money held and not set against anything, taken off what is asked for (rule 14). */
  readonly creditMinor: Minor;
  readonly totalMinor: Minor;
};

export type LeftOutItem = {
  readonly customerId: string;
  readonly currency: Currency;
  readonly position: ChasePosition;
  readonly amountMinor: Minor;
  readonly reason: LeftOutReason;
};

export type CustomerDecision = {
  readonly letters: readonly RunLetter[];
  readonly leftOut: readonly LeftOutItem[];
};
