import { existsSync, readFileSync } from "node:fs";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { restoreBackup } from "#renderer/data/commands/records/restore-backup.ts";
import type { Migration } from "#renderer/data/migrations/migration.ts";
import { MIGRATIONS } from "#renderer/data/migrations/migrations.ts";
import { createPacking } from "#renderer/data/recovery/packing.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { snapshotBeforeUpgrade } from "#renderer/data/recovery/snapshot-before-upgrade.ts";
import { createDatabase, SCHEMA_VERSION } from "#renderer/data/schema.ts";
import { ledgerTotals } from "#shared/backup/ledger-totals.ts";
import { readBackup } from "#shared/backup/read-backup.ts";
import { countRows } from "#shared/journal/table-set.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import { tablesOf } from "#tests/support/acts.ts";
import { createOffice, MOMENT, type Office } from "#tests/support/office.ts";

const fixture = (name: string) => new URL(`../../fixtures/schemas/${name}`, import.meta.url);
const schemas = MIGRATIONS.map((migration) => migration.to);

function released(schema: number) {
  const read = readBackup(new Uint8Array(readFileSync(fixture(`schema-${schema}.duebook`))), { schema });
  if (!read.ok) throw new Error(read.error.kind);
  const expected = JSON.parse(readFileSync(fixture(`schema-${schema}.expected.json`), "utf8")) as object;
  return { backup: read.value, expected };
}

/** A computer on which the program of that schema was used last. */
async function officeOf(schema: number): Promise<Office> {
  const office = createOffice();
  const { backup } = released(schema);
  const { seq, hash } = backup.header.about;
  for (const bytes of backup.files.values()) await office.host.files.put({ bytes });
  const counts = countRows(backup.tables);
  await office.host.journal.restart({ lines: backup.journal, counts, schema });
  const steps = MIGRATIONS.filter((migration) => migration.to <= schema);
  const database = createDatabase({ indexedDB: office.factory, IDBKeyRange }, steps);
  await database.open();
  for (const name of TABLE_NAMES) await database.table(name).bulkPut([...backup.tables[name].values()] as unknown[]);
  await database.meta.put({ key: "head", seq, hash });
  database.close();
  return office;
}

async function found(office: Office): Promise<object> {
  const tables = tablesOf((await office.open()).book.reader());
  return { counts: countRows(tables), totals: ledgerTotals(tables.ledgers.values()) };
}

describe("P7: every released schema opens, to the penny", () => {
  test.each(schemas)("schema %i is kept as a backup with its sums", (schema) => {
    expect(existsSync(fixture(`schema-${schema}.duebook`))).toBe(true);
    expect(released(schema).backup.header.about.schema).toBe(schema);
  });

  test.each(schemas)("a store of schema %i", async (schema) => {
    expect(await found(await officeOf(schema))).toEqual(released(schema).expected);
  });

  test.each(schemas)("a journal of schema %i whose store is lost", async (schema) => {
    const office = await officeOf(schema);
    office.wipeStore();
    expect(await found(office)).toEqual(released(schema).expected);
  });

  test.each(schemas)("a backup of schema %i, restored", async (schema) => {
    const office = createOffice();
    const store = await office.open();
    const packing = createPacking(async () => store.database);
    const backup = await packing.read(new Uint8Array(readFileSync(fixture(`schema-${schema}.duebook`))));
    if (!backup.ok) throw new Error(backup.error.kind);
    expect((await restoreBackup(store, packing, backup.value, MOMENT, noProgress)).ok).toBe(true);
    office.kill();
    expect(await found(office)).toEqual(released(schema).expected);
  });
});

/** A next schema that does not exist: notes get a mark. Used to test the machinery, never shipped. */
const next: Migration = {
  to: SCHEMA_VERSION + 1,
  stores: { notes: "id" },
  rows: { notes: (row) => ({ ...row, marked: true }) },
};

async function storeWithNotes(count: number): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const database = createDatabase({ indexedDB: factory, IDBKeyRange });
  await database.open();
  await database
    .table("notes")
    .bulkPut(Array.from({ length: count }, (_, index) => ({ id: `n${index}`, text: "kept" })));
  database.close();
  return factory;
}

async function notesIn(factory: IDBFactory, steps: readonly Migration[]): Promise<readonly object[]> {
  const database = createDatabase({ indexedDB: factory, IDBKeyRange }, steps);
  try {
    await database.open();
    return await database.table("notes").toArray();
  } finally {
    database.close();
  }
}

describe("the machinery of migrations", () => {
  test("changes every row of a table", async () => {
    const notes = await notesIn(await storeWithNotes(50), [...MIGRATIONS, next]);
    expect(notes).toHaveLength(50);
    expect(notes.every((note) => "marked" in note)).toBe(true);
  });

  test("killed at any row of an upgrade the store is as it was, and the next try succeeds", async () => {
    for (const failAt of [1, 2, 25, 50]) {
      const factory = await storeWithNotes(50);
      let rows = 0;
      const failing: Migration = {
        ...next,
        rows: {
          notes: (row) => {
            rows += 1;
            if (rows === failAt) throw new Error("killed");
            return { ...row, marked: true };
          },
        },
      };
      await expect(notesIn(factory, [...MIGRATIONS, failing])).rejects.toThrow();
      expect((await notesIn(factory, MIGRATIONS)).every((note) => !("marked" in note))).toBe(true);
      expect((await notesIn(factory, [...MIGRATIONS, next])).every((note) => "marked" in note)).toBe(true);
    }
  });

  test("the store as it was is kept as a snapshot before an upgrade", async () => {
    const office = await officeOf(SCHEMA_VERSION);
    const { backup } = released(SCHEMA_VERSION);
    const kept = await snapshotBeforeUpgrade(
      office.host,
      "0.2.0",
      { indexedDB: office.factory, IDBKeyRange },
      SCHEMA_VERSION,
    );
    const listed = await office.host.snapshots.list();
    const name = listed.ok ? (listed.value[0]?.name ?? "") : "";
    const file = await office.host.snapshots.read({ name, place: "own" });
    const read = file.ok ? readBackup(file.value.bytes, { schema: SCHEMA_VERSION }) : file;
    expect([kept.ok, read.ok && read.value.tables]).toEqual([true, backup.tables]);
  });

  test("a store newer than the program is refused and left alone", async () => {
    const office = await officeOf(SCHEMA_VERSION);
    const database = createDatabase({ indexedDB: office.factory, IDBKeyRange }, [...MIGRATIONS, next]);
    await database.open();
    database.close();
    const problem = { kind: "newer-schema", schema: SCHEMA_VERSION + 1 };
    expect(await office.start()).toMatchObject({ kind: "stopped", problem, database: null });
    const notes = await notesIn(office.factory, [...MIGRATIONS, next]);
    expect(notes.every((note) => "marked" in note)).toBe(true);
  });

  test("a journal newer than the program is refused although the store is gone", async () => {
    const office = await officeOf(SCHEMA_VERSION);
    const lines = released(SCHEMA_VERSION).backup.journal;
    await office.host.journal.restart({ lines, counts: {}, schema: SCHEMA_VERSION + 1 });
    office.wipeStore();
    expect(await office.start()).toMatchObject({ kind: "stopped", problem: { kind: "newer-schema" } });
    expect(await office.factory.databases()).toEqual([]);
  });
});
