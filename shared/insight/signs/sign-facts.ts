import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { QueueFact } from "#shared/chasing/queue-item.ts";
import { addDays, type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { minor } from "#shared/money/minor.ts";
import { describeSign } from "./describe-sign.ts";
import type { RiskGrade } from "./risk-grade.ts";
import type { Sign, SignKind } from "./sign.ts";
import { SIGN_RULES } from "./sign-rules.ts";

/** A sign calls for a look for so many days after its own. */
const FRESH_DAYS = 14;
/** What stands all the time (a used limit) is said again so many days after it was looked at. */
const AGAIN_DAYS = 30;
/** A broken promise has its own group on the work list. */
const TOLD_ELSEWHERE: ReadonlySet<SignKind> = new Set<SignKind>(["broken-promise"]);
const STATES: ReadonlySet<SignKind> = new Set(
  SIGN_RULES.filter(({ mode }) => mode === "state").map(({ kind }) => kind),
);

/**
 * The row of the work list for a customer's new early-warning signs: one for all of them, its sentence from the heaviest.
 * Marking it done acknowledges every sign up to its day; a later sign brings a new row.
 */
export function signFacts(
  file: CustomerFile,
  risk: RiskGrade,
  asAt: CalendarDate,
  locale: string,
): readonly QueueFact[] {
  const fresh = freshSigns(file, risk, asAt);
  const [first, ...others] = fresh;
  if (!first) return [];
  const { currency } = file.customer;
  const open = openItems(file.ledger, asAt).filter((item) => item.currency === currency);
  const newest = fresh.reduce((latest, { on }) => (on > latest ? on : latest), first.on);
  const more =
    others.length === 0 ? "" : others.length === 1 ? ", and one more sign" : `, and ${others.length} more signs`;
  return [
    {
      key: `signs:${newest}:${file.customer.id}`,
      group: "signs",
      target: { kind: "signs", sign: first.facts.kind },
      currency,
      amountMinor: minor(open.reduce((sum, item) => sum + item.openMinor, 0)),
      why: `${describeSign(first.facts, locale)}${more}`,
      days: { kind: "none", count: 0 },
      on: newest,
      invoiceIds: [],
    },
  ];
}

/** The signs nobody has looked at yet, heaviest first. */
export function freshSigns(file: CustomerFile, risk: RiskGrade, asAt: CalendarDate): readonly Sign[] {
  const seenOn = acknowledgedOn(file, asAt);
  return risk.reasons
    .flatMap(({ sign }) => sign ?? [])
    .filter(({ facts, on }) => !TOLD_ELSEWHERE.has(facts.kind) && on > addDays(asAt, -FRESH_DAYS))
    .filter(({ facts, on }) => {
      if (seenOn === null) return true;
      return STATES.has(facts.kind) ? daysBetween(seenOn, asAt) >= AGAIN_DAYS : on > seenOn;
    })
    .sort((first, second) => second.weight - first.weight);
}

function acknowledgedOn({ tasks }: CustomerFile, asAt: CalendarDate): CalendarDate | null {
  return tasks.reduce<CalendarDate | null>((latest, task) => {
    const isSeen = task.kind === "done" && task.itemKey.startsWith("signs:") && task.on <= asAt;
    return isSeen && (latest === null || task.on > latest) ? task.on : latest;
  }, null);
}
