import type { Case } from "#shared/cases/rows.ts";
import type { Call, Dispute, Note, PaymentPlan, PaymentPromise } from "#shared/chasing/rows.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import type { Change, PlainTable, RowChange } from "#shared/journal/change.ts";
import type { TableRows } from "#shared/journal/tables.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { recordedBy } from "#shared/ledger/writer.ts";
import { ZERO } from "#shared/money/minor.ts";
import { dayAgo, pence, SAMPLE_CURRENCY, type SampleContext, writerOn } from "./sample-context.ts";
import type { SampleCall, SampleCustomer, SamplePromise } from "./sample-file.ts";

type Owner = { readonly customerId: string; readonly ledger: CustomerLedger };

/** Calls, promises, disputes, plans, stops and notes of one sample customer. */
export function sampleRows(sample: SampleCustomer, ledger: CustomerLedger, context: SampleContext): readonly Change[] {
  const owner: Owner = { customerId: ledger.customerId, ledger };
  return [
    ...sample.calls.flatMap((call) => callRows(call, owner, context)),
    ...sample.promises.map((promise) =>
      put("promises", promiseRow(promise, promise.daysAgo, promise.contact, "", owner, context)),
    ),
    ...sample.disputes.map((dispute) => put("disputes", disputeRow(dispute, owner, context))),
    ...sample.plans.map((plan) => put("plans", planRow(plan, owner, context))),
    ...sample.stops.map((stop, index) => put("cases", stopRow(stop, `S-${sample.code}${index}`, owner, context))),
    ...sample.notesLog.map((note) => put("notes", noteRow(note, owner, context))),
  ];
}

export function put<Name extends PlainTable>(table: Name, row: TableRows[Name]): Change {
  return { op: "row", table, key: (row as { readonly id: string }).id, before: null, after: row } as RowChange;
}

function callRows(call: SampleCall, owner: Owner, context: SampleContext): readonly Change[] {
  const writer = writerOn(context, call.daysAgo, "priya");
  const row: Call = {
    id: context.newId(),
    customerId: owner.customerId,
    on: dayAgo(context, call.daysAgo),
    time: call.time,
    direction: "out",
    contactName: call.contact,
    phone: "",
    outcome: call.outcome as Call["outcome"],
    reasonId: call.reason ?? "",
    words: call.words,
    invoiceIds: call.promise ? idsOf(call.promise.invoices, owner) : [],
    nextStep: call.next ?? "",
    nextOn: call.nextInDays === undefined ? null : addDays(context.today, call.nextInDays),
    minutes: call.minutes,
    amendsId: "",
    isPrivate: false,
    ...recordedBy(writer),
  };
  const promise = call.promise
    ? [put("promises", promiseRow(call.promise, call.daysAgo, call.contact, row.id, owner, context))]
    : [];
  return [put("calls", row), ...promise];
}

function promiseRow(
  promise: SamplePromise,
  daysAgo: number,
  contactName: string,
  callId: string,
  owner: Owner,
  context: SampleContext,
): PaymentPromise {
  const parts = [promise, ...(promise.more ?? [])].map((part) => ({
    amountMinor: pence(part.amount),
    byOn: dayAgo(context, part.byDaysAgo),
  }));
  return {
    id: context.newId(),
    customerId: owner.customerId,
    on: dayAgo(context, daysAgo),
    contactName,
    currency: SAMPLE_CURRENCY,
    parts,
    invoiceIds: idsOf(promise.invoices, owner),
    callId,
    clearingDays: 0,
    closed: null,
    ...recordedBy(writerOn(context, daysAgo, "priya")),
  };
}

function disputeRow(dispute: SampleCustomer["disputes"][number], owner: Owner, context: SampleContext): Dispute {
  const writer = writerOn(context, dispute.daysAgo, "priya");
  const on = dayAgo(context, dispute.daysAgo);
  return {
    id: context.newId(),
    number: dispute.number,
    customerId: owner.customerId,
    invoiceId: idsOf([dispute.invoice], owner)[0] ?? "",
    on,
    amountMinor: dispute.amount === null ? null : pence(dispute.amount),
    reasonId: dispute.reason,
    contactName: dispute.contact,
    theirWords: dispute.theirs,
    ourWords: dispute.ours,
    waitingOn: dispute.waitingOn === "us" ? "us" : "them",
    answerByOn: addDays(context.today, dispute.answerInDays),
    ownerId: writer.userId,
    fileIds: [],
    steps: [{ on, kind: "opened", note: "", by: writer.userId, at: writer.nowAt }],
    resolution: null,
    ...recordedBy(writer),
  };
}

function planRow(plan: SampleCustomer["plans"][number], owner: Owner, context: SampleContext): PaymentPlan {
  const writer = writerOn(context, plan.daysAgo, "priya");
  const on = dayAgo(context, plan.daysAgo);
  const step = { on, note: "", fileId: "", by: writer.userId, at: writer.nowAt };
  return {
    id: context.newId(),
    number: plan.number,
    customerId: owner.customerId,
    on,
    invoiceIds: idsOf(plan.invoices, owner),
    currency: SAMPLE_CURRENCY,
    totalMinor: pence(plan.total),
    instalments: plan.instalments.map(([amount, daysAgo]) => ({
      amountMinor: pence(String(amount)),
      dueOn: dayAgo(context, Number(daysAgo)),
    })),
    depositMinor: ZERO,
    frequency: "monthly",
    graceDays: plan.graceDays,
    interest: "frozen",
    stopsLetters: true,
    affordability: plan.affordability,
    replacesId: "",
    steps: [
      { ...step, state: "proposed", how: "" },
      { ...step, state: "accepted", how: "signed copy, by post" },
    ],
    ...recordedBy(writer),
  };
}

function stopRow(stop: SampleCustomer["stops"][number], number: string, owner: Owner, context: SampleContext): Case {
  const writer = writerOn(context, stop.daysAgo, "len");
  const on = dayAgo(context, stop.daysAgo);
  return {
    id: context.newId(),
    number,
    customerId: owner.customerId,
    kind: "stop-supply",
    on,
    invoiceIds: [],
    currency: SAMPLE_CURRENCY,
    amountMinor: ZERO,
    agencyId: "",
    reason: stop.reason,
    facts: { liftBelow: stop.liftBelow },
    steps: [
      { on, state: "stopped", note: stop.reason, amountMinor: null, fileId: "", by: writer.userId, at: writer.nowAt },
    ],
    closedOn: null,
    ...recordedBy(writer),
  };
}

function noteRow(note: SampleCustomer["notesLog"][number], owner: Owner, context: SampleContext): Note {
  return {
    id: context.newId(),
    customerId: owner.customerId,
    on: dayAgo(context, note.daysAgo),
    kind: note.kind as Note["kind"],
    text: note.text,
    invoiceIds: [],
    fileIds: [],
    amendsId: "",
    isPrivate: false,
    ...recordedBy(writerOn(context, note.daysAgo, "len")),
  };
}

function idsOf(numbers: readonly string[], { ledger }: Owner): readonly string[] {
  return numbers.flatMap((number) =>
    ledger.entries.filter((entry) => entry.number === number).map((entry) => entry.id),
  );
}
