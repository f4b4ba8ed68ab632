import type { CalendarDate } from "../dates/calendar-date.ts";
import { addContra } from "../ledger/add-contra.ts";
import { addReceipt } from "../ledger/add-receipt.ts";
import type { CustomerLedger, LedgerRows } from "../ledger/ledger.ts";
import type { LedgerError } from "../ledger/ledger-error.ts";
import { openItems } from "../ledger/open-items.ts";
import { withRows } from "../ledger/with-rows.ts";
import type { Writer } from "../ledger/writer.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { stepOf } from "./open-case.ts";
import { placedOn } from "./placement-steps.ts";
import type { Case, CaseStep } from "./rows.ts";

/** What an agency collected of a placed debt. Minor units of the case's currency. */
export type AgencyMoney = {
  readonly on: CalendarDate;
  /** What the customer paid the agency. */
  readonly collectedMinor: Minor;
  /** Commission it kept back from it; zero when it pays over everything and sends an invoice. */
  readonly keptMinor: Minor;
  readonly reference: string;
};

export type AgencyMoneyFault = LedgerError | { readonly kind: "agency-money"; readonly message: string };

export type AgencyMoneyRows = { readonly rows: LedgerRows; readonly changed: Case };

/**
 * Credits the customer with all the agency collected: what reached us is a payment, what it kept is set off against what
 * we owe it. Both go to the placed invoices, oldest due first.
 */
export function receiveFromAgency(
  row: Case,
  ledger: CustomerLedger,
  { on, collectedMinor, keptMinor, reference }: AgencyMoney,
  agencyName: string,
  writer: Writer,
): Result<AgencyMoneyRows, AgencyMoneyFault> {
  const refuse = (message: string) => fail({ kind: "agency-money" as const, message });
  const since = placedOn(row);
  if (since === null) return refuse("This debt has not gone to the agency yet.");
  if (on < since) return refuse("This day is before the debt was placed. Enter the day the money came.");
  if (keptMinor < 0 || keptMinor > collectedMinor) return refuse("The agency cannot keep more than it collected.");
  const texts = { number: "", description: `Collected by ${agencyName}`, reference, note: row.number };
  const shared = { ...texts, on, currency: row.currency };
  const paid = minor(collectedMinor - keptMinor);
  let after = ledger;
  const steps: CaseStep[] = [];
  const rows: LedgerRows[] = [];
  for (const [amountMinor, kind] of [
    [paid, "receipt"],
    [keptMinor, "contra"],
  ] as const) {
    if (amountMinor === 0 && !(kind === "receipt" && collectedMinor === 0)) continue;
    const allocate = { how: "by-hand", parts: partsOf(row, after, amountMinor, writer.today) } as const;
    const input = { ...shared, amountMinor, allocate };
    const note = kind === "contra" ? "Kept back as commission" : "";
    const added =
      kind === "receipt"
        ? addReceipt(after, { ...input, method: "agency" }, writer)
        : addContra(after, { ...input, description: `Commission kept by ${agencyName}` }, writer);
    if (!added.ok) return added;
    after = withRows(after, added.value);
    rows.push(added.value);
    steps.push({ ...stepOf("paid-over", note, writer, amountMinor, on), refId: added.value.credit.id });
  }
  return succeed({
    rows: {
      entries: rows.flatMap(({ entries }) => entries),
      allocations: rows.flatMap(({ allocations }) => allocations),
    },
    changed: { ...row, steps: [...row.steps, ...steps] },
  });
}

/** Spreads an amount over the placed invoices, oldest due first; what they do not need stays on account. */
function partsOf(row: Case, ledger: CustomerLedger, amountMinor: Minor, asAt: CalendarDate) {
  let left: number = amountMinor;
  const parts = new Map<string, number>();
  const items = openItems(ledger, asAt)
    .filter((item) => item.currency === row.currency && row.invoiceIds.includes(item.entry.id))
    .toSorted((first, second) => (first.dueOn < second.dueOn ? -1 : first.dueOn > second.dueOn ? 1 : 0));
  for (const { entry, openMinor } of items) {
    const taken = Math.min(left, openMinor);
    if (taken <= 0) continue;
    parts.set(entry.id, (parts.get(entry.id) ?? 0) + taken);
    left -= taken;
  }
  return [...parts].map(([debitId, taken]) => ({ debitId, amountMinor: minor(taken) }));
}
