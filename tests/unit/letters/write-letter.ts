import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { buildLetterFacts } from "#shared/letters/build-letter-facts.ts";
import { composeLetter, type LetterText } from "#shared/letters/compose-letter.ts";
import { letterExtra } from "#shared/letters/letter-extra.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { letterUsesMoney } from "#shared/letters/letter-traits.ts";
import { type LetterFault, lintLetter } from "#shared/letters/lint-letter.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { ZERO } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, unwrap } from "#tests/support/ledger-dsl.ts";
import { calendar, wordings } from "./letter-scene.ts";

export const on = day("2026-04-08");
export const payByOn = day("2026-04-20");
const bank = { ...defaultSettings.company.bank, accountNumber: "73041186", sortCode: "20-45-77" };
const company = { ...defaultSettings.company, name: "Harbour Joinery Ltd", bank };
const signatory = { id: "priya", name: "Priya Nair", initials: "PN", job: "Credit control", active: true };

export type Written = { readonly facts: LetterFacts; readonly text: LetterText; readonly all: string };

type Asked = {
  readonly language?: "en-GB" | "de";
  readonly at?: CalendarDate;
  readonly aboutId?: string;
  readonly extra?: Readonly<Record<string, string>>;
};

/** A letter as the program writes it from the rows of one customer; every paragraph of it in `all`. */
export function writeLetter(kind: LetterKind, file: CustomerFile, asked: Asked = {}): Written {
  const { language = "en-GB", at = on, aboutId = "" } = asked;
  const spoken = { ...file, customer: { ...file.customer, language } };
  const wording = wordings.get(language)!;
  const byOn = letterUsesMoney(kind) ? payByOn : null;
  const { extra, ...own } = letterExtra({
    file: spoken,
    kind,
    on: at,
    payByOn: byOn,
    currency: GBP,
    locale: language,
    labels: wording.labels,
    agencies: new Map(),
    aboutId,
  });
  const facts = unwrap(
    buildLetterFacts({
      file: spoken,
      kind,
      number: "L-0001",
      on: at,
      payByOn: byOn,
      currency: GBP,
      company,
      signatory,
      lateReasons: defaultSettings.lateReasons,
      proof: null,
      chargeMinor: ZERO,
      ...own,
      extra: { ...extra, ...asked.extra },
    }),
  );
  const text = unwrap(composeLetter(facts, wording));
  return { facts, text, all: [text.subject, ...text.opening, ...text.next].join("\n") };
}

/** What the check before printing says of it, languages aside. */
export function faultsOf({ facts, text }: Written): readonly LetterFault[] {
  const found = lintLetter({
    facts,
    text,
    today: facts.on,
    calendar,
    deliveryDays: 2,
    claimsAllowed: true,
    ratesMissing: [],
    addressProblem: "",
    missingGlyphs: [],
    otherNames: [],
  });
  return found.filter(({ kind }) => kind !== "wrong-language");
}
