import { customerFile } from "#renderer/book/customer-file.ts";
import { refusalWords } from "#renderer/data/privacy/erase-person.ts";
import { type Found, lookForPerson } from "#renderer/data/privacy/look-for-person.ts";
import { readTables } from "#renderer/data/recovery/read-store-state.ts";
import type { Store } from "#renderer/data/store.ts";
import { useSession } from "#renderer/state/session.ts";
import type { BackupMade } from "#shared/backup/backup-settings.ts";
import { mayErase } from "#shared/privacy/erasure-plan.ts";
import type { ErasureScope } from "#shared/privacy/scope.ts";

/** Copies made before an erasure still hold what it takes out. Instants, oldest first. */
export type OldCopies = {
  readonly own: readonly string[];
  readonly second: readonly string[];
  readonly backups: readonly BackupMade[];
};

export type Looked =
  | { readonly kind: "found"; readonly found: Found; readonly copies: OldCopies }
  | { readonly kind: "failed"; readonly detail: string };

/** What an erasure would take out now, or why it may not. Changes nothing. */
export async function lookNow(store: Store, scope: ErasureScope, backups: readonly BackupMade[]): Promise<Looked> {
  const file = customerFile(store.book.reader(), scope.customerId);
  if (!file) return { kind: "failed", detail: "This customer is not in the books any more." };
  const may = mayErase(scope, file, useSession.getState().today);
  if (!may.ok) return { kind: "failed", detail: refusalWords(may.error) };
  const { tables } = await readTables(store.database);
  const found = await lookForPerson(store.host, scope, tables);
  if (!found.ok) return { kind: "failed", detail: `The journal cannot be read: ${found.error.detail}` };
  const listed = await store.host.snapshots.list();
  const snapshots = listed.ok ? listed.value.filter(({ state }) => state !== "missing") : [];
  const at = (place: "own" | "second") =>
    snapshots
      .filter((one) => one.place === place)
      .map((one) => one.at)
      .sort();
  return { kind: "found", found: found.value, copies: { own: at("own"), second: at("second"), backups } };
}
