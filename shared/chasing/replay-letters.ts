import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { payByDay } from "#shared/letters/pay-by-day.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";
import type { Letter, LetterKind, LetterStep } from "#shared/letters/rows.ts";
import { type WorkingCalendar, workingDayFrom } from "#shared/letters/working-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import { type ChasingRules, policyOf } from "./chasing-rules.ts";
import type { CustomerFile } from "./customer-file.ts";
import { decideCustomer } from "./decide-customer.ts";
import { levelOfRank } from "./kind-rank.ts";
import { knownFiles } from "./known-file.ts";
import { isChasingKind, letterStanding } from "./letter-sent.ts";
import { letterLevels } from "./levels-reached.ts";
import { replayDays } from "./replay-days.ts";
import type { RunLetter } from "./run-decision.ts";

/** A letter as a replay says it would have gone, or as it really went. Amounts in minor units of `currency`. */
export type ReplayedLetter = {
  readonly customerId: string;
  readonly on: CalendarDate;
  readonly kind: LetterKind;
  /** `Second reminder`; the kind's own step where the policy has none. */
  readonly levelName: string;
  readonly channel: "post" | "email" | "both";
  readonly currency: Currency;
  readonly totalMinor: Minor;
};

export type ReplayOptions = {
  readonly rules: ChasingRules;
  /** First and last day of the replay. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly booksBeganOn: CalendarDate;
  /** The policy tried on everybody; null: each customer and invoice by the policy it has now. */
  readonly policy: ChasingPolicy | null;
  /** Looks at every working day, for tests; otherwise only at days on which something can have changed. */
  readonly everyDay?: boolean;
};

/**
 * Which letters a policy would have sent to one customer, day by day, with what was known on each day. Letters are taken
 * to have gone on the working day they were due; letters of before the first day count as they went, later ones do not:
 * the replay sends its own. Payments, calls, promises and disputes are as they really came.
 */
export function replayLetters(file: CustomerFile, options: ReplayOptions): readonly ReplayedLetter[] {
  const { from, until } = options;
  const scene = replayScene(file, options);
  const knownAt = knownFiles(scene.file, options.booksBeganOn);
  const calendar = calendarOf(scene.rules);
  const days = replayDays(scene.file, scene.rules, options.booksBeganOn);
  const letters: Letter[] = [...scene.file.letters];
  const found: ReplayedLetter[] = [];
  let on = workingDayFrom(from, calendar);
  while (on <= until && !(file.customer.closedOn !== null && file.customer.closedOn <= on)) {
    const decision = decideCustomer({ ...knownAt(on), letters: [...letters] }, scene.rules, on);
    for (const letter of decision.letters) {
      letters.push(replayedRow(letter, on, scene.rules, file, letters.length));
      found.push(replayedLetter(letter, on));
    }
    const next = options.everyDay || decision.letters.length > 0 ? addDays(on, 1) : days.next(decision, on);
    on = next === null ? addDays(until, 1) : workingDayFrom(next, calendar);
  }
  return found;
}

/** The letters that really went in a time, by the day they went. */
export function lettersThatWent(
  file: CustomerFile,
  from: CalendarDate,
  until: CalendarDate,
  nameOf: (letter: Letter) => string,
): readonly ReplayedLetter[] {
  const found: ReplayedLetter[] = [];
  for (const letter of file.letters) {
    const standing = isAsked(letter) ? letterStanding(letter, until) : null;
    if (standing?.state !== "sent") continue;
    const on = (standing.postedOn ?? standing.emailedOn) as CalendarDate;
    if (on < from || on > until) continue;
    const { customerId, kind, channel, currency, totalMinor } = letter;
    found.push({ customerId, on, kind, levelName: nameOf(letter), channel, currency, totalMinor });
  }
  return found;
}

/** Letters a run sends; statements and letters written by hand are none of a policy's. */
const isAsked = (letter: Letter) =>
  letter.levelId !== "" ||
  (isChasingKind(letter.kind) && letter.kind !== "statement" && letter.kind !== "settlement-offer");

type Scene = { readonly file: CustomerFile; readonly rules: ChasingRules };

/** The file and the rules as they stand on the first day: no letter of the time itself, one policy for all if one is tried. */
function replayScene(file: CustomerFile, { rules, policy, from }: ReplayOptions): Scene {
  const settled = [...rules.policies.values()].map((row) => [row.id, { ...row, recordedAt: "" }] as const);
  const policies = new Map<string, ChasingPolicy>(settled);
  if (policy) policies.set(policy.id, { ...policy, recordedAt: "" });
  const tried: ChasingRules = policy
    ? { ...rules, policies, groupPolicies: new Map(), chasing: { ...rules.chasing, defaultPolicyId: policy.id } }
    : { ...rules, policies };
  const customer = policy ? { ...file.customer, policyId: "" } : file.customer;
  const ledger =
    policy && file.ledger.entries.some((entry) => entry.side === "debit" && entry.policyId)
      ? {
          ...file.ledger,
          entries: file.ledger.entries.map((entry) => (entry.side === "debit" ? { ...entry, policyId: "" } : entry)),
        }
      : file.ledger;
  const before = addDays(from, -1);
  const ladder = letterLevels(policyOf(customer, tried));
  const letters = file.letters
    .filter((letter) => letterStanding(letter, before).state === "sent")
    .map((letter) => ({ ...letter, steps: letter.steps.filter((step) => step.on <= before) }))
    .map((letter) =>
      letter.levelId === "" ? letter : { ...letter, levelId: ladder[levelOfRank(ladder, letter.kind)]?.id ?? "" },
    );
  return { file: { ...file, customer, ledger, letters, tasks: [] }, rules: tried };
}

function calendarOf(rules: ChasingRules): WorkingCalendar {
  return { weekendDays: rules.weekendDays, holidays: rules.holidays };
}

function replayedLetter(letter: RunLetter, on: CalendarDate): ReplayedLetter {
  const { customerId, kind, level, channel, currency, totalMinor } = letter;
  return { customerId, on, kind, levelName: level?.name ?? "", channel, currency, totalMinor };
}

/** The row the letter would have left behind, gone on its own day. */
function replayedRow(letter: RunLetter, on: CalendarDate, rules: ChasingRules, file: CustomerFile, at: number): Letter {
  const { level, channel } = letter;
  const { deliveryDays } = policyOf(file.customer, rules);
  const payByOn =
    level && letter.kind !== "courtesy"
      ? payByDay({ on, payByDays: level.payByDays, deliveryDays, calendar: calendarOf(rules) })
      : null;
  const step = (state: LetterStep["state"]): LetterStep => ({
    on,
    state,
    note: "",
    service: "",
    tracking: "",
    fileId: "",
    by: "",
    at: "",
  });
  return {
    id: `replay-${at}`,
    number: `R-${String(at).padStart(6, "0")}`,
    customerId: letter.customerId,
    runId: "",
    kind: letter.kind,
    levelId: level?.id ?? "",
    language: file.customer.language,
    on,
    payByOn,
    currency: letter.currency,
    totalMinor: letter.totalMinor,
    items: letter.items.map(({ position, amountMinor }) => ({
      invoiceId: position.item.entry.id,
      amountMinor,
      interestMinor: ZERO,
      fixedMinor: ZERO,
    })),
    channel,
    subject: "",
    recipient: { name: "", company: "", address: file.customer.address, email: "" },
    fileId: "",
    pages: 1,
    factsHash: "",
    wordingVersion: "",
    steps: [
      step("prepared"),
      ...(channel === "email" ? [] : [step("posted")]),
      ...(channel === "post" ? [] : [step("emailed")]),
    ],
    recordedAt: "",
    recordedBy: "",
  };
}
