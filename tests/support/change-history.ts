import fc from "fast-check";
import { day } from "#shared/dates/calendar-date.ts";
import { bodyOf, type ChangeAttachment } from "#shared/journal/attachment.ts";
import { type Change, invertChange, type LedgerChange } from "#shared/journal/change.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import { applyChange, emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { GENESIS_HEAD } from "#shared/journal/verify-chain.ts";
import { makeAllocation, makeCall, makeCustomer, makeInvoice, makeNote, makeReceipt } from "./rows.ts";

/** One thing a user did, in a form fast-check can shrink. */
export type Act =
  | { readonly kind: "customer"; readonly who: number; readonly name: string }
  | { readonly kind: "invoice"; readonly who: number; readonly amountMinor: number }
  | { readonly kind: "receipt"; readonly who: number; readonly amountMinor: number }
  | { readonly kind: "amend"; readonly who: number; readonly text: string }
  | { readonly kind: "note"; readonly who: number; readonly text: string }
  | { readonly kind: "call"; readonly who: number; readonly text: string }
  | { readonly kind: "import"; readonly who: number; readonly rows: number }
  | { readonly kind: "undo" };

const who = fc.integer({ min: 0, max: 4 });
const text = fc.string({ unit: "grapheme", maxLength: 20 });
const amountMinor = fc.integer({ min: 1, max: 9_999_999 });

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("customer" as const), who, name: text }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("invoice" as const), who, amountMinor }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("receipt" as const), who, amountMinor }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("amend" as const), who, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("note" as const), who, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("call" as const), who, text }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("import" as const), who, rows: fc.integer({ min: 1, max: 900 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "undo" as const }) },
);

export const anyActs = fc.array(anyAct, { maxLength: 40 });

export type History = {
  readonly entries: readonly JournalEntry[];
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** What the store holds after the last act, built by applying each change as it was made. */
  readonly tables: TableSet;
};

/** Carries the acts out as commands would and writes the journal that belongs to them. */
export function writeHistory(acts: readonly Act[]): History {
  const tables = emptyTableSet();
  const entries: JournalEntry[] = [];
  const attachments = new Map<string, Uint8Array>();
  const done: (readonly Change[])[] = [];
  for (const [index, act] of acts.entries()) {
    const changes = changesFor(act, tables, done, `${index}`);
    for (const change of changes) applyChange(tables, change);
    const { body, attachment } = bodyOf(act.kind, changes, 1);
    if (attachment) attachments.set(attachment.sha256, (attachment as ChangeAttachment).bytes);
    const last = entries.at(-1) ?? GENESIS_HEAD;
    entries.push(
      sealEntry({
        v: 1,
        seq: last.seq + 1,
        at: new Date(Date.UTC(2026, 0, 5, 9, index)).toISOString(),
        offset: 0,
        user: "user-1",
        command: act.kind,
        subject: null,
        prev: last.hash,
        salt: index.toString(16).padStart(32, "0"),
        body,
      }),
    );
  }
  return { entries, attachments, tables };
}

/** The changes one act makes on the tables as they are. `done` is the stack of what can be undone. */
export function changesFor(act: Act, tables: TableSet, done: (readonly Change[])[], id: string): readonly Change[] {
  if (act.kind === "undo") return [...(done.pop() ?? [])].reverse().map(invertChange);
  const changes = doneBy(act, tables, id);
  done.push(changes);
  return changes;
}

function doneBy(act: Exclude<Act, { readonly kind: "undo" }>, tables: TableSet, id: string): readonly Change[] {
  const customerId = `customer-${act.who}`;
  switch (act.kind) {
    case "customer": {
      const before = tables.customers.get(customerId) ?? null;
      const after = makeCustomer(customerId, { name: act.name });
      return [{ op: "row", table: "customers", key: customerId, before, after }];
    }
    case "note":
      return [rowChange("notes", makeNote(`note-${id}`, customerId, act.text))];
    case "call":
      return [rowChange("calls", makeCall(`call-${id}`, customerId, act.text))];
    case "invoice":
      return [added(customerId, [invoice(`invoice-${id}`, act.amountMinor)])];
    case "receipt":
      return [receiptFor(tables, customerId, `receipt-${id}`, act.amountMinor)];
    case "amend":
      return amendLast(tables, customerId, act.text);
    case "import":
      return Array.from({ length: act.rows }, (_, row) =>
        added(`customer-${(act.who + row) % 5}`, [invoice(`import-${id}-${row}`, row + 1)]),
      );
  }
}

function invoice(id: string, amount: number) {
  return makeInvoice(id, amount, day("2026-01-05"), day("2026-02-04"));
}

function rowChange(table: "notes" | "calls", row: ReturnType<typeof makeNote> | ReturnType<typeof makeCall>): Change {
  return { op: "row", table, key: row.id, before: null, after: row } as Change;
}

function added(customerId: string, entries: LedgerChange["after"]["entries"]): LedgerChange {
  return {
    op: "ledger",
    key: customerId,
    before: { entries: [], allocations: [] },
    after: { entries, allocations: [] },
  };
}

function receiptFor(tables: TableSet, customerId: string, id: string, amount: number): Change {
  const receipt = makeReceipt(id, amount, day("2026-02-10"));
  const target = tables.ledgers.get(customerId)?.entries.find((entry) => entry.side === "debit");
  if (!target) return added(customerId, [receipt]);
  const allocation = makeAllocation(`${id}-a`, id, target.id, Math.min(amount, target.amountMinor), receipt.on);
  const change = added(customerId, [receipt]);
  return { ...change, after: { entries: [receipt], allocations: [allocation] } };
}

function amendLast(tables: TableSet, customerId: string, note: string): readonly Change[] {
  const last = tables.ledgers.get(customerId)?.entries.at(-1);
  if (!last) return [];
  const delta = (entry: typeof last) => ({ entries: [entry], allocations: [] });
  return [{ op: "ledger", key: customerId, before: delta(last), after: delta({ ...last, note }) }];
}
