import { v7 as uuidv7 } from "uuid";
import type { LoadedTables } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { attemptWrite } from "#renderer/data/attempt-write.ts";
import type { CommandFailure } from "#renderer/data/command.ts";
import { companyOf } from "#renderer/data/recovery/company-of.ts";
import type { Packing } from "#renderer/data/recovery/packing.ts";
import { readTables } from "#renderer/data/recovery/read-store-state.ts";
import { type Moment, takeOver } from "#renderer/data/recovery/take-over.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import type { Store } from "#renderer/data/store.ts";
import { useUndoStack } from "#renderer/data/undo-stack.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { HostFailure } from "#shared/host/host.ts";
import type { TableSet } from "#shared/journal/table-set.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import { applyErasure, type ErasureRefusal, mayErase } from "#shared/privacy/erasure-plan.ts";
import type { Erasure, ErasureScope, PrivacySettings } from "#shared/privacy/scope.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { finishErasures } from "./finish-erasures.ts";
import { type Found, lookForPerson } from "./look-for-person.ts";

export type EraseInput = { readonly scope: ErasureScope; readonly today: CalendarDate; readonly moment: Moment };

/**
 * Erases what a scope names from the books, their history and their files: first the books without it take their place as
 * one entry that names a kept snapshot of them, all or nothing; then the older entries lose their content and the chain
 * stays whole. Answers the erasure; one that could not be ended is ended at the next start.
 */
export async function erasePerson(
  store: Store,
  packing: Packing,
  input: EraseInput,
): Promise<Result<Erasure, CommandFailure>> {
  const erased = await store.lock(() => putInPlace(store, input));
  if (!erased.ok) return erased;
  const finished = await finishErasures(store, input.moment.user, input.today);
  if (finished.ok) {
    // Not one before: it would keep what is to go. A failure here is mended by the next snapshot.
    await takeSnapshot(store, packing, "after-erasure");
    return succeed(erased.value);
  }
  const message = `The books are without it now. Their history is not yet: it is taken out at the next start. (${finished.error.detail})`;
  return fail({ kind: "not-finished", message });
}

async function putInPlace(
  store: Store,
  { scope, today, moment }: EraseInput,
): Promise<Result<Erasure, CommandFailure>> {
  const file = customerFile(store.book.reader(), scope.customerId);
  if (!file) return fail({ kind: "no-such-customer", message: "This customer is not in the books any more." });
  const may = mayErase(scope, file, today);
  if (!may.ok) return fail({ kind: may.error.kind, message: refusalWords(may.error) });
  const { tables, head } = await readTables(store.database);
  if (head.hash !== store.book.reader().head.hash) {
    return fail({ kind: "stale", message: "Another Duebook window has changed the books. Reload this window first." });
  }
  const found = await lookForPerson(store.host, scope, tables);
  if (!found.ok) return notErased(found.error);
  if (found.value.rows.length === 0 && found.value.seqs.length === 0) {
    return fail({ kind: "nothing", message: "There is nothing left to erase." });
  }
  const erasure = erasureOf(scope, found.value, today, moment);
  applyErasure(tables, found.value);
  remember(tables, store.book.reader().setting("privacy"), erasure);
  const input = { summary: summaryOf(scope), company: companyOf(tables), tables, after: head };
  const written = await attemptWrite(() =>
    takeOver(
      store.database,
      store.host,
      { ...input, command: "erase-personal-data", isInStore: false, restartsJournal: false },
      moment,
    ),
  );
  if (!written.ok) return notErased(written.error);
  if (!written.value.ok) return notErased(written.value.error);
  store.book.load(listsOf(tables), written.value.value);
  useUndoStack.getState().clear();
  store.announce();
  return succeed(erasure);
}

function erasureOf(scope: ErasureScope, found: Found, on: CalendarDate, { at, user }: Moment): Erasure {
  const files = [...new Set([...found.attachments, ...found.removed.map(({ sha256 }) => sha256)])];
  const rows = found.rows.length + found.removed.length;
  return { id: uuidv7(), on, at, by: user, scope, rows, seqs: found.seqs, files, doneAt: null };
}

/** The erasure is part of the books it makes: whatever stops it, the next start knows what is left to do. */
function remember(tables: TableSet, privacy: PrivacySettings, erasure: Erasure): void {
  const value: PrivacySettings = { ...privacy, erasures: [...privacy.erasures, erasure] };
  tables.settings.set("privacy", { id: "privacy", value });
}

function listsOf(tables: TableSet): LoadedTables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, [...tables[name].values()]])) as LoadedTables;
}

function summaryOf(scope: ErasureScope): string {
  if (scope.kind === "words") return `What was said before ${scope.before} erased from one customer's records`;
  return scope.kind === "contact" ? "Personal data of a contact erased" : "Personal data of a customer erased";
}

function notErased({ detail }: HostFailure): Result<never, CommandFailure> {
  return fail({ kind: "not-saved", message: `Nothing was erased. Try again. (${detail})` });
}

/** Why not, in words that say what to do. */
export function refusalWords(refusal: ErasureRefusal): string {
  switch (refusal.kind) {
    case "legal-hold":
      return `A legal hold stands on this customer (${refusal.reason}). Nothing may be erased until it is lifted.`;
    case "still-owes":
      return "This account is not settled. What is needed for a claim may be kept; settle it or write it off first.";
    case "case-running":
      return `Case ${refusal.number} is running. Close it first.`;
  }
}
