import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import type { Drafts } from "#shared/imports/drafts.ts";
import { readTextFile } from "#shared/imports/file-rows.ts";
import { type Inspection, inspectRows, prepareRows } from "#shared/imports/inspect-rows.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import type { BookView, ImportPlan, PlanContext, PlanOptions } from "#shared/imports/plan.ts";
import { planImport } from "#shared/imports/plan-import.ts";
import { readDrafts } from "#shared/imports/read-drafts.ts";
import { mappingOf } from "#shared/imports/suggest-mapping.ts";
import { applyLedgerChange, type Change, type LedgerChange } from "#shared/journal/change.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { currency } from "#shared/money/currency.ts";

/** A book of customers and ledgers that plans are written into, as the store would. */
export class TestBook implements BookView {
  private readonly byId = new Map<string, Customer>();
  private readonly ledgers = new Map<string, CustomerLedger>();

  get customers(): readonly Customer[] {
    return [...this.byId.values()];
  }

  readonly ledger = (id: string): CustomerLedger | undefined => this.ledgers.get(id);

  named(name: string): Customer {
    const found = this.customers.find((customer) => customer.name === name || customer.code === name);
    if (!found) throw new Error(`No customer ${name}`);
    return found;
  }

  ledgerOf(name: string): CustomerLedger {
    return this.ledgers.get(this.named(name).id)!;
  }

  write(changes: readonly Change[]): this {
    for (const change of changes) {
      if (change.op === "ledger") this.writeLedger(change);
      else if (change.table === "customers" && change.after) this.byId.set(change.key, change.after);
      else if (change.table === "customers") this.byId.delete(change.key);
    }
    return this;
  }

  private writeLedger(change: LedgerChange): void {
    this.ledgers.set(change.key, checked(applyLedgerChange(this.ledgers.get(change.key), change)));
  }
}

/** Every write of every test is checked: a fault here is a bug of the plan. */
function checked(ledger: CustomerLedger): CustomerLedger {
  const faults = ledgerFaults(ledger);
  if (faults.length > 0) throw new Error(`Faults in a planned ledger: ${JSON.stringify(faults)}`);
  return ledger;
}

export type ImportInput = {
  readonly book?: TestBook;
  readonly today?: CalendarDate;
  readonly mapping?: Partial<ImportMapping>;
  readonly options?: Partial<PlanOptions>;
};

export type Imported = {
  readonly inspection: Inspection;
  readonly mapping: ImportMapping;
  readonly drafts: Drafts;
  readonly plan: ImportPlan;
};

let lastId = 0;

/** The whole way of a text file, with the answers a person would give in `mapping`. */
export function importText(file: string | Uint8Array, input: ImportInput = {}): Imported {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const today = input.today ?? day("2026-06-30");
  const text = readTextFile(bytes);
  const prepared = prepareRows(text.rows);
  const inspection = inspectRows(prepared, { currency: currency("GBP") });
  const mapping = { ...mappingOf(inspection, currency("GBP"), today), ...input.mapping };
  const drafts = readDrafts(prepared.columns, mapping, today);
  const options = { listsAllOpen: false, updateCustomers: true, ...input.options };
  const plan = planImport(drafts, input.book ?? new TestBook(), options, contextOf(today, mapping.asAt));
  return { inspection, mapping, drafts, plan };
}

export function contextOf(today: CalendarDate, asAt: CalendarDate = today): PlanContext {
  lastId += 1;
  return {
    today,
    asAt,
    recordedAt: `${today}T09:00:00.000Z`,
    recordedBy: "user-1",
    importId: `import-${lastId}`,
    newId: () => {
      lastId += 1;
      return `id-${String(lastId).padStart(7, "0")}`;
    },
    defaults: { currency: currency("GBP"), terms: { kind: "days", days: 30 }, country: "GB", language: "en-GB" },
  };
}

export const FAR = day("2027-01-01");

/** Number and open amount of each open item of a customer. */
export function openOf(book: TestBook, name: string): readonly (readonly [string, number])[] {
  return openItems(book.ledgerOf(name), FAR).map((item) => [item.entry.number, item.openMinor] as const);
}

/** What is left of each credit of a customer. */
export function heldOf(book: TestBook, name: string): readonly number[] {
  return openCredits(book.ledgerOf(name), FAR).map((credit) => credit.openMinor);
}

export const LIST = `Customer No,Customer,Invoice No,Invoice Date,Due Date,Amount,Outstanding
0042,Acme Ltd,00017,13/01/2026,12/02/2026,500.00,500.00
0042,Acme Ltd,00018,20/01/2026,19/02/2026,300.00,300.00
0043,Bolt & Co,00019,25/01/2026,24/02/2026,"1,200.00",700.00
`;

/** Rows under the header of `LIST`. */
export function listed(...lines: readonly string[]): string {
  return `${LIST.split("\n")[0]}\n${lines.join("\n")}\n`;
}
