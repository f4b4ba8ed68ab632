import { readFileSync } from "node:fs";
import type { DocumentLayout, LetterDocument } from "#renderer/documents/letter-document.ts";
import type { FontBytes } from "#renderer/documents/workers/render-pdf.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { day, daysBetween } from "#shared/dates/calendar-date.ts";
import type { ProofItem, ProofSheet } from "#shared/interest/proof-sheet.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import type { LetterFactItem, LetterFacts } from "#shared/letters/letter-facts.ts";
import { type RawWording, readWording } from "#shared/letters/read-wording.ts";
import type { Wording } from "#shared/letters/wording.ts";
import { currency } from "#shared/money/currency.ts";
import { minor, ZERO } from "#shared/money/minor.ts";

const asset = (path: string) => new URL(`../../assets/${path}`, import.meta.url);

export function fontBytes(): FontBytes {
  const read = (name: string) => new Uint8Array(readFileSync(asset(`fonts/${name}`)));
  return {
    "inter-regular.ttf": read("inter-regular.ttf"),
    "inter-semibold.ttf": read("inter-semibold.ttf"),
    "inter-bold.ttf": read("inter-bold.ttf"),
  };
}

export function wordingOf(language: string): Wording {
  const raw = JSON.parse(readFileSync(asset(`wording/${language}.json`), "utf8")) as RawWording;
  const wording = readWording(raw);
  if (!wording.ok) throw new Error(JSON.stringify(wording.error, null, 1));
  return wording.value;
}

export const plainLayout: DocumentLayout = {
  profileId: "uk-dl",
  offsetXmm: 0,
  offsetYmm: 0,
  letterhead: "own",
  logo: null,
  checkpoint: "Journal 1042 3f9a61c07be2d481",
  foldMarks: true,
};

const on = day("2026-11-17");

export function factItem(
  values: Partial<LetterFactItem> & { readonly number: string; readonly due: string; readonly owed: number },
): LetterFactItem {
  const { due, owed, ...rest } = values;
  return {
    invoiceId: values.number,
    description: "",
    issuedOn: day(due),
    dueOn: day(due),
    daysLate: Math.max(0, daysBetween(day(due), on)),
    instalment: null,
    originalMinor: minor(owed),
    residualMinor: minor(owed),
    disputedMinor: ZERO,
    heldMinor: ZERO,
    demandedMinor: minor(owed),
    interestMinor: ZERO,
    fixedMinor: ZERO,
    lastReduction: null,
    ...rest,
  };
}

/** The final reminder of the pictures: five invoices, one part paid, one part disputed, interest and fixed sums. */
export function hollinsItems(): readonly LetterFactItem[] {
  return [
    factItem({
      number: "INV-2107",
      description: "Retention, Wapping Wharf",
      due: "2021-01-14",
      owed: 380_00,
      interestMinor: minor(179_87),
      fixedMinor: minor(40_00),
    }),
    factItem({
      number: "INV-4398",
      description: "Stair cores, Lime Kiln Rd",
      due: "2026-09-02",
      owed: 1500_00,
      originalMinor: minor(3000_00),
      interestMinor: minor(52_63),
      fixedMinor: minor(70_00),
      lastReduction: { kind: "receipt", on: day("2026-10-05") },
    }),
    factItem({
      number: "INV-4431",
      description: "Door sets, Lime Kiln Rd",
      due: "2026-10-01",
      owed: 1410_00,
      interestMinor: minor(21_33),
      fixedMinor: minor(70_00),
    }),
    factItem({
      number: "INV-4452",
      description: "Skirting, Plot 9",
      due: "2026-10-14",
      owed: 1240_00,
      interestMinor: minor(13_57),
      fixedMinor: minor(70_00),
    }),
    factItem({
      number: "INV-4471",
      description: "Window boards, Plot 9",
      due: "2026-10-30",
      owed: 1950_00,
      originalMinor: minor(2150_00),
      residualMinor: minor(2150_00),
      disputedMinor: minor(200_00),
      interestMinor: minor(11_30),
      fixedMinor: minor(70_00),
    }),
  ];
}

export function letterFacts(values: Partial<LetterFacts> = {}): LetterFacts {
  const items = values.items ?? hollinsItems();
  const sum = (of: (item: LetterFactItem) => number) => minor(items.reduce((total, item) => total + of(item), 0));
  const totals = {
    demandedMinor: sum((item) => item.demandedMinor),
    disputedMinor: sum((item) => item.disputedMinor),
    heldMinor: sum((item) => item.heldMinor),
    creditMinor: minor((values.credits ?? []).reduce((total, credit) => total + credit.openMinor, 0)),
    interestMinor: sum((item) => item.interestMinor),
    fixedMinor: sum((item) => item.fixedMinor),
    chargeMinor: ZERO,
  };
  return {
    kind: "final-reminder",
    number: "L-0219",
    on,
    paidUpToOn: on,
    payByOn: day("2026-11-24"),
    language: { asked: "en-GB", used: "en-GB", how: "exact" },
    locale: "en-GB",
    currency: currency("GBP"),
    sender: harbour,
    recipient: {
      person: "Dawn Hollins",
      salutation: "Ms Hollins",
      company: "Hollins & Bray Developments Ltd",
      email: "dawn@hollinsbray.example",
      country: "GB",
      addressLines: ["Dawn Hollins", "Hollins & Bray Developments Ltd", "14 Lime Kiln Road", "Bristol", "BS1 5AD"],
    },
    customerId: "c1",
    customerKind: "company",
    account: "HOL01",
    reference: "HOL01-L0219",
    items,
    credits: [],
    totals: {
      ...totals,
      totalMinor: minor(totals.demandedMinor - totals.creditMinor + totals.interestMinor + totals.fixedMinor),
    },
    history: {
      lastLetter: { number: "L-0201", on: day("2026-10-29"), kind: "second-reminder" },
      letterCount: 2,
      brokenPromise: { saidOn: day("2026-11-05"), amountMinor: minor(1240_00), byOn: day("2026-11-13") },
    },
    proof: null,
    schedule: [],
    extra: {},
    ...values,
  };
}

export const harbour: LetterFacts["sender"] = {
  name: "Harbour Joinery Ltd",
  tagline: "Doors, stairs and kitchens since 1998",
  addressLines: ["Unit 7, Slipway Works", "Harbour Road", "Portishead", "BS20 7DE"],
  returnLine: "Harbour Joinery Ltd, Harbour Road, Portishead BS20 7DE",
  country: "GB",
  phone: "01275 555 0148",
  email: "accounts@harbourjoinery.example",
  website: "",
  registration: "registered in England 06412887",
  vatNumber: "GB 911 2048 77",
  bank: { name: "Harbour Joinery Ltd", sortCode: "20-45-77", accountNumber: "7304 1186", iban: "", bic: "", bank: "" },
  signatory: { name: "Priya Nair", job: "Credit control" },
};

export function letterDocument(facts: LetterFacts, layout: Partial<DocumentLayout> = {}): LetterDocument {
  const text = composeLetter(facts, wordingOf(facts.language.used));
  if (!text.ok) throw new Error(`No words for ${facts.kind} in ${facts.language.used}`);
  return { kind: "letter", facts, text: text.value, layout: { ...plainLayout, ...layout } };
}

/** The proof sheet that belongs to `hollinsItems`. */
export function hollinsProof(): ProofSheet {
  const item = (
    number: string,
    description: string,
    dueOn: string,
    rows: readonly (readonly [string, string, number, number, string, number, number] | string)[],
    disputed = 0,
  ): ProofItem => ({
    invoiceId: number,
    number,
    description,
    instalment: null,
    dueOn: day(dueOn),
    interestFromOn: day(dueOn),
    openMinor: ZERO,
    disputedMinor: minor(disputed),
    paidOn: null,
    lines: rows.map((row) =>
      typeof row === "string"
        ? { kind: "note", on: day(row), what: "payment", amountMinor: minor(1500_00) }
        : {
            kind: "row",
            fromOn: day(row[0]),
            toOn: day(row[1]),
            days: row[2],
            balanceMinor: minor(row[3]),
            percent: row[4],
            yearDays: 365,
            amountMinor: minor(row[5]),
            runningMinor: minor(row[6]),
            byHand: false,
          },
    ),
    interestMinor: minor(rows.reduce((total, row) => total + (typeof row === "string" ? 0 : row[5]), 0)),
    fixedSumMinor: ZERO,
    perDay: "0.0000",
  });
  const rate = (from: string, to: string, base: string, percent: string) => ({
    periodFromOn: day(from) as CalendarDate,
    periodToOn: day(to) as CalendarDate,
    basePercent: base,
    marginPercent: "8.00",
    percent,
    source: "Bank of England",
    byHand: false,
  });
  return {
    currency: currency("GBP"),
    toOn: on,
    method: {
      rateRule: "fixed-at-start",
      basis: "Late Payment of Commercial Debts (Interest) Act 1998",
      rounding: "segment",
      dayCount: "365",
      partPayments: "principal-first",
    } as unknown as ProofSheet["method"],
    items: [
      item("INV-2107", "Retention, Wapping Wharf", "2021-01-14", [
        ["2021-01-15", "2026-11-17", 2133, 380_00, "8.10", 179_87, 179_87],
      ]),
      item("INV-4398", "Stair cores, Lime Kiln Rd", "2026-09-02", [
        ["2026-09-03", "2026-10-05", 33, 3000_00, "11.75", 31_87, 211_74],
        "2026-10-05",
        ["2026-10-06", "2026-11-17", 43, 1500_00, "11.75", 20_76, 232_50],
      ]),
      item("INV-4431", "Door sets, Lime Kiln Rd", "2026-10-01", [
        ["2026-10-02", "2026-11-17", 47, 1410_00, "11.75", 21_33, 253_83],
      ]),
      item("INV-4452", "Skirting, Plot 9", "2026-10-14", [
        ["2026-10-15", "2026-11-17", 34, 1240_00, "11.75", 13_57, 267_40],
      ]),
      item(
        "INV-4471",
        "Window boards, Plot 9",
        "2026-10-30",
        [["2026-10-31", "2026-11-17", 18, 1950_00, "11.75", 11_30, 278_70]],
        200_00,
      ),
    ],
    rates: [rate("2021-01-01", "2021-06-30", "0.10", "8.10"), rate("2026-07-01", "2026-12-31", "3.75", "11.75")],
    fixedSums: [
      { fromMinor: ZERO, belowMinor: minor(1000_00), debts: 1, eachMinor: minor(40_00), sumMinor: minor(40_00) },
      {
        fromMinor: minor(1000_00),
        belowMinor: minor(10000_00),
        debts: 4,
        eachMinor: minor(70_00),
        sumMinor: minor(280_00),
      },
    ],
    totals: {
      openMinor: minor(6480_00),
      interestMinor: minor(278_70),
      fixedSumMinor: minor(320_00),
      totalMinor: minor(7078_70),
      perDay: "2.0480",
      perDayMinor: minor(2_05),
    },
  };
}
