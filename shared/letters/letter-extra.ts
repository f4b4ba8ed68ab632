import type { Case } from "../cases/rows.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import { type CalendarDate, isCalendarDate } from "../dates/calendar-date.ts";
import type { PaymentTerms } from "../dates/payment-terms.ts";
import type { Currency } from "../money/currency.ts";
import { formatMoney } from "../money/format-money.ts";
import { type Minor, minor, sumMinor, ZERO } from "../money/minor.ts";
import { disputeAnswer, disputeMatter } from "./dispute-letter.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { MergeField } from "./merge-fields.ts";
import { isOfferLetter, lateInstalment, latestPlan, type OwnAsk, offerAsk, offersFor, planAsk } from "./plan-letter.ts";
import type { LetterKind } from "./rows.ts";
import type { Wording } from "./wording.ts";
import { writeDay } from "./write-day.ts";

/** What only some kinds say, ready to print, and the instalments of a plan letter. */
export type LetterExtra = {
  readonly extra: Readonly<Partial<Record<MergeField, string>>>;
  readonly schedule: LetterFacts["schedule"];
} & OwnAsk;

export type ExtraInput = {
  readonly file: CustomerFile;
  readonly kind: LetterKind;
  readonly on: CalendarDate;
  readonly payByOn: CalendarDate | null;
  readonly currency: Currency;
  readonly locale: string;
  readonly labels: Wording["labels"];
  /** Names of agencies by id, for a referral. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Id of the dispute or offer it is about; absent or empty: the latest one. */
  readonly aboutId?: string;
};

/** The facts of plans, promises, offers, disputes and cases that a letter of a kind is about: the latest unless one is chosen. */
export function letterExtra(input: ExtraInput): LetterExtra {
  const { kind } = input;
  if (kind.startsWith("plan-")) return planExtra(input);
  if (kind === "dispute-acknowledgement" || kind === "dispute-outcome") return disputeExtra(input);
  if (isOfferLetter(kind)) return offerExtra(input);
  return { extra: plainExtra(input), schedule: [] };
}

function plainExtra(input: ExtraInput): LetterExtra["extra"] {
  switch (input.kind) {
    case "promise-confirmation":
      return promiseExtra(input);
    case "stop-supply":
    case "agency-referral":
      return caseExtra(input);
    case "receipt-thanks":
      return receiptExtra(input);
    case "terms-reminder":
    case "welcome":
      return { terms: termsWords(input.file.customer.terms, input.labels) };
    default:
      return {};
  }
}

function planExtra(input: ExtraInput): LetterExtra {
  const { file, on, kind } = input;
  const status = latestPlan(file, on);
  if (!status) return { extra: {}, schedule: [] };
  const { plan } = status;
  const own = planAsk(file, kind, plan, status, input.payByOn);
  const missed = lateInstalment(status) ?? status.instalments.filter((part) => part.dueOn < on).at(-1);
  const { long, money } = writers(input);
  const isSchedule = kind === "plan-proposal" || kind === "plan-agreement";
  return {
    extra: {
      planNumber: plan.number,
      planTotal: money(plan.totalMinor),
      planInstalments: String(status.instalments.length),
      planFirstOn: long(status.instalments[0]?.dueOn),
      instalmentAmount: own.ask ? money(own.ask.amountMinor) : "",
      instalmentDue: long(missed?.dueOn),
    },
    schedule: isSchedule ? status.instalments.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })) : [],
    ...own,
  };
}

function promiseExtra(input: ExtraInput): LetterExtra["extra"] {
  const promise = latest(input.file.promises.filter((row) => row.on <= input.on));
  const last = promise?.parts.at(-1);
  if (!promise || !last) return {};
  return {
    promiseTotal: formatMoney(
      sumMinor(promise.parts, (part) => part.amountMinor),
      promise.currency,
      {
        locale: input.locale,
      },
    ),
    promiseDue: writeDay(last.byOn, "long", input.locale),
    promiseFrom: promise.contactName || input.file.customer.name,
  };
}

function offerExtra(input: ExtraInput): LetterExtra {
  const { file, kind, on, currency, locale, aboutId } = input;
  const known = offersFor(file, kind, on).filter((row) => row.currency === currency);
  const offer = known.find(({ id }) => id === aboutId) ?? known[0];
  if (!offer) return { extra: {}, schedule: [] };
  const { long, money } = writers(input);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 3 });
  const discountMinor = minor(offer.owedMinor - offer.offerMinor);
  const extra = {
    offerAmount: money(offer.offerMinor),
    offerExpires: long(offer.expiresOn),
    offerDiscount: money(discountMinor),
    offerPercent: percent.format(discountMinor / offer.owedMinor),
  };
  return { extra, schedule: [], ...offerAsk(file, offer) };
}

function disputeExtra(input: ExtraInput): LetterExtra {
  const { file, kind, on, currency, payByOn, aboutId = "" } = input;
  const matter = disputeMatter(file, kind, { on, currency, aboutId });
  if (!matter) return { extra: {}, schedule: [], ...(kind === "dispute-outcome" ? { asked: [], payByOn: null } : {}) };
  const { dispute, invoice, credit, disputedMinor, creditedMinor } = matter;
  const { openMinor, nowMinor, ...answer } = disputeAnswer(file, matter, on, payByOn);
  const { long, money } = writers(input);
  const restMinor = minor(Math.max(0, disputedMinor - creditedMinor));
  const extra = {
    disputeNumber: dispute.number,
    disputeReceived: long(dispute.on),
    disputeAmount: money(disputedMinor),
    disputeInvoice: invoice.number,
    undisputed: openMinor > disputedMinor ? money(minor(openMinor - disputedMinor)) : "",
    disputeAnswerBy: long(dispute.answerByOn),
    disputeOutcome: dispute.resolution?.note ?? "",
    disputeCredited: money(creditedMinor),
    disputeCreditNote: credit?.number ?? "",
    disputeCreditedOn: long(credit?.on),
    disputeRest: money(restMinor),
    disputeOpen: money(openMinor),
    disputeDue: money(nowMinor),
    disputeLater: money(answer.outcome?.laterMinor ?? ZERO),
  };
  return { extra, schedule: [], ...(kind === "dispute-outcome" ? answer : {}) };
}

function caseExtra(input: ExtraInput): LetterExtra["extra"] {
  const { file, kind, on, payByOn } = input;
  const wanted = kind === "stop-supply" ? "stop-supply" : "agency";
  const row = latest(file.cases.filter((candidate) => candidate.kind === wanted));
  const { long } = writers(input);
  if (wanted === "stop-supply") return { stopFrom: long(row?.on ?? on) };
  return { agencyName: input.agencies.get(row?.agencyId ?? "") ?? "", agencyDate: long(passedOn(row) ?? payByOn) };
}

function receiptExtra(input: ExtraInput): LetterExtra["extra"] {
  const receipts = input.file.ledger.entries.filter(
    (entry) => entry.kind === "receipt" && entry.on <= input.on && entry.currency === input.currency,
  );
  const last = latest(receipts);
  if (!last) return {};
  const { long, money } = writers(input);
  return { receivedAmount: money(last.amountMinor), receivedOn: long(last.on) };
}

/** The day a debt goes to the agency: as announced, else the day of the placement. */
function passedOn(row: Case | undefined): CalendarDate | undefined {
  const announced = row?.facts.placeOn ?? "";
  return isCalendarDate(announced) ? announced : row?.on;
}

/** Payment terms in the letter's language. */
export function termsWords(terms: PaymentTerms, labels: Wording["labels"]): string {
  const fill = (label: string, n: number) => label.replace("{n}", String(n));
  switch (terms.kind) {
    case "days":
      return terms.days === 0 ? labels.termsAtOnce : fill(labels.termsDays, terms.days);
    case "end-of-month":
      return fill(labels.termsEndOfMonth, terms.days);
    case "day-of-next-month":
      return fill(labels.termsNextMonth, terms.dayOfMonth);
    case "on-delivery":
      return labels.termsAtOnce;
    case "by-agreement":
      return labels.termsByAgreement;
  }
}

function writers({ locale, currency }: ExtraInput) {
  return {
    long: (on: CalendarDate | null | undefined) => (on ? writeDay(on, "long", locale) : ""),
    money: (amount: Minor) => formatMoney(amount, currency, { locale }),
  };
}

function latest<Row extends { readonly on: CalendarDate; readonly recordedAt: string }>(
  rows: readonly Row[],
): Row | undefined {
  return rows.reduce<Row | undefined>(
    (found, row) =>
      !found || row.on > found.on || (row.on === found.on && row.recordedAt > found.recordedAt) ? row : found,
    undefined,
  );
}
