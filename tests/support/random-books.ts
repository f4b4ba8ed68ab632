import fc from "fast-check";
import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { addCharge } from "#shared/ledger/add-charge.ts";
import { addContra } from "#shared/ledger/add-contra.ts";
import { addCreditNote } from "#shared/ledger/add-credit-note.ts";
import { addInvoice } from "#shared/ledger/add-invoice.ts";
import { addOpeningBalance } from "#shared/ledger/add-opening-balance.ts";
import { addReceipt } from "#shared/ledger/add-receipt.ts";
import { addRefund } from "#shared/ledger/add-refund.ts";
import { agreeDueDay } from "#shared/ledger/agree-due-day.ts";
import { allocateCredit } from "#shared/ledger/allocate-credit.ts";
import type { AllocationChoice } from "#shared/ledger/allocate-payment.ts";
import { editEntry } from "#shared/ledger/edit-entry.ts";
import { type CustomerLedger, emptyLedger, type LedgerEntry, type LedgerRows } from "#shared/ledger/ledger.ts";
import type { LedgerError } from "#shared/ledger/ledger-error.ts";
import { cancelRetention, holdRetention } from "#shared/ledger/retention.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { reverseTransfer, transferPartner } from "#shared/ledger/reverse-transfer.ts";
import { roundOff } from "#shared/ledger/round-off.ts";
import { takeDiscount } from "#shared/ledger/take-discount.ts";
import { type Transferred, transferCredit, transferDebt } from "#shared/ledger/transfer.ts";
import { undoAllocation } from "#shared/ledger/undo-allocation.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import { recoverWriteOff, writeOff } from "#shared/ledger/write-off.ts";
import type { Writer } from "#shared/ledger/writer.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { Result } from "#shared/result/result.ts";

/** Two customers and what they did, in a random order and entered late at times. */
export type Books = {
  readonly ledgers: readonly [CustomerLedger, CustomerLedger];
  readonly days: readonly CalendarDate[];
};

export type Movement = {
  readonly verb: Verb;
  /** Days since the movement before, and how many days late it is entered. */
  readonly after: number;
  readonly late: number;
  readonly customer: 0 | 1;
  readonly isEuro: boolean;
  readonly amount: number;
  readonly pick: number;
  readonly how: number;
};

type Act = {
  readonly ledger: CustomerLedger;
  readonly other: CustomerLedger;
  readonly on: CalendarDate;
  readonly code: Currency;
  readonly amountMinor: Minor;
  readonly movement: Movement;
  readonly writer: Writer;
};

type Rows = Result<LedgerRows, LedgerError> | null;
type Moved = Result<Transferred, LedgerError> | null;

const FIRST_DAY = day("2026-01-05");
const TODAY = day("2028-12-31");

const ONE_LEDGER = {
  invoice: (act) => addInvoice(act.ledger, invoiceOf(act), act.writer),
  "credit-note": (act) =>
    addCreditNote(
      act.ledger,
      { ...base(act), number: act.writer.newId(), invoiceId: linkedInvoice(act), corrects: "from-its-day" },
      act.writer,
    ),
  receipt: (act) => addReceipt(act.ledger, { ...base(act), method: "transfer", allocate: choice(act) }, act.writer),
  contra: (act) => addContra(act.ledger, { ...base(act), allocate: choice(act) }, act.writer),
  "opening-balance": (act) =>
    addOpeningBalance(
      act.ledger,
      { ...base(act), side: act.movement.how % 2 === 0 ? "debit" : "credit", dueOn: addDays(act.on, -20) },
      act.writer,
    ),
  charge: (act) => addCharge(act.ledger, { ...base(act), dueOn: act.on }, act.writer),
  refund: (act) => addRefund(act.ledger, base(act), act.writer),
  allocate: (act) =>
    withEntry(act, "credit", (entry) =>
      allocateCredit(act.ledger, { creditId: entry.id, on: act.on, allocate: choice(act) }, act.writer),
    ),
  undo: (act) => {
    const allocation = pick(
      act.ledger.allocations.filter((row) => row.undoneOn === null && row.on <= act.on),
      act.movement.pick,
    );
    return allocation ? undoAllocation(act.ledger, { allocationId: allocation.id, on: act.on }, act.writer) : null;
  },
  reverse: (act) =>
    withEntry(act, act.movement.how % 3 === 0 ? "debit" : "credit", (entry) =>
      reverseEntry(act.ledger, { entryId: entry.id, on: act.on, reason: "cheque-bounced" }, act.writer),
    ),
  "write-off": (act) => withEntry(act, "debit", (entry) => writeOff(act.ledger, partOf(act, entry), act.writer)),
  recover: (act) =>
    withEntry(act, "write-off", (entry) =>
      recoverWriteOff(
        act.ledger,
        {
          writeOffId: entry.id,
          on: act.on,
          amountMinor: small(act, entry),
          receipt: act.movement.how === 0 ? null : { method: "cash", reference: "" },
        },
        act.writer,
      ),
    ),
  discount: (act) => withEntry(act, "debit", (entry) => takeDiscount(act.ledger, partOf(act, entry), act.writer)),
  rounding: (act) =>
    withEntry(act, act.movement.how % 2 === 0 ? "debit" : "credit", (entry) =>
      roundOff(act.ledger, { entryId: entry.id, on: act.on, limitMinor: minor(20_000) }, act.writer),
    ),
  retention: (act) =>
    withEntry(act, "debit", (entry) =>
      holdRetention(
        act.ledger,
        { invoiceId: entry.id, amountMinor: small(act, entry), on: act.on, dueOn: addDays(act.on, 90) },
        act.writer,
      ),
    ),
  "cancel-retention": (act) => {
    const held = pick(
      act.ledger.entries.filter((entry) => entry.side === "debit" && entry.retention && entry.on <= act.on),
      act.movement.pick,
    );
    return held ? cancelRetention(act.ledger, { retentionId: held.id, on: act.on }, act.writer) : null;
  },
  "agree-due-day": (act) =>
    withEntry(act, "debit", (entry) =>
      agreeDueDay(
        act.ledger,
        {
          entryId: entry.id,
          agreedOn: act.on,
          dueOn: addDays(act.on, 30),
          instalments: act.movement.how % 2 === 0 ? [] : halves(act, entry.amountMinor),
          note: "",
        },
        act.writer,
      ),
    ),
  edit: (act) => withEntry(act, "debit", (entry) => editEntry(act.ledger, { entryId: entry.id, note: "seen" })),
} as const satisfies Record<string, (act: Act) => Rows>;

const TWO_LEDGERS = {
  "transfer-debt": (act) =>
    withEntry(act, "debit", (entry) =>
      transferDebt(act.ledger, act.other, { entryId: entry.id, amountMinor: movedPart(act), on: act.on }, act.writer),
    ),
  "transfer-credit": (act) =>
    withEntry(act, "credit", (entry) =>
      transferCredit(
        act.ledger,
        act.other,
        { entryId: entry.id, amountMinor: movedPart(act), on: act.on, allocate: { how: "oldest-first" } },
        act.writer,
      ),
    ),
  "reverse-transfer": (act) => {
    const halves = act.ledger.entries.filter((entry) => entry.kind === "transfer" && entry.on <= act.on);
    const out = pick(halves, act.movement.pick);
    const into = out && transferPartner(out, [act.other]);
    if (!out || !into) return null;
    const input = { outId: out.id, intoId: into.entry.id, on: act.on, reason: "entered-by-mistake" } as const;
    return reverseTransfer(act.ledger, act.other, input, act.writer);
  },
} as const satisfies Record<string, (act: Act) => Moved>;

export type Verb = keyof typeof ONE_LEDGER | keyof typeof TWO_LEDGERS;
export const VERBS = [...Object.keys(ONE_LEDGER), ...Object.keys(TWO_LEDGERS)] as readonly Verb[];

const COMMON: readonly Verb[] = ["invoice", "invoice", "invoice", "receipt", "receipt", "receipt", "credit-note"];

/** Histories of up to thirty movements; invoices and receipts come most often, as they do. */
export const histories: fc.Arbitrary<readonly Movement[]> = fc.array(
  fc.record({
    verb: fc.constantFrom(...COMMON, ...VERBS),
    after: fc.integer({ min: 0, max: 9 }),
    late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 25 }) }),
    customer: fc.constantFrom(0 as const, 1 as const),
    isEuro: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    amount: fc.integer({ min: 1, max: 50_000 }),
    pick: fc.nat({ max: 999 }),
    how: fc.nat({ max: 5 }),
  }),
  { minLength: 5, maxLength: 30, size: "max" },
);

/** Plays a history through the decisions; one that is refused changes nothing. `onDone` hears what was accepted. */
export function play(history: readonly Movement[], onDone: (verb: Verb) => void = () => undefined): Books {
  let ledgers: [CustomerLedger, CustomerLedger] = [emptyLedger("a"), emptyLedger("b")];
  const writer = countingWriter();
  const days: CalendarDate[] = [FIRST_DAY];
  let clock = FIRST_DAY;
  for (const movement of history) {
    clock = addDays(clock, movement.after);
    const on = addDays(clock, -movement.late);
    const [ledger, other] = movement.customer === 0 ? ledgers : [ledgers[1], ledgers[0]];
    const code = currency(movement.isEuro ? "EUR" : "GBP");
    const act: Act = { ledger, other, on, code, amountMinor: minor(movement.amount), movement, writer };
    const after = perform(act);
    if (after === null) continue;
    onDone(movement.verb);
    days.push(on);
    ledgers = movement.customer === 0 ? after : [after[1], after[0]];
  }
  return { ledgers, days };
}

function perform(act: Act): [CustomerLedger, CustomerLedger] | null {
  const { verb } = act.movement;
  if (verb in TWO_LEDGERS) {
    const moved = TWO_LEDGERS[verb as keyof typeof TWO_LEDGERS](act);
    if (!moved?.ok) return null;
    return [withRows(act.ledger, moved.value.from), withRows(act.other, moved.value.to)];
  }
  const rows = ONE_LEDGER[verb as keyof typeof ONE_LEDGER](act);
  return rows?.ok ? [withRows(act.ledger, rows.value), act.other] : null;
}

function countingWriter(): Writer {
  let count = 0;
  return { today: TODAY, nowAt: "2028-12-31T12:00:00.000Z", userId: "len", newId: () => `n${++count}` };
}

function base({ on, code, amountMinor, movement }: Act) {
  return { on, currency: code, amountMinor, reference: `ref ${movement.pick}` };
}

function invoiceOf(act: Act) {
  const isSplit = act.movement.how === 0 && act.movement.amount > 1;
  return {
    ...base(act),
    number: act.writer.newId(),
    dueOn: addDays(act.on, act.movement.pick % 60),
    terms: { kind: "days", days: 30 } as const,
    instalments: isSplit ? halves(act, act.amountMinor) : [],
    retention: act.movement.how === 5,
  };
}

function halves({ on }: Act, amount: Minor) {
  const first = minor(Math.ceil(amount / 2));
  const parts = [
    { dueOn: addDays(on, 10), amountMinor: first },
    { dueOn: addDays(on, 40), amountMinor: minor(amount - first) },
  ];
  return parts.filter((part) => part.amountMinor > 0);
}

function choice(act: Act): AllocationChoice {
  const debit = pick(
    act.ledger.entries.filter((entry) => entry.side === "debit"),
    act.movement.pick,
  );
  if (act.movement.how === 0 || (act.movement.how < 3 && !debit)) return { how: "on-account" };
  if (act.movement.how === 1 && debit)
    return { how: "by-hand", parts: [{ debitId: debit.id, amountMinor: small(act, debit) }] };
  if (act.movement.how === 2 && debit)
    return { how: "by-reference", text: `payment ${debit.number}`, rest: "oldest-first" };
  return { how: "oldest-first" };
}

function partOf(act: Act, entry: LedgerEntry) {
  return { on: act.on, parts: [{ debitId: entry.id, amountMinor: small(act, entry) }] };
}

/** Often a part of the entry, sometimes more than is left, so that refusals are played as well. */
function small(act: Act, entry: LedgerEntry): Minor {
  return minor(Math.min(act.amountMinor, entry.amountMinor));
}

function movedPart(act: Act): Minor | null {
  return act.movement.how % 2 === 0 ? null : act.amountMinor;
}

function linkedInvoice(act: Act): string {
  const invoices = act.ledger.entries.filter((entry) => entry.kind === "invoice");
  return act.movement.how % 2 === 0 ? "" : (pick(invoices, act.movement.pick)?.id ?? "");
}

function withEntry<Outcome>(
  act: Act,
  wanted: "debit" | "credit" | "write-off",
  decide: (entry: LedgerEntry) => Outcome,
): Outcome | null {
  const fitting = act.ledger.entries.filter((entry) => entry.side === wanted || entry.kind === wanted);
  const entry = pick(fitting, act.movement.pick);
  return entry ? decide(entry) : null;
}

function pick<Row>(rows: readonly Row[], at: number): Row | undefined {
  return rows[at % Math.max(1, rows.length)];
}
