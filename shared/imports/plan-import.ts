import type { Change, RowChange } from "../journal/change.ts";
import type { Customer } from "../ledger/customer.ts";
import { emptyLedger } from "../ledger/ledger.ts";
import type { CustomerDraft, DocumentDraft, Drafts, Rejection } from "./drafts.ts";
import { CustomerFinder } from "./match-customer.ts";
import type { BookView, ImportPlan, OutcomeCounts, PlanContext, PlanOptions, PlanRow } from "./plan.ts";
import { type PlannedCustomer, planCustomer } from "./plan-customer.ts";
import { planLedger } from "./plan-ledger.ts";
import { reconcile } from "./reconcile.ts";

export type PlanProgress = { readonly done: number; readonly total: number };

/** Checks a whole import against the book and says what it would change; writes nothing (rules 36 to 39). */
export function planImport(drafts: Drafts, book: BookView, options: PlanOptions, context: PlanContext): ImportPlan {
  const steps = planSteps(drafts, book, options, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same customer by customer, so that a caller can show progress, let the screen breathe, or stop. */
export function* planSteps(
  drafts: Drafts,
  book: BookView,
  options: PlanOptions,
  context: PlanContext,
): Generator<PlanProgress, ImportPlan> {
  const parties = resolveCustomers(drafts, book, options, context);
  const mentioned = mentionedNumbers(drafts.rejections);
  const changes: Change[] = [];
  const rows: PlanRow[] = [];
  const total = parties.size;
  let done = 0;
  yield { done, total };
  for (const party of parties.values()) {
    if (party.change) changes.push(party.change);
    const ledger = book.ledger(party.customer.id) ?? emptyLedger(party.customer.id);
    const planned = planLedger(party.customer, ledger, party.documents, mentioned, options, context);
    if (planned.change) changes.push(planned.change);
    for (const row of planned.rows) rows.push(row);
    done += 1;
    yield { done, total };
  }
  if (options.listsAllOpen) yield* planAbsentCustomers(book, parties, mentioned, { options, context, changes, rows });
  for (const rejection of drafts.rejections) rows.push(rejectedRow(rejection));
  const customerRows = [...parties.values()].map((party) => party.row);
  yield { done, total };
  const reconciliation = reconcile(drafts, rows);
  yield { done, total };
  const documents = countOutcomes(rows);
  const customers = countOutcomes(customerRows);
  for (const row of customerRows) rows.push(row);
  rows.sort((a, b) => a.line - b.line);
  return { changes, rows, documents, customers, rejections: drafts.rejections, notes: drafts.notes, reconciliation };
}

/** One customer of the book or of the file, with all documents the file has for them under whichever key. */
type Party = {
  readonly customer: Customer;
  readonly change: RowChange<"customers"> | null;
  readonly row: PlanRow;
  readonly documents: readonly DocumentDraft[];
};

function resolveCustomers(
  drafts: Drafts,
  book: BookView,
  options: PlanOptions,
  context: PlanContext,
): ReadonlyMap<string, Party> {
  const finder = new CustomerFinder(book.customers);
  const documents = byCustomer(drafts.documents);
  const parties = new Map<string, Party>();
  for (const draft of drafts.customers) {
    const planned = planCustomer(draft, finder.find(draft), options.updateCustomers, context);
    finder.add(planned.customer);
    const party: Party = {
      customer: planned.customer,
      change: planned.change,
      row: customerRow(draft, planned),
      documents: documents.get(draft.key) ?? [],
    };
    const earlier = parties.get(planned.customer.id);
    parties.set(planned.customer.id, earlier ? joined(earlier, party) : party);
  }
  return parties;
}

/** Two keys of a file that are one customer, say rows with and without the code: the first row stands for both. */
function joined(earlier: Party, later: Party): Party {
  const documents = [...earlier.documents, ...later.documents];
  const { row } = earlier;
  if (!later.change) return { ...earlier, documents };
  const change = { ...later.change, before: earlier.change ? earlier.change.before : later.change.before };
  return {
    customer: later.customer,
    change,
    row: { ...row, outcome: earlier.change ? row.outcome : "changed" },
    documents,
  };
}

type Sink = { options: PlanOptions; context: PlanContext; changes: Change[]; rows: PlanRow[] };

/** Customers the newer list does not name at all: their open invoices have vanished too. */
function* planAbsentCustomers(
  book: BookView,
  seen: ReadonlyMap<string, Party>,
  mentioned: ReadonlySet<string>,
  sink: Sink,
): Generator<PlanProgress, void> {
  for (const customer of book.customers) {
    const ledger = seen.has(customer.id) ? undefined : book.ledger(customer.id);
    if (!ledger) continue;
    const result = planLedger(customer, ledger, [], mentioned, sink.options, sink.context);
    if (result.change) sink.changes.push(result.change);
    for (const row of result.rows) sink.rows.push(row);
    yield { done: seen.size, total: seen.size };
  }
}

function byCustomer(documents: readonly DocumentDraft[]): ReadonlyMap<string, DocumentDraft[]> {
  const groups = new Map<string, DocumentDraft[]>();
  for (const draft of documents) {
    const group = groups.get(draft.customerKey);
    if (group) group.push(draft);
    else groups.set(draft.customerKey, [draft]);
  }
  return groups;
}

/** A rejected row still says that its invoice is in the list. */
function mentionedNumbers(rejections: readonly Rejection[]): ReadonlySet<string> {
  return new Set(rejections.map((row) => row.number).filter((number) => number !== ""));
}

function customerRow(draft: CustomerDraft, planned: PlannedCustomer): PlanRow {
  return {
    line: draft.line,
    what: "customer",
    outcome: planned.outcome,
    customer: planned.customer.name,
    customerId: planned.customer.id,
    number: planned.customer.code,
    currency: draft.currency,
    amountMinor: null,
    openMinor: null,
    details: planned.details,
  };
}

function rejectedRow(row: Rejection): PlanRow {
  const { line, customer, number, currency, amountMinor, reason } = row;
  const details = [{ kind: "rejected", reason }] as const;
  return {
    line,
    what: "invoice",
    outcome: "rejected",
    customer,
    number,
    currency,
    amountMinor,
    openMinor: null,
    details,
  };
}

function countOutcomes(rows: readonly PlanRow[]): OutcomeCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0, vanished: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}
