import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { isDemand, paymentReference } from "#shared/letters/build-letter-facts.ts";
import { chooseLanguage, letterLocale } from "#shared/letters/choose-language.ts";
import type { LetterFactItem, LetterFacts, LetterOutcome } from "#shared/letters/letter-facts.ts";
import { letterSender } from "#shared/letters/letter-parties.ts";
import { letterUsesMoney } from "#shared/letters/letter-traits.ts";
import { isOfferLetter } from "#shared/letters/plan-letter.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { type Minor, minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import type { Company, UserAccount } from "#shared/settings/settings.ts";

/** A made-up customer for the wording editor: two invoices, one part paid and part disputed. */
export function exampleFacts(
  company: Company,
  signatory: UserAccount | null,
  kind: LetterKind,
  language: string,
  on: CalendarDate,
): LetterFacts {
  const choice = chooseLanguage(language, company.locale);
  const isOutcome = kind === "dispute-outcome";
  const isEarlyOffer = kind === "early-payment-offer";
  const items = isOutcome
    ? exampleDisputed(on)
    : letterUsesMoney(kind) || LISTS_INVOICES.has(kind)
      ? exampleItems(on, kind === "courtesy" || isEarlyOffer)
      : [];
  const demandedMinor = sumMinor(items, (item) => item.demandedMinor);
  const number = "L-0000";
  return {
    kind,
    number,
    on,
    paidUpToOn: on,
    payByOn: letterUsesMoney(kind) ? addDays(on, 7) : null,
    language: choice,
    locale: letterLocale(choice),
    currency: company.currency,
    sender: letterSender(company, signatory),
    recipient: {
      person: "Sam Example",
      salutation: "",
      company: "Example & Co",
      email: "",
      country: company.address.country,
      addressLines: ["Sam Example", "Example & Co", "1 Example Street", "Exampletown"],
    },
    customerId: "example",
    customerKind: kind === "letter-of-claim" ? "individual" : "company",
    account: "EXA01",
    reference: paymentReference("EXA01", number),
    items,
    credits: [],
    totals: {
      demandedMinor,
      disputedMinor: sumMinor(items, (item) => item.disputedMinor),
      heldMinor: ZERO,
      creditMinor: ZERO,
      interestMinor: ZERO,
      fixedMinor: ZERO,
      chargeMinor: ZERO,
      totalMinor: demandedMinor,
    },
    history: {
      lastLetter: isDemand(kind) ? { number: "L-0000", on: addDays(on, -14), kind: "friendly-reminder" } : null,
      letterCount: 1,
      brokenPromise: null,
    },
    proof: null,
    ...exampleAsk(kind, on),
    ...(isOutcome ? { outcome: EXAMPLE_OUTCOME } : {}),
    schedule: [],
    extra: exampleExtra(letterLocale(choice), company, on, offeredMinor(kind)),
  };
}

/** Fields of a plan, a promise or a dispute, as they would be written in the letter's language. */
function exampleExtra(
  locale: string,
  { currency }: Company,
  on: CalendarDate,
  offerMinor: Minor,
): LetterFacts["extra"] {
  const money = (amount: number) => formatMoney(minor(amount), currency, { locale });
  const long = (days: number) => writeDay(addDays(on, days), "long", locale);
  return {
    planNumber: "P-12",
    planTotal: money(145_050),
    planInstalments: "4",
    planFirstOn: long(14),
    instalmentAmount: money(36_262),
    instalmentDue: long(-6),
    promiseTotal: money(120_000),
    promiseDue: long(9),
    promiseFrom: "Sam Example",
    offerAmount: money(offerMinor),
    offerExpires: long(OFFER_DAYS),
    offerDiscount: money(165_050 - offerMinor),
    offerPercent: new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 3 }).format(
      (165_050 - offerMinor) / 165_050,
    ),
    disputeNumber: "D-33",
    disputeReceived: long(-4),
    disputeAmount: money(20_000),
    disputeInvoice: "1001",
    undisputed: money(100_000),
    disputeAnswerBy: long(7),
    disputeOutcome: "…",
    disputeCredited: money(12_000),
    disputeCreditNote: "C-21",
    disputeCreditedOn: long(-1),
    disputeRest: money(8_000),
    disputeOpen: money(108_000),
    disputeDue: money(108_000),
    disputeLater: money(40_000),
    stopFrom: long(3),
    agencyName: "Example Collections",
    agencyDate: long(14),
    receivedAmount: money(45_050),
    receivedOn: long(-1),
    terms: "…",
    creditLimit: money(500_000),
  };
}

const OFFER_DAYS = 4;

/** What an offer takes in place of the invoices; a settlement lets off more than paying early does. */
function offeredMinor(kind: LetterKind): Minor {
  return minor(kind === "early-payment-offer" ? 160_000 : 110_000);
}

function exampleAsk(kind: LetterKind, on: CalendarDate): Pick<LetterFacts, "ask"> {
  if (!isOfferLetter(kind)) return {};
  const ask = { amountMinor: offeredMinor(kind), byOn: addDays(on, OFFER_DAYS), isTotal: true };
  return { ask: kind === "early-payment-offer" ? { ...ask, isOptional: true } : ask };
}

const LISTS_INVOICES = new Set<LetterKind>(["courtesy", "settlement-offer", "early-payment-offer"]);

const EXAMPLE_OUTCOME: LetterOutcome = { result: "in-part", isGoodwill: false, left: "asked", laterMinor: ZERO };

/** The disputed invoice after a part of it was credited. */
function exampleDisputed(on: CalendarDate): readonly LetterFactItem[] {
  const left = minor(108_000);
  return exampleItems(on, false)
    .slice(0, 1)
    .map((item) => ({ ...item, residualMinor: left, disputedMinor: ZERO, demandedMinor: left }));
}

/** Two invoices; `isEarly`: not due yet and nothing in dispute, for the note before the due day. */
function exampleItems(on: CalendarDate, isEarly: boolean): readonly LetterFactItem[] {
  const base = {
    instalment: null,
    interestMinor: ZERO,
    fixedMinor: ZERO,
    heldMinor: ZERO,
    lastReduction: null,
  };
  const first = isEarly ? due(on, 5) : due(on, -40);
  const second = isEarly ? due(on, 9) : due(on, -12);
  const disputedMinor = isEarly ? ZERO : minor(20_000);
  return [
    {
      ...base,
      ...first,
      invoiceId: "example-1",
      number: "1001",
      description: "Example work",
      originalMinor: minor(120_000),
      residualMinor: minor(120_000),
      disputedMinor,
      demandedMinor: minor(120_000 - disputedMinor),
    },
    {
      ...base,
      ...second,
      invoiceId: "example-2",
      number: "1002",
      description: "Example delivery",
      originalMinor: minor(45_050),
      residualMinor: minor(45_050),
      disputedMinor: ZERO,
      demandedMinor: minor(45_050),
    },
  ];
}

function due(on: CalendarDate, days: number) {
  return { dueOn: addDays(on, days), issuedOn: addDays(on, days - 30), daysLate: Math.max(0, -days) };
}
