import { type ChasePosition, chasePositions } from "../chasing/chase-position.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import { isDisputeOpen } from "../chasing/dispute-state.ts";
import { leftOf } from "../chasing/open-dispute.ts";
import type { Dispute, DisputeResolution } from "../chasing/rows.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { isReversed } from "../ledger/is-reversed.ts";
import type { CreditEntry, DebitEntry } from "../ledger/ledger.ts";
import { heldMinor } from "../ledger/open-items.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, sumMinor, ZERO } from "../money/minor.ts";
import type { AskedPart } from "./build-letter-facts.ts";
import type { DisputeResult, LetterOutcome } from "./letter-facts.ts";
import type { LetterKind } from "./rows.ts";

/** A dispute a letter is about, with its invoice and its credit note as far as that stands. */
export type DisputeMatter = {
  readonly dispute: Dispute;
  readonly invoice: DebitEntry;
  readonly credit: CreditEntry | null;
  /** So much was disputed, in minor units. */
  readonly disputedMinor: Minor;
  readonly creditedMinor: Minor;
};

/** What came of it, what of the invoice is asked for now, and by when. */
export type DisputeAnswer = {
  readonly outcome?: LetterOutcome;
  readonly asked: readonly AskedPart[];
  readonly payByOn: CalendarDate | null;
  /** What of the invoice is open, asked for or not. */
  readonly openMinor: Minor;
  /** What of it could be asked for now. */
  readonly nowMinor: Minor;
};

type Wanted = { readonly on: CalendarDate; readonly currency: Currency; readonly aboutId: string };

/** Disputes a letter of a kind can be about on a day, the usual one first: the one opened, or settled, last. */
export function disputesFor(file: CustomerFile, kind: LetterKind, on: CalendarDate): readonly Dispute[] {
  const isAnswer = kind === "dispute-outcome";
  const dayOf = (dispute: Dispute) => (isAnswer ? (dispute.resolution?.on ?? dispute.on) : dispute.on);
  const keyOf = (dispute: Dispute) => `${dayOf(dispute)} ${dispute.recordedAt}`;
  return file.disputes
    .filter((dispute) => dispute.on <= on && isDisputeOpen(dispute, on) !== isAnswer)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
}

/** The dispute a letter is about: the one chosen, else the usual one of its currency, else any; null for none. */
export function disputeMatter(file: CustomerFile, kind: LetterKind, wanted: Wanted): DisputeMatter | null {
  const { on, currency, aboutId } = wanted;
  const invoiceOf = (dispute: Dispute) => file.ledger.entries.find((entry) => entry.id === dispute.invoiceId);
  const raised = file.disputes.filter((dispute) => dispute.on <= on).toReversed();
  const known = [...disputesFor(file, kind, on), ...raised].filter((row) => invoiceOf(row)?.currency === currency);
  const dispute = known.find((row) => row.id === aboutId) ?? known[0];
  const invoice = dispute && invoiceOf(dispute);
  if (!dispute || invoice?.side !== "debit") return null;
  const { entryId = "", creditedMinor = ZERO } = dispute.resolution ?? {};
  const entry = file.ledger.entries.find((row) => row.id === entryId);
  const credit = entry?.side === "credit" && !isReversed(file.ledger, entry.id, on) ? entry : null;
  const isOpen = isDisputeOpen(dispute, on);
  const wholeMinor = minor(Math.max(leftOf(file, invoice.id, isOpen ? on : dispute.on), creditedMinor));
  return { dispute, invoice, credit, disputedMinor: dispute.amountMinor ?? wholeMinor, creditedMinor };
}

/**
 * What became of a settled dispute. Of its invoice the letter asks for what is overdue and neither disputed nor held,
 * by its own pay-by day; where nothing is overdue, for what falls due next, by its due day where that is later. Without
 * an outcome while it is open, or when its credit note was taken back.
 */
export function disputeAnswer(
  file: CustomerFile,
  { dispute, invoice, credit, disputedMinor, creditedMinor }: DisputeMatter,
  on: CalendarDate,
  payByOn: CalendarDate | null,
): DisputeAnswer {
  const own = chasePositions(file, on).filter(({ item }) => item.entry.id === invoice.id);
  const openMinor = sumMinor(own, ({ item }) => item.openMinor);
  const payable = own.filter(({ demandedMinor }) => demandedMinor > 0);
  const now = dueNow(payable);
  const nowMinor = sumMinor(now, ({ demandedMinor }) => demandedMinor);
  const isCovered = nowMinor > 0 && heldMinor(file.ledger, invoice.currency, on) >= nowMinor;
  const asked = isCovered ? [] : now.map((position) => ({ position, amountMinor: position.demandedMinor }));
  const parts = { asked, payByOn: asked.length === 0 ? null : askedBy(now, payByOn), openMinor, nowMinor };
  const { resolution } = dispute;
  const isStanding = resolution !== null && !isDisputeOpen(dispute, on) && (creditedMinor === 0 || credit !== null);
  if (!isStanding) return parts;
  const left = asked.length > 0 ? "asked" : isCovered ? "covered" : openMinor > 0 ? "held" : "nothing";
  const outcome: LetterOutcome = {
    result: resultOf(resolution.kind, creditedMinor >= disputedMinor),
    isGoodwill: resolution.kind === "goodwill-credit",
    left,
    laterMinor: isCovered ? ZERO : minor(sumMinor(payable, ({ demandedMinor }) => demandedMinor) - nowMinor),
  };
  return { ...parts, outcome };
}

function dueNow(payable: readonly ChasePosition[]): readonly ChasePosition[] {
  const late = payable.filter(({ item }) => item.daysLate > 0);
  if (late.length > 0) return late;
  const next = payable.map(({ item }) => item.dueOn).toSorted()[0];
  return payable.filter(({ item }) => item.dueOn === next);
}

/** Nobody is asked to pay before the due day, and nobody by a day the letter could not have reached them before. */
function askedBy(now: readonly ChasePosition[], payByOn: CalendarDate | null): CalendarDate | null {
  const [first] = now;
  if (!first || first.item.daysLate > 0) return payByOn;
  const { dueOn } = first.item;
  return payByOn === null || dueOn > payByOn ? dueOn : payByOn;
}

function resultOf(kind: DisputeResolution, isAll: boolean): DisputeResult {
  switch (kind) {
    case "credit-note":
    case "goodwill-credit":
      return isAll ? "in-full" : "in-part";
    case "replaced-goods":
      return "replaced";
    default:
      return kind;
  }
}
