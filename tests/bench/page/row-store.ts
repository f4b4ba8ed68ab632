import { Dexie } from "dexie";
import type { LedgerEntry } from "#shared/ledger/ledger.ts";
import type { GeneratedBooks } from "#tests/support/generator.ts";

/** The layout most programs would choose: a row for each entry, with three indexes. Only the bench has it. */
export async function openRowStore(): Promise<Dexie> {
  const database = new Dexie("bench-rows", { chromeTransactionDurability: "strict" });
  database.version(1).stores({ entries: "id,customerId,on,dueOn" });
  await database.open();
  return database;
}

export function entryRows({ ledgers }: GeneratedBooks): readonly (LedgerEntry & { readonly customerId: string })[] {
  return ledgers.flatMap(({ customerId, entries }) => entries.map((entry) => ({ ...entry, customerId })));
}
