import { describe, expect, test } from "vitest";
import { restoreBackup } from "#renderer/data/commands/records/restore-backup.ts";
import { writeBackupFile } from "#renderer/data/commands/records/write-backup.ts";
import { createPacking, type Packing } from "#renderer/data/recovery/packing.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import type { Store } from "#renderer/data/store.ts";
import type { Backup } from "#shared/backup/format.ts";
import { sha256Hex } from "#shared/journal/seal.ts";
import { perform, recordOf, runPut } from "#tests/support/acts.ts";
import { createOffice, DATA_FOLDER, MOMENT, type Office } from "#tests/support/office.ts";
import { makeStoredFile } from "#tests/support/rows.ts";

const PASSWORD = "correct horse";
const BY_HAND = { reason: "by hand", rounds: 10, onProgress: noProgress };
const letter = new TextEncoder().encode("%PDF-1.7 the letter as it was sent");

const packingOf = (store: Store): Packing => createPacking(async () => store.database);
const tablesIn = (record: unknown) => (record as { readonly tables: unknown }).tables;

async function office(notes: number): Promise<{ office: Office; store: Store }> {
  const made = createOffice();
  const store = await made.open();
  for (let index = 1; index <= notes; index += 1) {
    expect(await perform(store, { kind: "note", who: 1, text: `note ${index} of ${notes}` }, `${index}`)).toBe("saved");
  }
  return { office: made, store };
}

/** A company with an invoice, an import in an attachment and a kept letter, and its backup. */
async function backedUp(
  password = "",
  imported = 900,
  content = letter,
): Promise<{ office: Office; store: Store; bytes: Uint8Array; record: unknown }> {
  const { office: made, store } = await office(3);
  await perform(store, { kind: "invoice", who: 1, amountMinor: 220_000 }, "i");
  await perform(store, { kind: "import", who: 2, rows: imported }, "imp");
  const kept = await made.host.files.put({ bytes: content });
  if (!kept.ok) throw new Error("letter");
  await runPut(store, "files", makeStoredFile("file-1", kept.value.sha256));
  const written = await writeBackupFile(store, packingOf(store), {
    password,
    ...BY_HAND,
  });
  expect(written).toMatchObject({ ok: true, value: { missing: [], isEncrypted: password !== "" } });
  return { office: made, store, bytes: made.saved[0]!.bytes, record: await recordOf(store) };
}

async function read(store: Store, bytes: Uint8Array, password?: string): Promise<Backup> {
  const backup = await packingOf(store).read(bytes, password);
  if (!backup.ok) throw new Error(backup.error.kind);
  return backup.value;
}

describe("a backup to a file and back", () => {
  test("on a new computer brings rows, kept files and the whole history", async () => {
    const { bytes, record } = await backedUp();
    const fresh = await office(0);
    const backup = await read(fresh.store, bytes);
    const restored = await restoreBackup(fresh.store, packingOf(fresh.store), backup, MOMENT, noProgress);
    expect(restored).toMatchObject({ ok: true, value: { tookHistory: true } });
    fresh.office.kill();
    expect(await recordOf(await fresh.office.open())).toEqual(record);
    fresh.office.kill();
    fresh.office.wipeStore();
    expect(await recordOf(await fresh.office.open())).toEqual(record);
    const file = await fresh.office.host.files.get({ sha256: sha256Hex(letter) });
    expect(file.ok && file.value.bytes).toEqual(letter);
  });

  test("no restore takes a kept file away: a snapshot has only rows, and finds every file it names", async () => {
    const { store, bytes, office: used } = await backedUp();
    const packing = packingOf(store);
    const taken = await takeSnapshot(store, packing, "by-hand");
    const file = taken.ok ? await used.host.snapshots.read(taken.value) : taken;
    if (!file.ok) throw new Error(file.error.detail);
    const snapshot = await read(store, file.value.bytes);
    expect([snapshot.files.size, snapshot.tables.files.size]).toEqual([0, 1]);
    const other = await backedUp("", 5, new TextEncoder().encode("%PDF-1.7 another letter"));
    const folder = `${DATA_FOLDER}/files`;
    const before = used.disk.names(folder);
    expect(before).toHaveLength(2);
    for (const backup of [await read(store, other.bytes), snapshot, await read(store, bytes), snapshot]) {
      expect((await restoreBackup(store, packing, backup, MOMENT, noProgress)).ok).toBe(true);
      const named = store.book.reader().all("files");
      expect(named).toHaveLength(1);
      for (const { sha256 } of named) expect((await used.host.files.get({ sha256 })).ok).toBe(true);
      expect(used.disk.names(folder)).toEqual(expect.arrayContaining([...before]));
    }
  });

  test("over other books is one entry of their history, and they are kept as a snapshot", async () => {
    const { bytes, record } = await backedUp();
    const { office: used, store } = await office(5);
    const restored = await restoreBackup(store, packingOf(store), await read(store, bytes), MOMENT, noProgress);
    expect(restored).toMatchObject({ ok: true, value: { tookHistory: false, head: { seq: 6 } } });
    used.kill();
    expect(tablesIn(await recordOf(await used.open()))).toEqual(tablesIn(record));
    const listed = await used.host.snapshots.list();
    expect(listed.ok && listed.value.map((info) => info.reason).sort()).toEqual(["after-restore", "before-restore"]);
    used.kill();
    used.wipeStore();
    expect(tablesIn(await recordOf(await used.open()))).toEqual(tablesIn(record));
  });

  test("encrypted, with its password, and with no other", async () => {
    const { bytes, record } = await backedUp(PASSWORD);
    const fresh = await office(0);
    const packing = packingOf(fresh.store);
    expect(await packing.read(bytes)).toEqual({ ok: false, error: { kind: "password-needed" } });
    expect(await packing.read(bytes, "wrong")).toEqual({ ok: false, error: { kind: "wrong-password" } });
    await restoreBackup(fresh.store, packing, await read(fresh.store, bytes, PASSWORD), MOMENT, noProgress);
    fresh.office.kill();
    expect(await recordOf(await fresh.office.open())).toEqual(record);
  });

  test("names a kept file it could not read and still saves the rest", async () => {
    const { office: made, store } = await office(1);
    await runPut(store, "files", makeStoredFile("file-1", "a".repeat(64)));
    const input = { password: "", ...BY_HAND };
    const written = await writeBackupFile(store, packingOf(store), input);
    expect(written).toMatchObject({ ok: true, value: { missing: ["a".repeat(64)] } });
    expect(made.saved).toHaveLength(1);
  });

  test("is collected again when something is written meanwhile, so that rows and journal agree", async () => {
    const { office: made, store } = await office(2);
    const packing = packingOf(store);
    let writes = 0;
    const disturbed: Packing = {
      ...packing,
      backup: async (parts) => {
        writes += 1;
        if (writes === 1) await perform(store, { kind: "note", who: 1, text: "meanwhile" }, "m");
        return packing.backup(parts);
      },
    };
    const input = { password: "", ...BY_HAND };
    expect((await writeBackupFile(store, disturbed, input)).ok).toBe(true);
    const backup = await read(store, made.saved[0]!.bytes);
    expect([writes, backup.journal.length, backup.tables.notes.size]).toEqual([2, 3, 3]);
  });
});

describe("P6: a restore that is stopped", () => {
  for (const [name, notes] of [
    ["over other books", 2],
    ["on a new computer", 0],
  ] as const) {
    test(`${name}: at any step of the disk the next start shows old or new, never mixed`, async () => {
      const { bytes, record } = await backedUp("", 3);
      const wanted = tablesIn(record);
      const outcomes = new Set<string>();
      for (let step = 1, wasHit = true; wasHit; step += 1) {
        const { office: used, store } = await office(notes);
        const old = tablesIn(await recordOf(store));
        const backup = await read(store, bytes);
        const steps = used.disk.steps;
        used.disk.failAt(step, "EIO");
        const restored = await restoreBackup(store, packingOf(store), backup, MOMENT, noProgress);
        wasHit = used.disk.steps - steps >= step;
        used.disk.mend();
        used.kill();
        const shown = tablesIn(await recordOf(await used.open()));
        if (restored.ok) expect(shown).toEqual(wanted);
        else expect([old, wanted]).toContainEqual(shown);
        outcomes.add(JSON.stringify(shown) === JSON.stringify(old) ? "old" : "new");
      }
      expect([...outcomes].sort()).toEqual(["new", "old"]);
    }, 60_000);
  }
});
