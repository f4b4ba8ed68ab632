import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { recordedBy, type Writer } from "#shared/ledger/writer.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { limitInForce } from "./credit-limit.ts";
import type { CreditKind, CreditRecord } from "./rows.ts";

/** What is to be written down; fields a kind does not use are left empty. Amounts in minor units of `currency`. */
export type CreditInput = {
  readonly kind: CreditKind;
  readonly on: CalendarDate;
  readonly currency: Currency;
  readonly amountMinor: Minor | null;
  readonly source?: string;
  readonly score?: string;
  readonly expiresOn?: CalendarDate | null;
  readonly nextReviewOn?: CalendarDate | null;
  readonly approvedBy?: string;
  readonly text?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly fileIds?: readonly string[];
};

export type CreditFault =
  | { readonly kind: "in-the-future"; readonly today: CalendarDate }
  | { readonly kind: "amount-missing" }
  | { readonly kind: "amount-below-zero" }
  | { readonly kind: "not-higher"; readonly agreedMinor: Minor; readonly currency: Currency }
  | { readonly kind: "no-agreed-limit" }
  | { readonly kind: "expiry-missing" }
  | { readonly kind: "already-over"; readonly today: CalendarDate }
  | { readonly kind: "review-not-ahead"; readonly today: CalendarDate }
  | { readonly kind: "no-approver" }
  | { readonly kind: "nothing-said" };

/**
 * Makes the row of a check, a limit decision and so on. A temporary limit must be higher than the agreed one and end; a
 * decision names who approved it.
 */
export function makeCreditRecord(
  file: CustomerFile,
  input: CreditInput,
  writer: Writer,
): Result<CreditRecord, CreditFault> {
  const fault = faultOf(file, input, writer.today);
  if (fault) return fail(fault);
  return succeed({
    ...recordedBy(writer),
    id: writer.newId(),
    customerId: file.customer.id,
    on: input.on,
    kind: input.kind,
    source: (input.source ?? "").trim(),
    score: (input.score ?? "").trim(),
    currency: input.currency,
    amountMinor: input.amountMinor,
    expiresOn: input.expiresOn ?? null,
    nextReviewOn: input.nextReviewOn ?? null,
    approvedBy: (input.approvedBy ?? "").trim(),
    text: (input.text ?? "").trim(),
    facts: factsOf(file, input),
    fileIds: input.fileIds ?? [],
  });
}

const DECIDED: ReadonlySet<CreditKind> = new Set<CreditKind>(["limit", "temporary-limit"]);
const NEEDS_AMOUNT: ReadonlySet<CreditKind> = new Set<CreditKind>(["temporary-limit", "insured-limit", "uninvoiced"]);
const NEEDS_WORDS: ReadonlySet<CreditKind> = new Set<CreditKind>(["bad-news", "change"]);

function faultOf(file: CustomerFile, input: CreditInput, today: CalendarDate): CreditFault | null {
  const { kind, amountMinor, expiresOn, nextReviewOn } = input;
  if (input.on > today) return { kind: "in-the-future", today };
  if (NEEDS_AMOUNT.has(kind) && amountMinor === null) return { kind: "amount-missing" };
  if (amountMinor !== null && amountMinor < 0) return { kind: "amount-below-zero" };
  if (kind === "temporary-limit" && !expiresOn) return { kind: "expiry-missing" };
  if (expiresOn && expiresOn < today) return { kind: "already-over", today };
  if (nextReviewOn && nextReviewOn <= today) return { kind: "review-not-ahead", today };
  if (DECIDED.has(kind) && (input.approvedBy ?? "").trim() === "") return { kind: "no-approver" };
  if (NEEDS_WORDS.has(kind) && (input.text ?? "").trim() === "") return { kind: "nothing-said" };
  return kind === "temporary-limit" ? temporaryFault(file, input) : null;
}

function temporaryFault(file: CustomerFile, { currency, on, amountMinor }: CreditInput): CreditFault | null {
  const { agreedMinor } = limitInForce(file, currency, on);
  if (agreedMinor === null) return { kind: "no-agreed-limit" };
  return amountMinor !== null && amountMinor <= agreedMinor ? { kind: "not-higher", agreedMinor, currency } : null;
}

/** The first limit on record says what it replaced, so that earlier days still read as they did. */
function factsOf(file: CustomerFile, input: CreditInput): Readonly<Record<string, string>> {
  const facts = Object.fromEntries(Object.entries(input.facts ?? {}).filter(([, value]) => value.trim() !== ""));
  if (input.kind !== "limit") return facts;
  const { agreedMinor } = limitInForce(file, input.currency, input.on);
  return { ...facts, replaces: agreedMinor === null ? "" : String(agreedMinor) };
}
