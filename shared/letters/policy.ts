import type { Recorded } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { LetterKind } from "./rows.ts";

/** One step of a chasing policy. Levels are ordered; a customer never skips one (rule 1). */
export type PolicyLevel = {
  readonly id: string;
  readonly name: string;
  readonly letterKind: LetterKind | null;
  /** Days after the due date (`due`; negative = before it) or after the previous letter arrived (`previous`). */
  readonly days: number;
  readonly after: "due" | "previous";
  readonly channel: "post" | "email" | "both" | "call";
  readonly chargeMinor: Minor;
  readonly claimsInterest: boolean;
  readonly payByDays: number;
  /** Where this level needs more than the policy's own minimum; per currency, absent for the policy's (rule 12). */
  readonly minimums?: readonly PolicyMinimum[];
  /** Days since the last contact before this level may speak; absent for the policy's (rule 4). */
  readonly minimumGapDays?: number;
};

export type PolicyMinimum = { readonly currency: Currency; readonly amountMinor: Minor };

/** A named chasing policy. Without levels it does nothing, on purpose. */
export type ChasingPolicy = Recorded & {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly PolicyLevel[];
  /** Below this nothing is sent (rule 12), per currency. */
  readonly minimums: readonly PolicyMinimum[];
  /** Days between two contacts of any kind with one customer (rule 4). */
  readonly minimumGapDays: number;
  /** Days a letter takes to arrive (rule 3). */
  readonly deliveryDays: number;
  readonly callAboveMinor: Minor;
  readonly archived: boolean;
  /** Why a shipped policy is as it is, with the law it rests on; absent for the user's own. */
  readonly basis?: string;
};
