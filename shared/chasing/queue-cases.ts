import { isCaseOpen } from "#shared/cases/is-case-open.ts";
import { claimClock } from "../cases/claim-clock.ts";
import { hearingOn, issuedOn } from "../cases/claim-steps.ts";
import { placeableMinor } from "../cases/letter-view.ts";
import { limitationWarnings } from "../cases/limitation.ts";
import { limitationLawOf } from "../cases/limitation-law.ts";
import { placementAccount } from "../cases/placement-account.ts";
import { placementState, stateSteps } from "../cases/placement-steps.ts";
import type { Case } from "../cases/rows.ts";
import { addDays, type CalendarDate, daysBetween, isCalendarDate } from "../dates/calendar-date.ts";
import { sumMinor } from "../money/minor.ts";
import type { QueueScene } from "./queue-facts.ts";
import type { QueueFact } from "./queue-item.ts";
import { days } from "./words.ts";

/** A hearing is shown so many days ahead, to prepare it. */
const HEARING_DAYS = 7;
/** An agency that has said nothing for so long is asked. */
const SILENT_DAYS = 30;
/** No shipped time limit is shorter than 5 years with its warning of 6 months: below this nobody needs to look. */
const LIMITATION_DAYS = 1_600;

/** What cases ask for: debts to pass on, questions and payments of agencies, claims to issue, hearings, time limits. */
export function caseFacts(scene: QueueScene): readonly QueueFact[] {
  const { file, asAt } = scene;
  const open = file.cases.filter((row) => isCaseOpen(row, asAt));
  return [
    ...open.flatMap((row) => (row.kind === "agency" ? placementFacts(scene, row) : [])),
    ...open.flatMap((row) => (row.kind === "claim" ? claimFacts(scene, row) : [])),
    ...limitationFacts(scene),
  ];
}

function placementFacts(scene: QueueScene, row: Case): readonly QueueFact[] {
  const { file, asAt, say } = scene;
  const state = placementState(row, asAt);
  const facts: QueueFact[] = [];
  const placeOn = row.facts.placeOn ?? "";
  if (state === "notice" && isCalendarDate(placeOn) && placeOn <= asAt) {
    const left = placeableMinor(row, file, asAt);
    const why =
      left > 0
        ? `${row.number}: the notice is over since ${say.day(placeOn)} — pass it to the agency`
        : `${row.number}: paid while the notice ran — cancel the placement`;
    facts.push(fact(row, `place:${row.id}`, why, placeOn, asAt));
  }
  const last = stateSteps(row).findLast((step) => step.on <= asAt);
  if (state === "query" && last)
    facts.push(fact(row, `query:${row.id}:${last.at}`, `${row.number}: the agency asks: ${last.note}`, last.on, asAt));
  const { unreported } = placementAccount(row, null, file.ledger, asAt);
  const [first] = unreported;
  if (first) {
    const amount = say.money(
      sumMinor(unreported, (payment) => payment.amountMinor),
      row.currency,
    );
    const why = `${row.number}: ${amount} came to you directly — tell the agency`;
    facts.push(fact(row, `direct:${row.id}:${unreported.length}:${first.on}`, why, first.on, asAt));
  }
  const newest = row.steps.findLast((step) => step.on <= asAt)?.on ?? row.on;
  if (state !== "notice" && state !== "query" && addDays(newest, SILENT_DAYS) <= asAt) {
    const why = `${row.number}: no word from the agency for ${days(daysBetween(newest, asAt))} — ask, or recall it`;
    facts.push(fact(row, `silent:${row.id}:${newest}`, why, addDays(newest, SILENT_DAYS), asAt));
  }
  return facts;
}

function claimFacts({ file, asAt, say }: QueueScene, row: Case): readonly QueueFact[] {
  if (issuedOn(row, asAt) === null) {
    const { block, mayIssueOn } = claimClock(row, file, asAt);
    if (block !== null || mayIssueOn === null) return [];
    const why = `Claim ${row.number}: the time before the claim is over — issue it, or settle`;
    return [fact(row, `issue:${row.id}:${mayIssueOn}`, why, mayIssueOn, asAt)];
  }
  const day = hearingOn(row, asAt);
  if (day === null || addDays(day, -HEARING_DAYS) > asAt) return [];
  const place = row.facts.hearingPlace ? `, ${row.facts.hearingPlace}` : "";
  if (day < asAt) {
    const why = `Claim ${row.number}: the hearing was on ${say.day(day)} — write down what came of it`;
    return [fact(row, `heard:${row.id}:${day}`, why, day, asAt)];
  }
  const when = day === asAt ? "today" : `on ${say.day(day)}`;
  const at = row.facts.hearingTime ? ` at ${row.facts.hearingTime}` : "";
  const why = `Claim ${row.number}: hearing ${when}${at}${place}`;
  return [
    { ...fact(row, `hearing:${row.id}:${day}:${day === asAt}`, why, day, asAt), days: { kind: "none", count: 0 } },
  ];
}

function limitationFacts({ file, positions, rules, asAt, say }: QueueScene): readonly QueueFact[] {
  const law = limitationLawOf(file.customer, rules.limitation);
  if (law === null) return [];
  if (law.seenOn === null && !positions.some(({ item }) => item.daysLate > LIMITATION_DAYS)) return [];
  const warned = limitationWarnings(file, asAt, rules.limitation).filter(({ state }) => state !== "expired");
  const [clock] = warned;
  if (!clock?.lastOn) return [];
  const more = warned.length > 1 ? ` (and ${warned.length - 1} more)` : "";
  const own = law.seenOn === null ? "" : " by your own entry";
  const why = `${clock.item.entry.number}: the time to claim ends on ${say.date(clock.lastOn)}${own}${more} — claim, or get a written acknowledgment`;
  return [
    {
      key: `limitation:${clock.item.entry.id}:${clock.lastOn}:${clock.state}`,
      group: "decisions",
      target: { kind: "limitation" },
      currency: clock.item.currency,
      amountMinor: clock.item.openMinor,
      why,
      days: { kind: "age", count: clock.item.daysLate },
      on: asAt,
      invoiceIds: warned.map(({ item }) => item.entry.id),
    },
  ];
}

function fact(row: Case, key: string, why: string, on: CalendarDate, asAt: CalendarDate): QueueFact {
  return {
    key,
    group: "decisions",
    target: { kind: "case", id: row.id },
    currency: row.currency,
    amountMinor: row.amountMinor,
    why,
    days: { kind: "late", count: Math.max(0, daysBetween(on, asAt)) },
    on,
    invoiceIds: row.invoiceIds,
  };
}
