import type { CustomerFile } from "../chasing/customer-file.ts";
import type { Words } from "../chasing/words.ts";
import { addMonths, type CalendarDate, dayOf, dayParts } from "../dates/calendar-date.ts";
import { jurisdictionOf } from "../interest/jurisdictions.ts";
import type { OpenItem } from "../ledger/open-items.ts";
import { fail, type Result, succeed } from "../result/result.ts";

/** The day from which the years are counted. */
export type LimitationStart = "due-day" | "invoice-day" | "end-of-year";

/** How long a debt on a simple contract can be claimed, and what begins the time again. */
export type LimitationLaw = {
  readonly id: string;
  readonly source: string;
  readonly years: number;
  readonly from: LimitationStart;
  /** Scotland: the debt itself ends, not only the right to sue. */
  readonly extinguishes: boolean;
  readonly restartsByPayment: boolean;
  readonly restartsByAcknowledgment: boolean;
  /** The day the user looked their own entry up; null for a law that is shipped. */
  readonly seenOn: CalendarDate | null;
};

/** A country's time to claim as the user looked it up: nothing is shipped for it, so it has its source and its day. */
export type OwnLimitation = {
  readonly id: string;
  /** ISO 3166 code of two letters. */
  readonly country: string;
  readonly years: number;
  readonly from: LimitationStart;
  readonly restartsByPayment: boolean;
  readonly restartsByAcknowledgment: boolean;
  readonly source: string;
  /** The day the source was looked at. */
  readonly seenOn: CalendarDate;
};

export type LimitationFault = {
  readonly kind: "no-country" | "known-country" | "twice" | "not-years" | "no-source" | "in-the-future";
  readonly field: "country" | "years" | "source" | "seenOn";
  readonly message: string;
};

export const LIMITATION_LAWS: readonly LimitationLaw[] = [
  shipped("GB-EAW", "Limitation Act 1980, sections 5, 29 and 30", 6, false),
  shipped("GB-NIR", "Limitation (Northern Ireland) Order 1989", 6, false),
  shipped("GB-SCT", "Prescription and Limitation (Scotland) Act 1973, section 6", 5, true),
];

export const LIMITATION_STARTS = [
  { id: "due-day", label: "The day it fell due", short: "due day" },
  { id: "invoice-day", label: "The day of the invoice", short: "invoice day" },
  { id: "end-of-year", label: "The end of the year it fell due in", short: "end of that year" },
] as const satisfies readonly { readonly id: LimitationStart; readonly label: string; readonly short: string }[];

/** Longest period that is taken for one: no general period for debts is known above it. */
const MOST_YEARS = 30;
/** Months after which a source should be looked at again. */
const FRESH_MONTHS = 12;

/**
 * The law of a customer's claims: one that is shipped, else the user's own entry for the country. Null where neither is
 * there, which is never guessed.
 */
export function limitationLawOf(
  { jurisdiction, address }: Pick<CustomerFile["customer"], "jurisdiction" | "address">,
  own: readonly OwnLimitation[],
): LimitationLaw | null {
  const place = jurisdictionOf({ jurisdiction, country: address.country });
  const known = LIMITATION_LAWS.find((one) => one.id === place?.id);
  if (known) return known;
  const country = limitationCountry({ jurisdiction, address });
  const entry = own.find((one) => one.country === country);
  return entry ? { ...entry, extinguishes: false } : null;
}

/** The country whose own entry applies to a customer. */
export function limitationCountry({
  jurisdiction,
  address,
}: Pick<CustomerFile["customer"], "jurisdiction" | "address">): string {
  return (jurisdiction || address.country).slice(0, 2).toUpperCase();
}

/** The day the years are counted from, before anything begins them again. */
export function limitationStart({ dueOn, entry }: Pick<OpenItem, "dueOn" | "entry">, law: LimitationLaw): CalendarDate {
  if (law.from === "invoice-day") return entry.on;
  return law.from === "end-of-year" ? dayOf(dayParts(dueOn).year, 12, 31) : dueOn;
}

/** Checks an own entry before it is kept: a period without its source is a guess. */
export function checkLimitation(
  input: OwnLimitation,
  own: readonly OwnLimitation[],
  today: CalendarDate,
): Result<OwnLimitation, LimitationFault> {
  const refuse = (kind: LimitationFault["kind"], field: LimitationFault["field"], message: string) =>
    fail({ kind, field, message });
  if (input.country === "") return refuse("no-country", "country", "Choose the country.");
  if (input.country === "GB")
    return refuse("known-country", "country", "Duebook has the periods of the United Kingdom: they are in the list.");
  if (own.some((one) => one.country === input.country && one.id !== input.id))
    return refuse("twice", "country", "This country has an entry already: change that one.");
  if (!Number.isInteger(input.years) || input.years < 1 || input.years > MOST_YEARS)
    return refuse("not-years", "years", `Write whole years, from 1 to ${MOST_YEARS}.`);
  if (input.source.trim() === "")
    return refuse(
      "no-source",
      "source",
      "Say where you found it: a statute and its section, a page, a lawyer's letter.",
    );
  if (input.seenOn > today)
    return refuse("in-the-future", "seenOn", "Give the day you looked it up, today or earlier.");
  return succeed({ ...input, source: input.source.trim() });
}

/** Looked up longer than a year ago: laws change, look again before relying on it. */
export function isOldLimitation({ seenOn }: Pick<OwnLimitation, "seenOn">, today: CalendarDate): boolean {
  return addMonths(seenOn, FRESH_MONTHS) < today;
}

/** Where the period comes from, for brackets behind a day: an own entry is marked as one. */
export function limitationSource({ source, seenOn }: LimitationLaw, say: Words): string {
  return seenOn === null ? source : `your own entry, source ${source}, looked up ${say.date(seenOn)}`;
}

function shipped(id: string, source: string, years: number, extinguishes: boolean): LimitationLaw {
  const restarts = { restartsByPayment: true, restartsByAcknowledgment: true };
  return { id, source, years, from: "due-day", extinguishes, ...restarts, seenOn: null };
}
