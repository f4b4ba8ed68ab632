import { formatMoney } from "../money/format-money.ts";
import type { Minor } from "../money/minor.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { writeDay } from "./write-day.ts";

/** A value a letter can name in curly brackets, and what it stands for, in words for the wording editor. */
export const MERGE_FIELDS = {
  customerName: "Name of the customer",
  contactName: "Name of the person the letter is for",
  salutation: "Ms Hollins",
  account: "Customer's account number",
  companyName: "Your company's name",
  companyPhone: "Your telephone number",
  companyEmail: "Your e-mail address",
  signatory: "Who signs the letter",
  signatoryJob: "What that person does",
  letterNumber: "Number of this letter",
  letterDate: "Day of this letter",
  payBy: "Pay-by day with the year",
  payByDay: "Pay-by day without the year",
  paidUpTo: "Payments received up to this day are counted",
  total: "Total to pay",
  owed: "Invoices owed, without interest and charges",
  interest: "Interest claimed",
  dailyInterest: "What each further day adds",
  fixedSum: "Fixed compensation claimed",
  charge: "Charge made on this letter",
  creditTotal: "Money of theirs we hold and have taken off",
  disputedTotal: "Amount in dispute, not demanded",
  disputedInvoices: "Numbers of the disputed invoices",
  heldTotal: "Amount held back for another reason",
  invoiceCount: "How many invoices are listed",
  invoiceNumber: "Number of the oldest invoice listed",
  invoiceDescription: "What the oldest invoice was for",
  oldestDue: "Due day of the oldest invoice",
  daysLate: "Days the oldest invoice is late",
  lastLetterNumber: "Number of the letter before",
  lastLetterDate: "Day of the letter before",
  promiseAmount: "Amount of the promise that was not kept",
  promiseShort: "What of that promise has not come",
  promiseSaid: "Day on which it was promised",
  promiseBy: "Day by which it was to arrive",
  reference: "Reference to quote with the payment",
  planNumber: "Number of the payment plan",
  planTotal: "Total of the plan",
  planInstalments: "How many instalments",
  planFirstOn: "First instalment due on",
  instalmentAmount: "Amount of the instalment meant here",
  instalmentDue: "Due day of that instalment",
  promiseTotal: "Amount promised",
  promiseDue: "Day promised for",
  promiseFrom: "Who promised it",
  offerAmount: "Amount of the offer",
  offerExpires: "Last day of the offer",
  offerDiscount: "What is let off for paying early",
  offerPercent: "That discount in percent",
  disputeNumber: "Number of the dispute",
  disputeReceived: "Day on which the dispute reached us",
  disputeAmount: "Amount of this dispute",
  disputeInvoice: "Invoice of this dispute",
  undisputed: "Part of that invoice that is not in dispute",
  disputeAnswerBy: "Day by which we answer",
  disputeOutcome: "Outcome in your words",
  disputeCredited: "What was credited for this dispute",
  disputeCreditNote: "Number of the credit note for it",
  disputeCreditedOn: "Day of that credit note",
  disputeRest: "What was disputed and not credited",
  disputeOpen: "What is still open of the disputed invoice",
  disputeDue: "What of it could be asked for now",
  disputeLater: "What of it falls due later",
  stopFrom: "Supply stops on",
  agencyName: "Name of the collection agency",
  agencyDate: "Day of the referral",
  receivedAmount: "Amount that was received",
  receivedOn: "Day on which it was received",
  terms: "Payment terms in words",
  creditLimit: "Credit limit",
} as const;

export type MergeField = keyof typeof MERGE_FIELDS;

export function isMergeField(name: string): name is MergeField {
  return Object.hasOwn(MERGE_FIELDS, name);
}

const FIELD = /\{([^{}]*)\}/g;

/** Names of the fields in a text, in order, misspelt ones included. */
export function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(FIELD)].map((match) => match[1] ?? "");
}

/** Puts the values in. A field without a value stays as it is written, for the linter to find. */
export function fillFields(text: string, values: Readonly<Partial<Record<MergeField, string>>>): string {
  return text.replace(FIELD, (whole, name: string) => (isMergeField(name) ? values[name] || whole : whole));
}

/** The values of every field that the facts can give, ready to print in the letter's language. */
export function fieldValues(facts: LetterFacts): Readonly<Partial<Record<MergeField, string>>> {
  const money = (amount: Minor) => formatMoney(amount, facts.currency, { locale: facts.locale });
  const { sender, recipient, totals, history, items } = facts;
  const oldest = items[0];
  const long = (on: Parameters<typeof writeDay>[0] | null | undefined) =>
    on ? writeDay(on, "long", facts.locale) : "";
  const dayMonth = (on: Parameters<typeof writeDay>[0] | null | undefined) =>
    on ? writeDay(on, "day-month", facts.locale) : "";
  const disputed = items.filter((item) => item.disputedMinor > 0).map((item) => item.number);
  return {
    customerName: recipient.company,
    contactName: recipient.person,
    salutation: recipient.salutation,
    account: facts.account,
    companyName: sender.name,
    // A telephone number is never broken over two lines.
    companyPhone: sender.phone.replaceAll(" ", "\u00a0"),
    companyEmail: sender.email,
    signatory: sender.signatory.name,
    signatoryJob: sender.signatory.job,
    letterNumber: facts.number,
    letterDate: long(facts.on),
    payBy: long(facts.payByOn),
    payByDay: dayMonth(facts.payByOn),
    paidUpTo: long(facts.paidUpToOn),
    total: money(totals.totalMinor),
    owed: money(totals.demandedMinor),
    interest: money(totals.interestMinor),
    dailyInterest: facts.proof ? money(facts.proof.totals.perDayMinor) : "",
    fixedSum: money(totals.fixedMinor),
    charge: money(totals.chargeMinor),
    creditTotal: money(totals.creditMinor),
    disputedTotal: money(totals.disputedMinor),
    disputedInvoices: disputed.join(", "),
    heldTotal: money(totals.heldMinor),
    invoiceCount: String(items.length),
    invoiceNumber: oldest?.number ?? "",
    invoiceDescription: oldest?.description ?? "",
    oldestDue: long(oldest?.dueOn),
    daysLate: oldest ? String(oldest.daysLate) : "",
    lastLetterNumber: history.lastLetter?.number ?? "",
    lastLetterDate: long(history.lastLetter?.on),
    promiseAmount: history.brokenPromise ? money(history.brokenPromise.amountMinor) : "",
    promiseShort: history.brokenPromise
      ? money(history.brokenPromise.shortMinor ?? history.brokenPromise.amountMinor)
      : "",
    promiseSaid: dayMonth(history.brokenPromise?.saidOn),
    promiseBy: history.brokenPromise ? writeDay(history.brokenPromise.byOn, "weekday", facts.locale) : "",
    reference: facts.reference,
    ...facts.extra,
  };
}
