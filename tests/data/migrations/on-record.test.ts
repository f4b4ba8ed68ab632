import { readFileSync } from "node:fs";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { MIGRATIONS } from "#renderer/data/migrations/migrations.ts";
import { createDatabase, SCHEMA_VERSION } from "#renderer/data/schema.ts";

type StoreRecord = { readonly keyPath: unknown; readonly indexes: readonly (readonly [string, unknown, boolean])[] };

/** Every released schema lies here as IndexedDB itself describes it; a file is never edited. */
function onRecord(schema: number): Readonly<Record<string, StoreRecord>> {
  const file = new URL(`../../fixtures/schemas/schema-${schema}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, StoreRecord>>;
}

async function asOpened(schema: number): Promise<Readonly<Record<string, StoreRecord>>> {
  const steps = MIGRATIONS.filter((migration) => migration.to <= schema);
  const database = createDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }, steps);
  await database.open();
  const native = database.backendDB();
  const names = [...native.objectStoreNames];
  const transaction = native.transaction(names, "readonly");
  const described = names.map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique } = store.index(index);
      return [index, keyPath, unique] as const;
    });
    return [name, { keyPath: store.keyPath, indexes }] as const;
  });
  database.close();
  return Object.fromEntries(described);
}

describe("schemas on record", () => {
  test.each(MIGRATIONS.map((migration) => migration.to))("schema %i opens as it was released", async (schema) => {
    expect(JSON.parse(JSON.stringify(await asOpened(schema)))).toEqual(onRecord(schema));
  });

  test("are numbered from 1 without a gap, and the last is the program's", () => {
    expect(MIGRATIONS.map((migration) => migration.to)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
  });
});
