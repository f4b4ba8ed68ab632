import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "#renderer/data/store.ts";
import { bookRecord, perform, recordOf } from "#tests/support/acts.ts";
import type { Act } from "#tests/support/change-history.ts";
import { createOffice, DATA_FOLDER, type Office } from "#tests/support/office.ts";

const ACTS: readonly Act[] = [
  { kind: "customer", who: 1, name: "Hollins & Bray" },
  { kind: "invoice", who: 1, amountMinor: 220_000 },
  { kind: "receipt", who: 1, amountMinor: 100_000 },
  { kind: "import", who: 1, rows: 900 },
  { kind: "note", who: 1, text: "Rang about plot 9" },
];

let office: Office;
let store: Store;
let before: unknown;

beforeEach(async () => {
  office = createOffice();
  store = await office.open();
  for (const [index, act] of ACTS.entries()) expect(await perform(store, act, `${index}`)).toBe("saved");
  before = await recordOf(store);
  office.kill();
});

const segment = `${DATA_FOLDER}/journal/000001.ndjson`;

describe("a start after a kill", () => {
  test("opens the books as they were", async () => {
    store = await office.open();
    expect(await recordOf(store)).toEqual(before);
    expect(bookRecord(store)).toEqual(before);
  });

  test("rebuilds a store that is gone from the journal, imports included, and says so", async () => {
    office.wipeStore();
    const started = await office.start();
    expect(started).toMatchObject({ kind: "ready", notices: [{ kind: "rebuilt", reason: "store-empty", entries: 5 }] });
    if (started.kind === "ready") expect(await recordOf(started.store)).toEqual(before);
  });

  test("rebuilds a store that lost rows without noticing", async () => {
    store = await office.open();
    await store.database.notes.clear();
    office.kill();
    const started = await office.start();
    expect(started).toMatchObject({ kind: "ready", notices: [{ kind: "rebuilt", reason: "counts-differ" }] });
    if (started.kind === "ready") expect(await recordOf(started.store)).toEqual(before);
  });

  test("rebuilds a store that fell back to an earlier state", async () => {
    const journal = await office.host.journal.read({ fromSeq: 3 });
    const third = journal.ok ? (JSON.parse(journal.value.lines[0]!) as { hash: string }) : { hash: "" };
    store = await office.open();
    await store.database.notes.clear();
    await store.database.meta.put({ key: "head", seq: 3, hash: third.hash });
    office.kill();
    const started = await office.start();
    expect(started).toMatchObject({ kind: "ready", notices: [{ kind: "rebuilt", reason: "store-behind" }] });
    if (started.kind === "ready") expect(await recordOf(started.store)).toEqual(before);
  });

  test("stops, writing nothing, when the journal lost lines the store has, and goes on with the store when told", async () => {
    office.disk.setContent(segment, office.disk.content(segment).slice(0, 900));
    const started = await office.start();
    expect(started).toMatchObject({ kind: "stopped", problem: { kind: "journal-damaged" } });
    office.kill();
    expect(await office.start()).toMatchObject({ kind: "stopped" });
  });

  test("stops before the store is opened when the disk is nearly full", async () => {
    office.disk.free = 1000;
    const started = await office.start();
    expect(started).toMatchObject({ kind: "stopped", database: null, problem: { kind: "disk-low", freeBytes: 1000 } });
    office.disk.free = 1_000_000_000;
    expect((await office.start()).kind).toBe("ready");
  });
});
