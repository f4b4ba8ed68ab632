import { type ChasePosition, chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { planStatus } from "#shared/chasing/plan-status.ts";
import { keptChance, promiseReliability } from "#shared/chasing/promise-reliability.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { heldMinor } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type CashWeek, weekOf } from "./cash-weeks.ts";

export type CashSource = "promise" | "plan" | "habit";

/** An amount and the chance that it comes in in each week. Minor units. */
export type CashRow = {
  readonly customerId: string;
  readonly source: CashSource;
  /** Invoice, promise or plan it is about. */
  readonly id: string;
  readonly amountMinor: number;
  readonly chances: ArrayLike<number>;
};

/** What is open and not counted on: disputed, in others' hands, stopped by an insolvency, or covered by money we hold. */
export type NotCounted = {
  readonly reason: "disputed" | "agency" | "claim" | "insolvency" | "offer" | "held";
  readonly amountMinor: number;
};

export type CashRows = { readonly rows: readonly CashRow[]; readonly notCounted: readonly NotCounted[] };

/** Chance that an open invoice is paid in each week, by its entry id; none known: nothing is expected of it. */
export type ChancesOf = (invoiceId: string) => ArrayLike<number> | undefined;

/** What may come in from one customer: promises and instalments at their chance, the rest by habit. */
export function cashRows(
  file: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  weeks: readonly CashWeek[],
  chancesOf: ChancesOf,
): CashRows {
  const positions = chasePositions(file, asAt).filter(({ item }) => item.currency === currency);
  if (positions.length === 0) return { rows: [], notCounted: [] };
  const byHabit = lessHeld(positions.map(ownAmount), heldMinor(file.ledger, currency, asAt));
  const rows = [
    ...promisedRows(file, currency, asAt, weeks),
    ...plannedRows(file, currency, asAt, weeks),
    ...positions.flatMap(({ item }, at) => habitRow(file, item.entry.id, byHabit.left[at] as number, chancesOf)),
  ];
  const notCounted = positions.flatMap(notCountedOf);
  if (byHabit.coveredMinor > 0) notCounted.push({ reason: "held", amountMinor: byHabit.coveredMinor });
  return { rows, notCounted };
}

/** Amounts in the order given, less money we hold already: it does not come again (rule 14). Minor units. */
export function lessHeld(amounts: readonly number[], held: number) {
  let free = held;
  const left = amounts.map((amount) => {
    const covered = Math.min(Math.max(0, amount), free);
    free -= covered;
    return amount - covered;
  });
  return { left, coveredMinor: held - free };
}

function promisedRows(
  file: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  weeks: readonly CashWeek[],
): readonly CashRow[] {
  if (file.promises.length === 0) return [];
  const chance = keptChance(promiseReliability(file, asAt).all);
  return promiseStates(file, asAt)
    .filter(({ state, promise }) => state === "open" && promise.currency === currency)
    .flatMap(({ promise, parts }) =>
      parts
        .filter((part) => part.state === "open" && part.amountMinor > part.receivedMinor)
        .map((part) => ({
          customerId: file.customer.id,
          source: "promise" as const,
          id: promise.id,
          amountMinor: part.amountMinor - part.receivedMinor,
          chances: onOneDay(part.byOn < asAt ? asAt : part.byOn, chance, weeks),
        })),
    );
}

function plannedRows(
  file: CustomerFile,
  currency: Currency,
  asAt: CalendarDate,
  weeks: readonly CashWeek[],
): readonly CashRow[] {
  return file.plans
    .filter((plan) => plan.on <= asAt && plan.currency === currency)
    .map((plan) => planStatus(plan, file.ledger, asAt))
    .filter(({ isRunning }) => isRunning)
    .flatMap(({ plan, instalments }) => {
      const paid = instalments.filter(({ state }) => state === "paid").length;
      const missed = instalments.filter(({ state }) => state === "missed" || state === "late").length;
      const chance = (paid + 1) / (paid + missed + 2);
      return instalments
        .filter(({ leftMinor, state }) => leftMinor > 0 && state !== "missed")
        .map((row) => ({
          customerId: file.customer.id,
          source: "plan" as const,
          id: plan.id,
          amountMinor: row.leftMinor,
          chances: onOneDay(row.dueOn < asAt ? asAt : row.dueOn, chance, weeks),
        }));
    });
}

/** What of an item is neither disputed nor promised nor on a plan nor in others' hands. */
function ownAmount({ item, held }: ChasePosition): number {
  return item.openMinor - held.reduce((sum, part) => (AWAY.has(part.hold.kind) ? sum + part.amountMinor : sum), 0);
}

/** The rest comes as the customer's invoices do. */
function habitRow(file: CustomerFile, id: string, amountMinor: number, chancesOf: ChancesOf): readonly CashRow[] {
  const chances = chancesOf(id);
  if (amountMinor <= 0 || !chances) return [];
  return [{ customerId: file.customer.id, source: "habit", id, amountMinor, chances }];
}

const AWAY: ReadonlySet<string> = new Set(["dispute", "promise", "plan", "agency", "claim", "insolvency", "offer"]);

function notCountedOf({ held }: ChasePosition): readonly NotCounted[] {
  return held.flatMap(({ hold: { kind }, amountMinor }): readonly NotCounted[] => {
    if (kind === "dispute") return [{ reason: "disputed", amountMinor }];
    if (kind === "agency" || kind === "claim" || kind === "insolvency" || kind === "offer") {
      return [{ reason: kind, amountMinor }];
    }
    return [];
  });
}

function onOneDay(on: CalendarDate, chance: number, weeks: readonly CashWeek[]): readonly number[] {
  const at = weekOf(weeks, on);
  return weeks.map((_, week) => (week === at ? chance : 0));
}
