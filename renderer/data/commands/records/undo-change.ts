import type { BookReader } from "#renderer/book/book.ts";
import { command } from "#renderer/data/command.ts";
import { canonicalJson } from "#shared/journal/canonical.ts";
import { type Change, invertChange } from "#shared/journal/change.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type UndoInput = { readonly summary: string; readonly changes: readonly Change[] };

/** Takes one earlier change back, if nothing it wrote has changed since. The history keeps both. */
export const undoChange = command<UndoInput>({
  name: "undo-change",
  decide: ({ book }, { summary, changes }) => {
    const touched = changes.find((change) => !isAsWritten(book, change));
    if (touched) {
      return fail({
        kind: "changed-since",
        message: "This cannot be undone any more: what it wrote has been changed since. Reverse or correct it instead.",
      });
    }
    return succeed({
      changes: [...changes].reverse().map(invertChange),
      subject: null,
      summary: `Undone: ${summary}`,
      output: null,
    });
  },
});

function isAsWritten(book: BookReader, change: Change): boolean {
  if (change.op === "row") return same(book.get(change.table, change.key) ?? null, change.after);
  const ledger = book.ledger(change.key);
  return holds(ledger.entries, change.after.entries) && holds(ledger.allocations, change.after.allocations);
}

function holds<Row extends { readonly id: string }>(rows: readonly Row[], expected: readonly Row[]): boolean {
  if (expected.length === 0) return true;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return expected.every((row) => same(byId.get(row.id) ?? null, row));
}

function same(first: unknown, second: unknown): boolean {
  return first === second || canonicalJson(first) === canonicalJson(second);
}
