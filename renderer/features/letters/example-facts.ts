import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { isDemand, paymentReference } from "#shared/letters/build-letter-facts.ts";
import { chooseLanguage, letterLocale } from "#shared/letters/choose-language.ts";
import type { LetterFactItem, LetterFacts } from "#shared/letters/letter-facts.ts";
import { letterSender } from "#shared/letters/letter-parties.ts";
import { letterUsesMoney } from "#shared/letters/letter-traits.ts";
import { MERGE_FIELDS } from "#shared/letters/merge-fields.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { minor, sumMinor, ZERO } from "#shared/money/minor.ts";
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
  const items = letterUsesMoney(kind) || kind === "settlement-offer" ? exampleItems(on) : [];
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
    schedule: [],
    extra: Object.fromEntries(
      Object.entries(MERGE_FIELDS)
        .slice(FIRST_EXTRA)
        .map(([name]) => [name, `‹${name}›`]),
    ),
  };
}

/** Fields from here on belong to single kinds and have no value without a plan, promise or dispute. */
const FIRST_EXTRA = Object.keys(MERGE_FIELDS).indexOf("planNumber");

function exampleItems(on: CalendarDate): readonly LetterFactItem[] {
  const base = {
    instalment: null,
    interestMinor: ZERO,
    fixedMinor: ZERO,
    heldMinor: ZERO,
    lastReduction: null,
  };
  const first = { dueOn: addDays(on, -40), issuedOn: addDays(on, -70), daysLate: 40 };
  const second = { dueOn: addDays(on, -12), issuedOn: addDays(on, -42), daysLate: 12 };
  return [
    {
      ...base,
      ...first,
      invoiceId: "example-1",
      number: "1001",
      description: "Example work",
      originalMinor: minor(120_000),
      residualMinor: minor(120_000),
      disputedMinor: minor(20_000),
      demandedMinor: minor(100_000),
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
