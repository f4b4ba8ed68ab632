import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { ActiveHold } from "./active-holds.ts";
import type { Contact } from "./contacts.ts";

/** Writes amounts and days into sentences for the user, in the company's locale. */
export type Words = {
  /** `£1,240` when there are no pence, else `£1,240.50`. */
  readonly money: (amountMinor: Minor, currency: Currency) => string;
  /** `£1,240.00`. */
  readonly exact: (amountMinor: Minor, currency: Currency) => string;
  /** `Fri 13 Nov`: for days near today. */
  readonly day: (on: CalendarDate) => string;
  /** `13 Nov 2026`: for days that may lie far off. */
  readonly date: (on: CalendarDate) => string;
};

export function words(locale: string): Words {
  return {
    money: (amountMinor, currency) => {
      const exact = formatMoney(amountMinor, currency, { locale });
      const whole = formatMoney(amountMinor, currency, { locale, whole: true });
      return isWhole(amountMinor, currency, locale) ? whole : exact;
    },
    exact: (amountMinor, currency) => formatMoney(amountMinor, currency, { locale }),
    day: (on) => formatDay(on, "near", locale),
    date: (on) => formatDay(on, "far", locale),
  };
}

function isWhole(amountMinor: Minor, currency: Currency, locale: string): boolean {
  const bare = formatMoney(minor(Math.abs(amountMinor)), currency, { locale, bare: true });
  return /^\D*[\d\s.,’']*[.,]0+\D*$/.test(bare);
}

/** `1 day`, `3 days`, `2,133 days`. */
export function days(count: number, locale = "en-GB"): string {
  return count === 1 ? "1 day" : `${formatCount(count, locale)} days`;
}

/** What a hold is, in a few words: `Dispute D-33`, `Promise`, `Do not chase`. */
export function holdName(hold: Pick<ActiveHold, "kind" | "number">): string {
  const suffix = hold.number === "" ? "" : ` ${hold.number}`;
  return `${HOLD_NAMES[hold.kind]}${suffix}`;
}

const HOLD_NAMES: Readonly<Record<ActiveHold["kind"], string>> = {
  "do-not-chase": "Do not chase",
  dispute: "Dispute",
  promise: "Promise to pay",
  plan: "Payment plan",
  insolvency: "Insolvency",
  vulnerable: "Vulnerable person",
  complaint: "Complaint",
  "call-first": "Call first",
  agency: "With an agency",
  claim: "Claim",
  offer: "Settlement offer",
  other: "On hold",
};

/** The last contact in a few words: `Second reminder posted 26 Oct`, `Spoke to Dawn Hollins Thu 5 Nov`. */
export function contactText(contact: Contact, { day }: Words): string {
  if (contact.call) {
    const { contactName, outcome, direction } = contact.call;
    const who = contactName === "" ? "" : ` ${contactName}`;
    if (outcome === "left-message") return `Left a message${who === "" ? "" : ` for${who}`} on ${day(contact.on)}`;
    if (direction === "in") return `${contactName || "They"} called on ${day(contact.on)}`;
    return `Spoke${who === "" ? "" : ` to${who}`} on ${day(contact.on)}`;
  }
  const verb = contact.channel === "email" ? "e-mailed" : "posted";
  return `${letterName(contact.letter?.kind ?? "own")} ${verb} ${day(contact.on)}`;
}

const LETTER_NAMES: Readonly<Record<string, string>> = {
  courtesy: "Courtesy note",
  "friendly-reminder": "Friendly reminder",
  "second-reminder": "Second reminder",
  "final-reminder": "Final reminder",
  "letter-before-action": "Letter before action",
  "letter-of-claim": "Letter of claim",
  statement: "Statement",
  "plan-missed": "Missed instalment letter",
  "plan-default": "Plan default letter",
  "settlement-offer": "Settlement offer",
  "early-payment-offer": "Early-payment offer",
  "stop-supply": "Stop supply letter",
  "agency-referral": "Agency letter",
};

export function letterName(kind: string): string {
  return LETTER_NAMES[kind] ?? "Letter";
}
