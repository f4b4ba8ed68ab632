import { type DateForm, dateNumbers, needsForm, readDay } from "./read-day.ts";

export type DateFormFinding =
  | {
      readonly kind: "found";
      readonly form: DateForm;
      /** A date that can only be read so, and how many such there are; empty where the form makes no difference. */
      readonly example: string;
      readonly proofs: number;
    }
  /** Both readings fit every date: the person is asked, once for the file (rule 38). */
  | { readonly kind: "needs-answer"; readonly forms: readonly DateForm[]; readonly examples: readonly string[] }
  /** Some dates can only be read one way, some only another: the form most fit, and what does not. */
  | { readonly kind: "mixed"; readonly form: DateForm; readonly against: readonly string[] };

const FORMS: readonly DateForm[] = ["day-first", "month-first"];
const EXAMPLES = 3;

/**
 * Finds how the dates of a file are written from all of them together: one `1/26/2012` proves month first. Nothing is
 * guessed: where both readings fit and differ the answer is `needs-answer`.
 */
export function detectDateForm(cells: Iterable<string>): DateFormFinding {
  const tally = tallyForms(cells);
  const [dayFirst, monthFirst] = [tally.only["day-first"], tally.only["month-first"]];
  if (dayFirst.count > 0 && monthFirst.count > 0) {
    const isDayFirst = dayFirst.count >= monthFirst.count;
    const against = isDayFirst ? monthFirst.examples : dayFirst.examples;
    return { kind: "mixed", form: isDayFirst ? "day-first" : "month-first", against };
  }
  if (dayFirst.count > 0) return proved("day-first", dayFirst);
  if (monthFirst.count > 0) return proved("month-first", monthFirst);
  if (tally.yearFirst.count > 0) return proved("year-first", tally.yearFirst);
  if (tally.either.length > 0) return { kind: "needs-answer", forms: FORMS, examples: tally.either };
  return { kind: "found", form: "day-first", example: "", proofs: 0 };
}

type Proofs = { count: number; examples: string[] };
type Tally = {
  readonly only: { readonly "day-first": Proofs; readonly "month-first": Proofs };
  readonly yearFirst: Proofs;
  readonly either: string[];
};

function tallyForms(cells: Iterable<string>): Tally {
  const tally: Tally = {
    only: { "day-first": noProofs(), "month-first": noProofs() },
    yearFirst: noProofs(),
    either: [],
  };
  const seen = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (seen.has(text)) continue;
    seen.add(text);
    const numbers = dateNumbers(text);
    if (numbers && needsForm(numbers)) tallyOne(tally, text);
  }
  return tally;
}

function tallyOne(tally: Tally, text: string): void {
  const asDayFirst = readDay(text, "day-first");
  const asMonthFirst = readDay(text, "month-first");
  if (asDayFirst && asMonthFirst) {
    if (asDayFirst !== asMonthFirst && tally.either.length < EXAMPLES) tally.either.push(text);
  } else if (asDayFirst) note(tally.only["day-first"], text);
  else if (asMonthFirst) note(tally.only["month-first"], text);
  else if (readDay(text, "year-first")) note(tally.yearFirst, text);
}

function noProofs(): Proofs {
  return { count: 0, examples: [] };
}

function note(proofs: Proofs, text: string): void {
  proofs.count += 1;
  if (proofs.examples.length < EXAMPLES) proofs.examples.push(text);
}

function proved(form: DateForm, proofs: Proofs): DateFormFinding {
  return { kind: "found", form, example: proofs.examples[0]!, proofs: proofs.count };
}
