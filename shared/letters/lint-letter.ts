import { type CalendarDate, daysBetween } from "../dates/calendar-date.ts";
import { isDemand } from "./build-letter-facts.ts";
import type { LetterText } from "./compose-letter.ts";
import { type LetterFacts, letterAsk } from "./letter-facts.ts";
import { fieldsIn } from "./merge-fields.ts";
import { arrivalDay } from "./pay-by-day.ts";
import { threatFaults } from "./threat-rules.ts";
import { isWorkingDay, type WorkingCalendar } from "./working-day.ts";

/** Something wrong with a letter. `stop`: it must not be printed; `warn`: a person decides. */
export type LetterFault = {
  readonly level: "stop" | "warn";
  readonly kind: LetterFaultKind;
  /** The word, line, number or sign at fault; empty where the kind says it all. */
  readonly detail: string;
};

export type LetterFaultKind =
  | "unfilled-field"
  | "doubled-field"
  | "stray-bracket"
  | "empty-paragraph"
  | "pay-by-past"
  | "pay-by-not-a-working-day"
  | "pay-by-before-arrival"
  | "pay-by-too-soon"
  | "no-pay-by"
  | "nothing-demanded"
  | "no-outcome"
  | "zero-line"
  | "totals-differ"
  | "not-overdue"
  | "threat-above-stage"
  | "claim-not-allowed"
  | "rate-missing"
  | "other-customer"
  | "wrong-language"
  | "address-missing"
  | "address-does-not-fit"
  | "address-returned"
  | "missing-glyph"
  | "no-bank-details"
  | "no-signatory"
  | "no-account-name";

export type LintInput = {
  readonly facts: LetterFacts;
  readonly text: LetterText;
  readonly today: CalendarDate;
  readonly calendar: WorkingCalendar;
  readonly deliveryDays: number;
  /** Whether claims of interest are allowed for this kind of customer; from the law of the claim. */
  readonly claimsAllowed: boolean;
  /** Invoices without interest because a rate is not known yet. */
  readonly ratesMissing: readonly string[];
  /** What the paper says of the address: empty when it fits. */
  readonly addressProblem: string;
  /** Signs the font cannot draw. */
  readonly missingGlyphs: readonly string[];
  /** Names and numbers of other customers, to find one that slipped into this letter. */
  readonly otherNames: readonly string[];
};

/** Days the law or a protocol gives for an answer before a claim: Practice Direction 14, Debt Protocol 30. */
const LEAST_DAYS: Readonly<Partial<Record<LetterFacts["kind"], number>>> = {
  "letter-before-action": 14,
  "letter-of-claim": 30,
};

/** Checks a letter before it is printed; empty when nothing is wrong. */
export function lintLetter(input: LintInput): readonly LetterFault[] {
  return [
    ...textFaults(input),
    ...deadlineFaults(input),
    ...figureFaults(input),
    ...claimFaults(input),
    ...threatFaults(input.facts, input.text),
    ...partyFaults(input),
  ];
}

function textFaults({ text }: LintInput): readonly LetterFault[] {
  const faults: LetterFault[] = [];
  const all = [text.subject, text.salutation, ...text.opening, ...text.next];
  for (const part of all) {
    for (const name of fieldsIn(part)) faults.push(stop("unfilled-field", `{${name}}`));
    if (/[{}]/.test(part.replace(/\{[^{}]*\}/g, ""))) faults.push(stop("stray-bracket", part.slice(0, 40)));
    if (part.trim() === "") faults.push(stop("empty-paragraph"));
    const doubled = /(?<![\p{L}\d])([£€$]?[\p{L}\d][\p{L}\d.,-]{3,})\s+\1(?![\p{L}\d])/u.exec(part);
    if (doubled) faults.push(warn("doubled-field", doubled[0]));
  }
  return faults;
}

function deadlineFaults({ facts, today, calendar, deliveryDays }: LintInput): readonly LetterFault[] {
  const { payByOn, ask } = facts;
  const isLapsed = ask?.isTotal === true && ask.byOn !== null && ask.byOn < today;
  if (isLapsed && payByOn !== ask.byOn) return [stop("pay-by-past", ask.byOn)];
  if (payByOn === null) return isDemand(facts.kind) ? [stop("no-pay-by")] : [];
  // The day on which the invoices fall due is theirs, not the letter's.
  if (facts.items.length > 0 && facts.items.every(({ dueOn }) => dueOn === payByOn)) return [];
  const faults: LetterFault[] = [];
  const arrived = arrivalDay(facts.on, deliveryDays, calendar);
  if (payByOn <= today || payByOn <= facts.on) faults.push(stop("pay-by-past", payByOn));
  else if (payByOn <= arrived) faults.push(stop("pay-by-before-arrival", payByOn));
  if (!isWorkingDay(payByOn, calendar)) faults.push(stop("pay-by-not-a-working-day", payByOn));
  const least = LEAST_DAYS[facts.kind];
  if (least !== undefined && daysBetween(facts.on, payByOn) < least) {
    faults.push(stop("pay-by-too-soon", String(least)));
  }
  return faults;
}

/** A letter about a late instalment or the end of a plan asks for money as a demand does. */
const MUST_ASK = (kind: LetterFacts["kind"]) => isDemand(kind) || kind === "plan-missed" || kind === "plan-default";

function figureFaults({ facts }: LintInput): readonly LetterFault[] {
  const { totals, items, kind } = facts;
  const faults: LetterFault[] = [];
  if (MUST_ASK(kind) && letterAsk(facts).amountMinor <= 0) faults.push(stop("nothing-demanded"));
  if (kind === "dispute-outcome" && !facts.outcome) faults.push(stop("no-outcome"));
  for (const item of items) {
    if (item.demandedMinor <= 0 && kind !== "statement") faults.push(stop("zero-line", item.number));
    if (isDemand(kind) && item.daysLate <= 0) faults.push(stop("not-overdue", item.number));
  }
  const demanded = items.reduce((sum, item) => sum + item.demandedMinor, 0);
  const claims = totals.interestMinor + totals.fixedMinor + totals.chargeMinor;
  const differs = demanded !== totals.demandedMinor || demanded - totals.creditMinor + claims !== totals.totalMinor;
  if (differs && kind !== "statement") faults.push(stop("totals-differ"));
  return faults;
}

function claimFaults({ facts, claimsAllowed, ratesMissing }: LintInput): readonly LetterFault[] {
  const { interestMinor, fixedMinor, chargeMinor } = facts.totals;
  const claims = interestMinor + fixedMinor > 0;
  const fromConsumer = facts.customerKind === "individual" && (claims || chargeMinor > 0);
  if ((claims && !claimsAllowed) || fromConsumer) return [stop("claim-not-allowed", facts.customerKind)];
  return ratesMissing.length > 0 ? [warn("rate-missing", ratesMissing.join(", "))] : [];
}

function partyFaults(input: LintInput): readonly LetterFault[] {
  const { facts, text } = input;
  const faults: LetterFault[] = [];
  if (facts.recipient.addressLines.length < 2) faults.push(stop("address-missing"));
  else if (input.addressProblem !== "") faults.push(warn("address-does-not-fit", input.addressProblem));
  for (const sign of input.missingGlyphs) faults.push(stop("missing-glyph", sign));
  const words = [text.subject, text.salutation, ...text.opening, ...text.next].join("\n");
  const stranger = input.otherNames.find((name) => name.length > 3 && words.includes(name));
  if (stranger) faults.push(stop("other-customer", stranger));
  if (facts.language.how === "company-default") faults.push(warn("wrong-language", facts.language.asked));
  if (text.language !== facts.language.used) faults.push(stop("wrong-language", text.language));
  const { bank, signatory, name } = facts.sender;
  if (letterAsk(facts).amountMinor > 0 && bank.iban === "" && bank.accountNumber === "")
    faults.push(warn("no-bank-details"));
  if (signatory.name === "") faults.push(warn("no-signatory"));
  if (name === "") faults.push(stop("no-account-name"));
  return faults;
}

function stop(kind: LetterFaultKind, detail = ""): LetterFault {
  return { level: "stop", kind, detail };
}

function warn(kind: LetterFaultKind, detail = ""): LetterFault {
  return { level: "warn", kind, detail };
}
