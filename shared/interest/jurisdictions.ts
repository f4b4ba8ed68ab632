import { day } from "../dates/calendar-date.ts";
import { currency } from "../money/currency.ts";
import { minor } from "../money/minor.ts";
import type { FixedSumRule } from "./fixed-sum.ts";
import type { PartPaymentOrder } from "./part-payment.ts";
import { type Percent, percent } from "./percent.ts";
import type { Margin, Regime } from "./regime.ts";

export type TableRegime = Extract<Regime, { readonly table: string }>;

/** What the law of one place gives a supplier whose customer pays late. Sources: `basis` of each part. */
export type Jurisdiction = {
  readonly id: string;
  readonly name: string;
  /** Between businesses, and against public bodies; null where no statute gives a rate. */
  readonly business: TableRegime | null;
  /** Only public bodies owe it (Texas). */
  readonly publicBodiesOnly: boolean;
  /** What a consumer owes by statute; null where none may be claimed without a contract. */
  readonly consumer: TableRegime | null;
  readonly fixedSum: FixedSumRule | null;
  /** The sum is owed with a contract rate too (EU), or only with statutory interest (UK s.5A). */
  readonly fixedSumWithContract: boolean;
  readonly partPayments: PartPaymentOrder;
  /** Simple yearly rate a court usually gives, England s.69; null where not offered. */
  readonly courtRate: Percent | null;
  readonly courtBasis: string;
  /** Longest terms: after them interest runs whatever was agreed (public), or unless it is fair (business). */
  readonly publicTermDays: number | null;
  readonly businessTermDays: number | null;
  /** Years for which late-paid invoices can still be claimed. */
  readonly claimYears: number;
};

const EURO = currency("EUR");
const AGE = day("1900-01-01");
const DIRECTIVE_DAY = day("2013-03-16");

const points = (claimsFromOn: string, text: string): Margin => ({
  claimsFromOn: day(claimsFromOn),
  points: percent(text),
});
const sevenThenEight = [points(AGE, "7"), points(DIRECTIVE_DAY, "8")];

const forty = (basis: string): FixedSumRule => ({
  currency: EURO,
  basis,
  bands: [{ belowMinor: null, sumMinor: minor(40_00) }],
});

const british = (id: string, name: string, claimYears: number, hasCourtRate: boolean): Jurisdiction => ({
  id,
  name,
  business: {
    kind: "fixed-at-start",
    basis: "Late Payment of Commercial Debts (Interest) Act 1998",
    table: "gb-reference",
    margins: [points(AGE, "8")],
    adjust: "none",
  },
  publicBodiesOnly: false,
  consumer: null,
  fixedSum: {
    currency: currency("GBP"),
    basis: "Late Payment of Commercial Debts (Interest) Act 1998, s. 5A",
    bands: [
      { belowMinor: minor(1_000_00), sumMinor: minor(40_00) },
      { belowMinor: minor(10_000_00), sumMinor: minor(70_00) },
      { belowMinor: null, sumMinor: minor(100_00) },
    ],
  },
  fixedSumWithContract: false,
  partPayments: "principal-first",
  courtRate: hasCourtRate ? percent("8") : null,
  courtBasis: hasCourtRate ? "County Courts Act 1984, s. 69 (at the court's discretion)" : "",
  publicTermDays: 30,
  businessTermDays: 60,
  claimYears,
});

const european = (id: string, name: string, basis: string, own: Partial<Jurisdiction> = {}): Jurisdiction => ({
  id,
  name,
  business: { kind: "segmented", basis, table: "ecb-reference", margins: sevenThenEight, adjust: "none" },
  publicBodiesOnly: false,
  consumer: null,
  fixedSum: forty(basis),
  fixedSumWithContract: true,
  partPayments: "principal-first",
  courtRate: null,
  courtBasis: "",
  publicTermDays: 30,
  businessTermDays: 60,
  claimYears: 3,
  ...own,
});

const withoutStatute = (id: string, name: string, own: Partial<Jurisdiction> = {}): Jurisdiction => ({
  ...european(id, name, ""),
  business: null,
  fixedSum: null,
  fixedSumWithContract: false,
  publicTermDays: null,
  businessTermDays: null,
  ...own,
});

const germany = "BGB §§ 247, 288";
const netherlands = "Burgerlijk Wetboek, art. 6:119a";
const ireland = "European Communities (Late Payment in Commercial Transactions) Regulations 2012 (SI 580/2012)";

/** Every jurisdiction that is known by name. */
export const JURISDICTIONS: readonly Jurisdiction[] = [
  british("GB-EAW", "England and Wales", 6, true),
  british("GB-SCT", "Scotland", 5, false),
  british("GB-NIR", "Northern Ireland", 6, false),
  european("IE", "Ireland", ireland, {
    business: {
      kind: "fixed-at-start",
      basis: ireland,
      table: "ecb-reference",
      margins: sevenThenEight,
      adjust: "none",
    },
    fixedSum: {
      currency: EURO,
      basis: ireland,
      bands: [
        { belowMinor: minor(1_000_01), sumMinor: minor(40_00) },
        { belowMinor: minor(10_000_01), sumMinor: minor(70_00) },
        { belowMinor: null, sumMinor: minor(100_00) },
      ],
    },
    claimYears: 6,
  }),
  european("DE", "Germany", germany, {
    business: {
      kind: "segmented",
      basis: `${germany} (2)`,
      table: "de-base",
      margins: [points(AGE, "8"), points("2014-07-29", "9")],
      adjust: "none",
    },
    consumer: {
      kind: "segmented",
      basis: `${germany} (1)`,
      table: "de-base",
      margins: [points(AGE, "5")],
      adjust: "none",
    },
    fixedSum: forty("BGB § 288 (5)"),
    partPayments: "costs-interest-principal",
  }),
  european("FR", "France", "Code de commerce, art. L441-10 II", {
    business: {
      kind: "segmented",
      basis: "Code de commerce, art. L441-10 II",
      table: "ecb-reference",
      margins: [points("2009-01-01", "10")],
      adjust: "none",
    },
    fixedSum: forty("Code de commerce, art. D441-5"),
    partPayments: "interest-first",
    claimYears: 5,
  }),
  european("NL", "Netherlands", netherlands, {
    consumer: {
      kind: "segmented",
      basis: "Burgerlijk Wetboek, art. 6:119",
      table: "ecb-reference",
      margins: [points(AGE, "2.25")],
      adjust: "whole",
    },
    partPayments: "costs-interest-principal",
    claimYears: 5,
  }),
  european("IT", "Italy", "D.Lgs. 231/2002, art. 5", { claimYears: 5 }),
  european("ES", "Spain", "Ley 3/2004, art. 7", { claimYears: 5 }),
  european("BE", "Belgium", "Law of 2 August 2002, art. 5", {
    business: {
      kind: "segmented",
      basis: "Law of 2 August 2002, art. 5",
      table: "ecb-reference",
      margins: sevenThenEight,
      adjust: "up-to-half",
    },
  }),
  european("EU", "Euro area, the Directive's minimum", "Directive 2011/7/EU, art. 2(6) and 3"),
  withoutStatute("US-TX", "Texas", {
    business: {
      kind: "fixed-at-start",
      basis: "Texas Government Code, ch. 2251 (prompt payment by public bodies)",
      table: "us-tx-prompt",
      margins: [points(AGE, "0")],
      adjust: "none",
    },
    publicBodiesOnly: true,
    claimYears: 4,
  }),
  withoutStatute("US", "United States"),
  withoutStatute("CA", "Canada"),
  withoutStatute("AU", "Australia"),
  withoutStatute("NZ", "New Zealand"),
];

/** Countries of the euro whose own table is not known here: the Directive's minimum is used, never more. */
const EURO_AREA = "AT CY EE FI GR HR LT LU LV MT PT SI SK BG".split(" ");
const ALIASES: Readonly<Record<string, string>> = {
  GB: "GB-EAW",
  UK: "GB-EAW",
  "GB-ENG": "GB-EAW",
  "GB-WLS": "GB-EAW",
};

const byId = new Map(JURISDICTIONS.map((jurisdiction) => [jurisdiction.id, jurisdiction]));

/**
 * The law a customer's claims follow: the one set for the customer, else its country's. Null where none is known:
 * then only a contract rate can be claimed.
 */
export function jurisdictionOf(place: {
  readonly jurisdiction: string;
  readonly country: string;
}): Jurisdiction | null {
  const code = (place.jurisdiction || place.country).toUpperCase();
  const country = code.slice(0, 2);
  const known = byId.get(ALIASES[code] ?? code) ?? byId.get(ALIASES[country] ?? country);
  if (known) return known;
  return EURO_AREA.includes(country) ? (byId.get("EU") ?? null) : null;
}
