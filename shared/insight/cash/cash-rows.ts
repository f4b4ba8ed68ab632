import { type ChasePosition, chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { planStatus } from "#shared/chasing/plan-status.ts";
import { keptChance, promiseReliability } from "#shared/chasing/promise-reliability.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
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

/** What is open and not counted on: disputed, in others' hands, or stopped by an insolvency. */
export type NotCounted = {
  readonly reason: "disputed" | "agency" | "claim" | "insolvency" | "offer";
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
  const rows = [
    ...promisedRows(file, currency, asAt, weeks),
    ...plannedRows(file, currency, asAt, weeks),
    ...positions.flatMap((position) => habitRow(file, position, chancesOf)),
  ];
  return { rows, notCounted: positions.flatMap(notCountedOf) };
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

/** What is neither disputed nor promised nor on a plan nor in others' hands comes as the customer's invoices do. */
function habitRow(file: CustomerFile, position: ChasePosition, chancesOf: ChancesOf): readonly CashRow[] {
  const away = position.held.reduce((sum, { hold, amountMinor }) => (AWAY.has(hold.kind) ? sum + amountMinor : sum), 0);
  const amountMinor = position.item.openMinor - away;
  const chances = chancesOf(position.item.entry.id);
  if (amountMinor <= 0 || !chances) return [];
  return [{ customerId: file.customer.id, source: "habit", id: position.item.entry.id, amountMinor, chances }];
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
