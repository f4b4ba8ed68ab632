import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { limitInForce } from "#shared/credit/credit-limit.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Allocation, CustomerLedger, LedgerEntry } from "#shared/ledger/ledger.ts";

type Dated = { readonly on: CalendarDate };

/**
 * The file as it stood at the end of a day: everything dated later is gone, and what was later undone, lifted, closed or
 * resolved is not yet. A sign is looked for in this, so that it cannot use what came after its own day.
 */
export function fileAsAt(file: CustomerFile, on: CalendarDate): CustomerFile {
  const upTo = <Row extends Dated>(rows: readonly Row[]) => rows.filter((row) => row.on <= on);
  const steps = <Row extends Dated & { readonly steps: readonly Dated[] }>(rows: readonly Row[]) =>
    upTo(rows).map((row) => ({ ...row, steps: row.steps.filter((step) => step.on <= on) }));
  const isLater = (at: CalendarDate | null) => at !== null && at > on;
  return {
    customer: customerAsAt(file, on),
    ledger: ledgerAsAt(file.ledger, on),
    notes: upTo(file.notes),
    calls: upTo(file.calls),
    promises: upTo(file.promises).map((row) => (row.closed && row.closed.on > on ? { ...row, closed: null } : row)),
    disputes: steps(file.disputes).map((row) => ({
      ...row,
      resolution: row.resolution && row.resolution.on > on ? null : row.resolution,
    })),
    holds: upTo(file.holds).map((row) => (isLater(row.liftedOn) ? { ...row, liftedOn: null, liftedNote: "" } : row)),
    plans: steps(file.plans),
    offers: steps(file.offers),
    tasks: upTo(file.tasks).map((row) => (isLater(row.doneOn) ? { ...row, doneOn: null, doneNote: "" } : row)),
    letters: steps(file.letters),
    claims: upTo(file.claims).map((row) => ({
      ...row,
      waived: row.waived && row.waived.on > on ? null : row.waived,
      paidOn: isLater(row.paidOn) ? null : row.paidOn,
    })),
    cases: steps(file.cases).map((row) => (isLater(row.closedOn) ? { ...row, closedOn: null } : row)),
    credit: upTo(file.credit),
  };
}

/** A limit decided later is not yet in the customer's details. */
function customerAsAt(file: CustomerFile, on: CalendarDate): CustomerFile["customer"] {
  const { customer } = file;
  const creditLimitMinor = limitInForce(file, customer.currency, on).agreedMinor;
  return creditLimitMinor === customer.creditLimitMinor ? customer : { ...customer, creditLimitMinor };
}

function ledgerAsAt({ customerId, entries, allocations }: CustomerLedger, on: CalendarDate): CustomerLedger {
  return {
    customerId,
    entries: entries.filter((entry) => entry.on <= on).map((entry) => entryAsAt(entry, on)),
    allocations: allocations
      .filter((allocation) => allocation.on <= on)
      .map((allocation): Allocation => {
        const isUndoneLater = allocation.undoneOn !== null && allocation.undoneOn > on;
        return isUndoneLater ? { ...allocation, undoneOn: null } : allocation;
      }),
  };
}

/** Due days agreed later are taken back to what they were. */
function entryAsAt(entry: LedgerEntry, on: CalendarDate): LedgerEntry {
  if (entry.side !== "debit" || !entry.dueChanges) return entry;
  const later = entry.dueChanges.find((change) => change.agreedOn > on);
  if (!later) return entry;
  return {
    ...entry,
    dueOn: later.wasDueOn,
    instalments: later.wasInstalments,
    dueChanges: entry.dueChanges.filter((change) => change.agreedOn <= on),
  };
}
