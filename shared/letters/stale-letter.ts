import { fileForLetter } from "../cases/letter-view.ts";
import { letterStop } from "../chasing/active-holds.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import { offerStatus } from "../chasing/offer-status.ts";
import type { DisputeStep, SettlementOffer } from "../chasing/rows.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { isDemand } from "./build-letter-facts.ts";
import { figuresHashNow } from "./figures-hash.ts";
import { offersFor } from "./plan-letter.ts";
import type { Letter } from "./rows.ts";

/** What happened between preparing a letter and today, so that it must not be printed as it is (rule 15). */
export type StaleReason =
  | { readonly kind: "stopped"; readonly reason: string }
  | { readonly kind: "payment"; readonly amountMinor: Minor; readonly currency: Currency }
  | { readonly kind: "credit-note"; readonly amountMinor: Minor; readonly currency: Currency }
  | { readonly kind: "dispute"; readonly number: string }
  | { readonly kind: "promise" }
  | { readonly kind: "hold"; readonly reason: string }
  | { readonly kind: "plan"; readonly number: string }
  | { readonly kind: "offer"; readonly number: string }
  | { readonly kind: "deadline-past"; readonly payByOn: CalendarDate }
  | { readonly kind: "figures" };

/** Why a letter that has not gone yet may not be printed or posted any more; null while it is as fresh as the books. */
export function staleReason(letter: Letter, file: CustomerFile, asAt: CalendarDate): StaleReason | null {
  const stop = letterStop(file, asAt);
  if (stop) return { kind: "stopped", reason: stop.reason };
  if (letter.payByOn !== null && letter.payByOn < asAt) return { kind: "deadline-past", payByOn: letter.payByOn };
  if (letter.kind === "dispute-outcome") return whatHappened(letter, file) ?? settledAgain(letter, file);
  const offers = offersFor(file, letter.kind, asAt);
  if (offers.length > 0) return offerOver(letter, offers, file, asAt);
  if (!isDemand(letter.kind)) return null;
  if (figuresHashNow(letter, fileForLetter(file, letter.kind, asAt), asAt) === letter.factsHash) {
    // Put in by hand over what was known then; anything new has to be looked at again.
    return letter.items.some((item) => item.overruledMinor) ? whatHappened(letter, file) : null;
  }
  return whatHappened(letter, file) ?? { kind: "figures" };
}

/** The offer of a letter can no longer be taken up: it lapsed, was paid, declined or withdrawn. */
function offerOver(
  letter: Letter,
  offers: readonly SettlementOffer[],
  file: CustomerFile,
  asAt: CalendarDate,
): StaleReason | null {
  const meant = offers.filter((row) => row.offerMinor === letter.totalMinor && row.currency === letter.currency);
  const [first] = meant;
  const isOpen = meant.some((row) => offerStatus(row, file.ledger, asAt).isOpen);
  return first && !isOpen ? { kind: "offer", number: first.number } : null;
}

/** A dispute that was opened again, or settled in another way, after the letter was prepared. */
function settledAgain(letter: Letter, file: CustomerFile): StaleReason | null {
  const isNew = (step: DisputeStep) =>
    (step.kind === "reopened" || step.kind === "resolved") && step.at > letter.recordedAt;
  const changed = file.disputes.find((dispute) => dispute.steps.some(isNew));
  return changed ? { kind: "dispute", number: changed.number } : null;
}

function whatHappened(letter: Letter, file: CustomerFile): StaleReason | null {
  const since = <Row extends { readonly recordedAt: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.recordedAt > letter.recordedAt);
  const credits = since(file.ledger.entries).filter(
    (entry) => entry.side === "credit" && entry.currency === letter.currency,
  );
  const receipts = credits.filter((entry) => entry.kind === "receipt");
  const total = (entries: typeof credits) => minor(entries.reduce((sum, entry) => sum + entry.amountMinor, 0));
  if (receipts.length > 0) return { kind: "payment", amountMinor: total(receipts), currency: letter.currency };
  const notes = credits.filter((entry) => entry.kind === "credit-note");
  if (notes.length > 0) return { kind: "credit-note", amountMinor: total(notes), currency: letter.currency };
  const dispute = since(file.disputes)[0];
  if (dispute) return { kind: "dispute", number: dispute.number };
  if (since(file.promises).length > 0) return { kind: "promise" };
  const plan = since(file.plans)[0];
  if (plan) return { kind: "plan", number: plan.number };
  const hold = since(file.holds)[0];
  return hold ? { kind: "hold", reason: hold.reason } : null;
}
