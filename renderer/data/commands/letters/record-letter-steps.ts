import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { putRow } from "#renderer/data/changes.ts";
import { type CommandContext, command } from "#renderer/data/command.ts";
import { localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { chasingRules, policyOf } from "#shared/chasing/chasing-rules.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { interestOnInvoice, interestTerms } from "#shared/interest/interest-on-invoice.ts";
import { letterCharge } from "#shared/interest/letter-charge.ts";
import { letterClaims, takeBackClaims } from "#shared/interest/make-claims.ts";
import type { Claim } from "#shared/interest/rows.ts";
import type { Change } from "#shared/journal/change.ts";
import { describeStale } from "#shared/letters/describe-stale.ts";
import { addLetterStep, describeStepError } from "#shared/letters/letter-steps.ts";
import type { Letter, LetterState, LetterStep } from "#shared/letters/rows.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type LetterStepInput = {
  readonly letterIds: readonly string[];
  readonly state: Exclude<LetterState, "prepared">;
  readonly on: CalendarDate;
  readonly note: string;
  readonly service: string;
  /** Tracking or proof numbers by letter id; empty where there is none. */
  readonly tracking: Readonly<Record<string, string>>;
  /** Stored certificate of posting; empty for none. */
  readonly fileId: string;
};

const WORDS: Readonly<Record<LetterStepInput["state"], string>> = {
  printed: "printed",
  posted: "posted",
  emailed: "sent by e-mail",
  failed: "not delivered by e-mail",
  returned: "came back",
  withdrawn: "withdrawn",
  void: "made void",
};

/**
 * Records what happened to letters. Printing is refused while a letter is stale (rule 15); posting makes its claims
 * (rule 21), and making it void takes them back (rule 30).
 */
export const recordLetterSteps = command<LetterStepInput>({
  name: "record-letter-steps",
  decide: (context, input) => {
    const changes: Change[] = [];
    const letters: Letter[] = [];
    for (const id of input.letterIds) {
      const letter = context.book.get("letters", id);
      if (!letter) return fail({ kind: "no-such-letter", message: "This letter is not in the books any more." });
      const stale = input.state === "printed" ? staleWords(context, letter) : null;
      if (stale) return fail({ kind: "stale-letter", message: `${letter.number}: ${stale} Prepare it again.` });
      const stepped = addLetterStep(letter, stepOf(context, input, id), context.today);
      if (!stepped.ok) return fail({ kind: stepped.error.kind, message: describeStepError(stepped.error) });
      letters.push(stepped.value);
      changes.push(putRow(context.book, "letters", stepped.value), ...claimChanges(context, stepped.value, input));
    }
    return succeed({
      changes: [...changes, ...finishedRun(context.book, letters, input)],
      subject: { table: "letters", key: letters[0]?.id ?? "" },
      summary: summaryOf(context.book, letters, input),
      output: null,
    });
  },
});

function stepOf({ userId, nowAt }: CommandContext, input: LetterStepInput, id: string): LetterStep {
  const { state, on, note, service, fileId } = input;
  return { state, on, note, service, tracking: input.tracking[id] ?? "", fileId, by: userId, at: nowAt };
}

function staleWords({ book, today }: CommandContext, letter: Letter): string | null {
  const file = customerFile(book, letter.customerId);
  const reason = file && staleReason(letter, file, today);
  return reason ? describeStale(reason, localeOf(book)) : null;
}

function claimChanges(context: CommandContext, letter: Letter, input: LetterStepInput): readonly Change[] {
  const { book } = context;
  const put = (claims: readonly Claim[]) => claims.map((claim) => putRow(book, "claims", claim));
  const stamp = { on: input.on, at: context.nowAt, by: context.userId, newId: context.newId };
  if (input.state === "void" || input.state === "withdrawn") {
    return put(takeBackClaims(book.forCustomer("claims", letter.customerId), letter.id, stamp));
  }
  if (input.state !== "posted" && input.state !== "emailed") return [];
  return put(claimsOf(context, letter, input.on));
}

/** Interest and fixed sums the letter printed, and the charge of its level: made when it goes, once. */
function claimsOf({ book, nowAt, userId, newId }: CommandContext, letter: Letter, on: CalendarDate): readonly Claim[] {
  const file = customerFile(book, letter.customerId);
  if (!file) return [];
  const terms = interestTerms(book.setting("interest"), book.setting("rates"));
  const stamp = { on, at: nowAt, by: userId, newId };
  const source = { levelId: letter.levelId, letterId: letter.id };
  const claims: Claim[] = [];
  for (const item of letter.items) {
    if (item.interestMinor + item.fixedMinor <= 0) continue;
    const interest = interestOnInvoice(file, item.invoiceId, letter.on, terms);
    if (interest.ok) claims.push(...letterClaims(letter.customerId, interest.value, file.claims, source, stamp));
  }
  const rules = chasingRules({ policies: book.all("policies"), runs: [], setting: book.setting });
  // A step keeps its id where a country's own policy took over from a wider one: the customer's own comes first.
  const level = [policyOf(file.customer, rules), ...rules.policies.values()]
    .flatMap((policy) => policy.levels)
    .find((candidate) => candidate.id === letter.levelId);
  const { currency } = book.setting("company");
  const full = { ...stamp, letterId: letter.id };
  const charge = level && letterCharge(file, letter.items[0]?.invoiceId ?? "", level, currency, full);
  return charge ? [...claims, charge] : claims;
}

function finishedRun(book: BookReader, letters: readonly Letter[], input: LetterStepInput): readonly Change[] {
  const run = book.get("runs", letters[0]?.runId ?? "");
  if (!run || run.finishedOn !== null || input.state === "printed") return [];
  const now = new Map(letters.map((letter) => [letter.id, letter]));
  const isDone = run.letterIds.every((id) => {
    const state = (now.get(id) ?? book.get("letters", id))?.steps.at(-1)?.state;
    return state !== undefined && state !== "prepared" && state !== "printed";
  });
  return isDone ? [putRow(book, "runs", { ...run, finishedOn: input.on })] : [];
}

function summaryOf(book: BookReader, letters: readonly Letter[], input: LetterStepInput): string {
  const [first] = letters;
  if (letters.length === 1 && first)
    return `${first.number} to ${nameOf(book, first.customerId)} ${WORDS[input.state]}`;
  return `${formatCount(letters.length, localeOf(book))} letters ${WORDS[input.state]}`;
}
