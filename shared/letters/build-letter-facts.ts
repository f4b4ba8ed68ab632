import { type ChasePosition, chasePositions } from "../chasing/chase-position.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import { compareText } from "../chasing/letter-sent.ts";
import { type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import type { ProofSheet } from "../interest/proof-sheet.ts";
import type { CreditEntry, CustomerLedger } from "../ledger/ledger.ts";
import { openCredits } from "../ledger/open-items.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor, sumMinor, ZERO } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Company, ReasonEntry, UserAccount } from "../settings/settings.ts";
import { chooseLanguage, type LetterLanguage, letterLocale } from "./choose-language.ts";
import type {
  LetterAsk,
  LetterCredit,
  LetterFactItem,
  LetterFacts,
  LetterOutcome,
  LetterTotals,
} from "./letter-facts.ts";
import { letterHistory } from "./letter-history.ts";
import { letterRecipient, letterSender } from "./letter-parties.ts";
import type { LetterKind } from "./rows.ts";

/** So much of one open item, as a letter asks for it. */
export type AskedPart = { readonly position: ChasePosition; readonly amountMinor: Minor };

export type LetterInput = {
  readonly file: CustomerFile;
  readonly kind: LetterKind;
  readonly number: string;
  readonly on: CalendarDate;
  readonly payByOn: CalendarDate | null;
  readonly currency: Currency;
  readonly company: Company;
  readonly signatory: UserAccount | null;
  /** What own reasons for late payment are answered like. */
  readonly lateReasons: readonly ReasonEntry[];
  /** What a run chose to ask for; left out, everything that is due for this kind and not held back. */
  readonly asked?: readonly AskedPart[];
  /** Interest and fixed sums this letter claims; null for none. */
  readonly proof: ProofSheet | null;
  readonly chargeMinor: Minor;
  readonly languages?: readonly LetterLanguage[];
  readonly schedule?: LetterFacts["schedule"];
  readonly ask?: LetterAsk;
  readonly outcome?: LetterOutcome;
  readonly extra?: Readonly<Record<string, string>>;
};

export type LetterRefusal =
  | { readonly kind: "nothing-overdue" }
  | { readonly kind: "nothing-demanded"; readonly disputedMinor: Minor; readonly heldMinor: Minor }
  | { readonly kind: "covered-by-money-held"; readonly creditMinor: Minor; readonly demandedMinor: Minor }
  | { readonly kind: "no-address" };

/** Kinds that list what is owed and ask for it; the others may go out without an amount. */
const DEMANDS = new Set<LetterKind>([
  "friendly-reminder",
  "second-reminder",
  "final-reminder",
  "letter-before-action",
  "letter-of-claim",
  "stop-supply",
  "agency-referral",
]);

/** Kinds that list items not due yet as well. */
const LISTS_EVERYTHING = new Set<LetterKind>([
  "statement",
  "settlement-offer",
  "early-payment-offer",
  "plan-proposal",
  "plan-agreement",
  "dispute-outcome",
]);

/** Kinds that say something without listing invoices. */
const WITHOUT_TABLE = new Set<LetterKind>([
  "promise-confirmation",
  "dispute-acknowledgement",
  "stop-lifted",
  "receipt-thanks",
  "terms-reminder",
  "welcome",
  "own",
]);

export function isDemand(kind: LetterKind): boolean {
  return DEMANDS.has(kind);
}

/**
 * The facts of one letter to one customer in one currency, as at the letter's own day. Amounts are what is left, never
 * the original (rule 13); disputed and held parts are left out and said so (rules 24, 25); money held is taken off
 * (rule 14). Refuses a letter that would ask for nothing.
 */
export function buildLetterFacts(input: LetterInput): Result<LetterFacts, LetterRefusal> {
  const { file, company, currency, on } = input;
  const language = chooseLanguage(file.customer.language, company.locale, input.languages);
  const recipient = letterRecipient(file.customer, company);
  if (recipient.addressLines.length < 2) return fail({ kind: "no-address" });
  const positions = positionsFor(input);
  const asked = WITHOUT_TABLE.has(input.kind) ? [] : input.asked;
  const listed = (asked ?? positions.map((position) => ({ position, amountMinor: position.demandedMinor })))
    .filter((part) => part.amountMinor > 0)
    .sort(byDueDay);
  // A plan or an offer is about what it covers: money held and other holds are no part of it.
  const credits = listed.length > 0 && !input.ask ? letterCredits(file.ledger, currency, on) : [];
  // What else is in dispute or on hold is no part of a letter about one dispute, plan or offer.
  const isOwn = input.ask !== undefined || input.outcome !== undefined;
  const totals = letterTotals(isOwn ? listed.map(({ position }) => position) : positions, listed, credits, input);
  const refusal = isDemand(input.kind) ? refuse(positions, totals) : null;
  if (refusal) return fail(refusal);
  return succeed({
    kind: input.kind,
    number: input.number,
    on,
    paidUpToOn: on,
    payByOn: input.payByOn,
    language,
    locale: letterLocale(language),
    currency,
    sender: letterSender(company, input.signatory),
    recipient,
    customerId: file.customer.id,
    customerKind: file.customer.kind,
    account: file.customer.code,
    reference: paymentReference(file.customer.code, input.number),
    items: listed.map((part) => factItem(part, file.ledger, on, input.proof)),
    credits,
    totals,
    history: letterHistory(file, on, input.lateReasons),
    proof: input.proof,
    ...(input.ask ? { ask: input.ask } : {}),
    ...(input.outcome ? { outcome: input.outcome } : {}),
    schedule: input.schedule ?? [],
    extra: input.extra ?? {},
  });
}

/** What the payer should quote: account and letter, `HOL01-L0219`. */
export function paymentReference(account: string, number: string): string {
  return [account, number.replace("-", "")].filter((part) => part !== "").join("-");
}

function positionsFor({ file, on, currency, kind }: LetterInput): readonly ChasePosition[] {
  return chasePositions(file, on).filter(({ item }) => {
    if (item.currency !== currency) return false;
    // A note before the due day says that what it lists is not late.
    return kind === "courtesy" ? item.daysLate <= 0 : LISTS_EVERYTHING.has(kind) || item.daysLate > 0;
  });
}

function refuse(positions: readonly ChasePosition[], totals: LetterTotals): LetterRefusal | null {
  if (positions.length === 0) return { kind: "nothing-overdue" };
  const { demandedMinor, disputedMinor, heldMinor, creditMinor } = totals;
  if (demandedMinor <= 0) return { kind: "nothing-demanded", disputedMinor, heldMinor };
  if (creditMinor >= demandedMinor) return { kind: "covered-by-money-held", creditMinor, demandedMinor };
  return null;
}

function letterTotals(
  positions: readonly ChasePosition[],
  listed: readonly AskedPart[],
  credits: readonly LetterCredit[],
  input: LetterInput,
): LetterTotals {
  const demandedMinor = sumMinor(listed, (part) => part.amountMinor);
  const creditMinor = sumMinor(credits, (credit) => credit.openMinor);
  const interestMinor = sumMinor(listed, (part) => claimOf(input.proof, part).interestMinor);
  const fixedMinor = sumMinor(listed, (part) => claimOf(input.proof, part).fixedMinor);
  return {
    demandedMinor,
    disputedMinor: sumMinor(positions, (position) => position.disputedMinor),
    heldMinor: input.ask ? ZERO : sumMinor(positions, (position) => position.heldMinor),
    creditMinor,
    interestMinor,
    fixedMinor,
    chargeMinor: input.chargeMinor,
    totalMinor: minor(demandedMinor - creditMinor + interestMinor + fixedMinor + input.chargeMinor),
  };
}

function factItem(part: AskedPart, ledger: CustomerLedger, on: CalendarDate, proof: ProofSheet | null): LetterFactItem {
  const { position, amountMinor } = part;
  const { item } = position;
  const { entry } = item;
  const overruledMinor = minor(Math.max(0, amountMinor - position.demandedMinor));
  return {
    invoiceId: entry.id,
    number: entry.number,
    description: entry.description,
    issuedOn: entry.on,
    dueOn: item.dueOn,
    daysLate: Math.max(0, daysBetween(item.dueOn, on)),
    instalment: entry.instalments.length > 0 ? item.part + 1 : null,
    originalMinor: item.originalMinor,
    residualMinor: item.openMinor,
    disputedMinor: position.disputedMinor,
    heldMinor: minor(item.openMinor - position.disputedMinor - amountMinor),
    demandedMinor: amountMinor,
    ...(overruledMinor > 0 ? { overruledMinor } : {}),
    ...claimOf(proof, part),
    lastReduction: item.openMinor < item.originalMinor ? lastReduction(ledger, entry.id, on) : null,
  };
}

function claimOf(
  proof: ProofSheet | null,
  part: AskedPart,
): { readonly interestMinor: Minor; readonly fixedMinor: Minor } {
  const instalment = part.position.item.entry.instalments.length > 0 ? part.position.item.part + 1 : null;
  const claim = proof?.items.find(
    (item) => item.invoiceId === part.position.item.entry.id && item.instalment === instalment,
  );
  return { interestMinor: claim?.interestMinor ?? ZERO, fixedMinor: claim?.fixedSumMinor ?? ZERO };
}

/** What last brought the sum down; null while that is only inferred: a letter does not name a day nobody knows. */
function lastReduction(ledger: CustomerLedger, invoiceId: string, on: CalendarDate): LetterFactItem["lastReduction"] {
  let latest: CreditEntry | null = null;
  for (const allocation of ledger.allocations) {
    if (allocation.debitId !== invoiceId || allocation.on > on) continue;
    if (allocation.undoneOn !== null && allocation.undoneOn <= on) continue;
    const credit = ledger.entries.find((entry) => entry.id === allocation.creditId);
    if (credit?.side !== "credit" || (latest && latest.on >= credit.on)) continue;
    latest = credit;
  }
  return latest === null || latest.inferred ? null : { kind: latest.kind, on: latest.on };
}

function letterCredits(ledger: CustomerLedger, currency: Currency, on: CalendarDate): readonly LetterCredit[] {
  return openCredits(ledger, on)
    .filter((credit) => credit.currency === currency)
    .map(({ entry, openMinor }) => ({
      entryId: entry.id,
      kind: entry.kind,
      number: entry.number,
      on: entry.on,
      openMinor,
    }));
}

function byDueDay(first: AskedPart, second: AskedPart): number {
  const days = compareText(first.position.item.dueOn, second.position.item.dueOn);
  return (
    days || first.position.item.entry.number.localeCompare(second.position.item.entry.number, "en", { numeric: true })
  );
}
