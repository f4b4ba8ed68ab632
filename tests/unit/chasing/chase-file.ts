import type { Case } from "#shared/cases/rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type {
  Call,
  CallOutcome,
  Dispute,
  Hold,
  PaymentPlan,
  PaymentPromise,
  SettlementOffer,
  Task,
} from "#shared/chasing/rows.ts";
import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { minor, sumMinor, ZERO } from "#shared/money/minor.ts";
import { GBP, money } from "#tests/support/ledger-dsl.ts";
import { makeCustomer } from "#tests/support/rows.ts";

export const recorded = { recordedAt: "2026-01-02T09:00:00.000Z", recordedBy: "len" };

/** A reachable customer called Hollins, chased by the policy `test`. */
export function hollins(changed: Partial<Customer> = {}): Customer {
  return makeCustomer("customer-1", {
    name: "Hollins & Bray",
    policyId: "test",
    contacts: [
      {
        id: "dawn",
        name: "Dawn Hollins",
        salutation: "Ms Hollins",
        job: "Director",
        role: "accounts",
        phone: "0117 555 0162",
        email: "dawn@hollins.example",
        bestTime: "8:30 to 10:00",
      },
    ],
    ...changed,
  });
}

export function fileOf(ledger: CustomerLedger, rows: Partial<CustomerFile> = {}): CustomerFile {
  return {
    customer: hollins(),
    ledger,
    notes: [],
    calls: [],
    promises: [],
    disputes: [],
    holds: [],
    plans: [],
    offers: [],
    tasks: [],
    letters: [],
    claims: [],
    cases: [],
    credit: [],
    ...rows,
  };
}

let count = 0;
export const newId = (kind: string) => `${kind}-${++count}`;

/** A promise: `promise("2026-03-01", "2026-03-10 = 100.00, 2026-03-20 = 50.00", { invoiceIds: ["1001"] })`. */
export function promise(on: string, parts: string, changed: Partial<PaymentPromise> = {}): PaymentPromise {
  return {
    ...recorded,
    id: newId("promise"),
    customerId: "customer-1",
    on: day(on),
    contactName: "Dawn Hollins",
    currency: GBP,
    parts: pairs(parts).map(([byOn, amount]) => ({ byOn: day(byOn), amountMinor: money(amount) })),
    invoiceIds: [],
    callId: "",
    clearingDays: 0,
    closed: null,
    ...changed,
  };
}

export function call(on: string, outcome: CallOutcome, changed: Partial<Call> = {}): Call {
  return {
    ...recorded,
    id: newId("call"),
    customerId: "customer-1",
    on: day(on),
    time: "09:40",
    direction: "out",
    contactName: "Dawn Hollins",
    phone: "",
    outcome,
    reasonId: "",
    words: "",
    invoiceIds: [],
    nextStep: "",
    nextOn: null,
    minutes: null,
    amendsId: "",
    isPrivate: false,
    ...changed,
  };
}

/** A dispute; an empty amount disputes the whole invoice. */
export function dispute(on: string, invoiceId: string, amount: string, changed: Partial<Dispute> = {}): Dispute {
  return {
    ...recorded,
    id: newId("dispute"),
    number: "D-33",
    customerId: "customer-1",
    invoiceId,
    on: day(on),
    amountMinor: amount === "" ? null : money(amount),
    reasonId: "quality",
    contactName: "Dawn Hollins",
    theirWords: "Two window boards came 40 mm short.",
    ourWords: "",
    waitingOn: "us",
    answerByOn: null,
    ownerId: "len",
    fileIds: [],
    steps: [{ on: day(on), kind: "opened", note: "", by: "len", at: recorded.recordedAt }],
    resolution: null,
    ...changed,
  };
}

export function hold(on: string, kind: Hold["kind"], changed: Partial<Hold> = {}): Hold {
  return {
    ...recorded,
    id: newId("hold"),
    customerId: "customer-1",
    invoiceId: "",
    amountMinor: null,
    kind,
    reason: "asked to wait",
    on: day(on),
    until: null,
    liftedOn: null,
    liftedNote: "",
    toldCustomer: "",
    ...changed,
  };
}

/** A plan accepted on its own day: `plan("2026-03-01", "2026-04-01 = 100.00, 2026-05-01 = 100.00", ["1001"])`. */
export function plan(
  on: string,
  parts: string,
  invoiceIds: readonly string[],
  changed: Partial<PaymentPlan> = {},
): PaymentPlan {
  const instalments = pairs(parts).map(([dueOn, amount]) => ({ dueOn: day(dueOn), amountMinor: money(amount) }));
  return {
    ...recorded,
    id: newId("plan"),
    number: "P-12",
    customerId: "customer-1",
    on: day(on),
    invoiceIds,
    currency: GBP,
    totalMinor: sumMinor(instalments, (row) => row.amountMinor),
    instalments,
    depositMinor: ZERO,
    frequency: "monthly",
    graceDays: 3,
    interest: "running",
    stopsLetters: true,
    affordability: "",
    replacesId: "",
    steps: [planStep(on, "accepted")],
    ...changed,
  };
}

export function planStep(on: string, state: PaymentPlan["steps"][number]["state"]): PaymentPlan["steps"][number] {
  return { on: day(on), state, note: "", how: "signed copy", fileId: "", by: "len", at: recorded.recordedAt };
}

export function offer(
  on: string,
  offered: string,
  expires: string,
  changed: Partial<SettlementOffer> = {},
): SettlementOffer {
  return {
    ...recorded,
    id: newId("offer"),
    number: "O-4",
    customerId: "customer-1",
    kind: "settlement",
    on: day(on),
    invoiceIds: ["1001"],
    currency: GBP,
    owedMinor: money("1000.00"),
    offerMinor: money(offered),
    expiresOn: day(expires),
    note: "",
    steps: [],
    ...changed,
  };
}

export function task(on: string, kind: Task["kind"], changed: Partial<Task> = {}): Task {
  return {
    ...recorded,
    id: newId("task"),
    customerId: "customer-1",
    on: day(on),
    kind,
    itemKey: "",
    text: "",
    until: null,
    ownerId: "len",
    doneOn: null,
    doneNote: "",
    ...changed,
  };
}

export function caseRow(
  on: string,
  kind: Case["kind"],
  invoiceIds: readonly string[],
  changed: Partial<Case> = {},
): Case {
  return {
    ...recorded,
    id: newId("case"),
    number: "C-5",
    customerId: "customer-1",
    kind,
    on: day(on),
    invoiceIds,
    currency: GBP,
    amountMinor: ZERO,
    agencyId: "",
    reason: "",
    facts: {},
    steps: [],
    closedOn: null,
    ...changed,
  };
}

export const d: (text: string) => CalendarDate = day;
export const m = money;
export { minor };

function pairs(text: string): readonly (readonly [string, string])[] {
  return text.split(",").map((pair) => {
    const [on, amount] = pair.split("=").map((part) => part.trim()) as [string, string];
    return [on, amount];
  });
}
