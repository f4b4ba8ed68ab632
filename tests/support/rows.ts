import type { Call, Note } from "#shared/chasing/rows.ts";
import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { Allocation, CreditEntry, DebitEntry } from "#shared/ledger/ledger.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";

export const GBP = currency("GBP");
const recorded = { recordedAt: "2026-01-05T09:00:00.000Z", recordedBy: "user-1" };

export function makeCustomer(id: string, changed: Partial<Customer> = {}): Customer {
  return {
    id,
    code: id.toUpperCase(),
    name: `Customer ${id}`,
    kind: "company",
    registrationNumber: "",
    vatNumber: "",
    address: { lines: ["1 Mill Lane"], postcode: "LS1 4AP", town: "Leeds", country: "GB" },
    language: "en-GB",
    jurisdiction: "",
    currency: GBP,
    terms: { kind: "days", days: 30 },
    agreement: { agreedOn: null, how: "", contractRate: "", fileId: "" },
    contacts: [],
    notes: "",
    group: "",
    responsibleId: "",
    policyId: "",
    creditLimitMinor: null,
    since: null,
    closedOn: null,
    ...changed,
  };
}

export function makeInvoice(id: string, amountMinor: number, on: CalendarDate, dueOn: CalendarDate): DebitEntry {
  return {
    ...entryBase(id, amountMinor, on),
    side: "debit",
    kind: "invoice",
    dueOn,
    instalments: [],
    retention: false,
  };
}

export function makeReceipt(id: string, amountMinor: number, on: CalendarDate): CreditEntry {
  return {
    ...entryBase(id, amountMinor, on),
    side: "credit",
    kind: "receipt",
    method: "bank",
    corrects: "from-its-day",
  };
}

export function makeAllocation(
  id: string,
  creditId: string,
  debitId: string,
  amountMinor: number,
  on: CalendarDate,
): Allocation {
  return {
    id,
    creditId,
    debitId,
    amountMinor: minor(amountMinor),
    on,
    undoneOn: null,
    reason: "oldest-first",
    ...recorded,
  };
}

export function makeNote(id: string, customerId: string, text: string): Note {
  return {
    id,
    customerId,
    on: day("2026-01-05"),
    kind: "note",
    text,
    invoiceIds: [],
    fileIds: [],
    amendsId: "",
    isPrivate: false,
    ...recorded,
  };
}

export function makeCall(id: string, customerId: string, words: string): Call {
  return {
    id,
    customerId,
    on: day("2026-01-06"),
    time: "10:20",
    direction: "out",
    contactName: "Ms Hollins",
    phone: "",
    outcome: "other",
    reasonId: "",
    words,
    invoiceIds: [],
    nextStep: "",
    nextOn: null,
    minutes: null,
    amendsId: "",
    isPrivate: false,
    ...recorded,
  };
}

export function makeStoredFile(id: string, sha256: string): StoredFile {
  return {
    id,
    sha256,
    name: `${id}.pdf`,
    mediaType: "application/pdf",
    bytes: 34,
    on: day("2026-01-05"),
    customerId: "",
    kind: "other",
    description: "",
    ...recorded,
  };
}

function entryBase(id: string, amountMinor: number, on: CalendarDate) {
  return {
    ...recorded,
    id,
    on,
    currency: GBP,
    amountMinor: minor(amountMinor),
    number: id,
    description: "",
    reference: "",
    note: "",
    linkedId: "",
    importId: "",
    inferred: false,
  };
}
