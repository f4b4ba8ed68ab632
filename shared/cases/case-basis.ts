import { activeHolds } from "../chasing/active-holds.ts";
import { chasePositions } from "../chasing/chase-position.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { DebitEntry } from "../ledger/ledger.ts";
import type { Currency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { type CaseFault, whereIs } from "./case-fault.ts";

/** One overdue invoice as a case could take it. Amounts in minor units of its currency. */
export type BasisRow = {
  readonly entry: DebitEntry;
  readonly dueOn: CalendarDate;
  readonly daysLate: number;
  readonly openMinor: Minor;
  readonly disputedMinor: Minor;
  /** Open and not disputed: what is placed or claimed. */
  readonly amountMinor: Minor;
  /** `with an agency (C-5)`; empty when it is free. */
  readonly elsewhere: string;
};

/** The overdue invoices of a currency, oldest due first; one row each, instalments together. */
export function caseBasis(file: CustomerFile, currency: Currency, asAt: CalendarDate): readonly BasisRow[] {
  const rows = new Map<string, BasisRow>();
  for (const { item, disputedMinor, held } of chasePositions(file, asAt)) {
    if (item.currency !== currency || item.daysLate <= 0) continue;
    const away = held.find(({ hold }) => AWAY.has(hold.kind) && (hold.source === "cases" || hold.source === "plans"));
    const before = rows.get(item.entry.id);
    const openMinor = minor((before?.openMinor ?? 0) + item.openMinor);
    const disputed = minor((before?.disputedMinor ?? 0) + disputedMinor);
    rows.set(item.entry.id, {
      entry: item.entry,
      dueOn: before?.dueOn ?? item.dueOn,
      daysLate: before?.daysLate ?? item.daysLate,
      openMinor,
      disputedMinor: disputed,
      amountMinor: minor(openMinor - disputed),
      elsewhere: before?.elsewhere || (away ? whereIs(away.hold.kind as "agency", away.hold.number) : ""),
    });
  }
  return [...rows.values()];
}

const AWAY: ReadonlySet<string> = new Set(["agency", "claim", "plan"]);

/**
 * Whether these invoices may be placed or claimed: overdue, something left that is not disputed, and in no other hands.
 * An insolvent or vulnerable debtor is neither placed nor claimed against.
 */
export function checkBasis(
  file: CustomerFile,
  invoiceIds: readonly string[],
  currency: Currency,
  asAt: CalendarDate,
): Result<Minor, CaseFault> {
  const flag = activeHolds(file, asAt).find((hold) => hold.kind === "insolvency" || hold.kind === "vulnerable");
  if (flag) return fail({ kind: "flagged", what: flag.kind === "insolvency" ? "insolvency" : "vulnerable" });
  if (invoiceIds.length === 0) return fail({ kind: "nothing-chosen" });
  const rows = new Map(caseBasis(file, currency, asAt).map((row) => [row.entry.id, row]));
  let total = 0;
  for (const id of invoiceIds) {
    const row = rows.get(id);
    const number = row?.entry.number ?? file.ledger.entries.find((entry) => entry.id === id)?.number ?? "An invoice";
    if (!row) return fail({ kind: "not-open", number });
    if (row.elsewhere !== "") return fail({ kind: "elsewhere", number, where: row.elsewhere });
    total += row.amountMinor;
  }
  return total > 0 ? succeed(minor(total)) : fail({ kind: "nothing-left" });
}
