import { beforeEach, describe, expect, test } from "vitest";
import { emptyStore, tryJournal } from "#renderer/data/recovery/empty-store.ts";
import { createPacking } from "#renderer/data/recovery/packing.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import type { Host, HostResult } from "#shared/host/host.ts";
import { succeed } from "#shared/result/result.ts";
import { perform, recordOf } from "#tests/support/acts.ts";
import { createOffice, DATA_FOLDER, type Office } from "#tests/support/office.ts";

const JOURNAL = `${DATA_FOLDER}/journal`;
const NOTES = 6;
const BROKEN = { database: null };

let office: Office;
let before: unknown;

beforeEach(async () => {
  office = createOffice();
  const store = await office.open();
  for (let index = 1; index <= NOTES; index += 1) {
    await perform(store, { kind: "note", who: 1, text: `note ${index}` }, `${index}`);
  }
  before = await recordOf(store);
});

async function journalFile(): Promise<string> {
  const name = office.disk.names(JOURNAL).find((each) => each.endsWith(".ndjson"));
  return `${JOURNAL}/${name}`;
}

async function changeJournal(change: (text: string) => string): Promise<void> {
  office.kill();
  const path = await journalFile();
  office.disk.setContent(path, new TextEncoder().encode(change(new TextDecoder().decode(office.disk.content(path)))));
}

/** The disk of these tests has a clock that stands; entries bear the time of the computer. */
function snapshotsMadeAt(at: string): Host {
  const list: Host["snapshots"]["list"] = async () => {
    const listed = await office.host.snapshots.list();
    return listed.ok ? succeed(listed.value.map((info) => ({ ...info, at }))) : listed;
  };
  return { ...office.host, snapshots: { ...office.host.snapshots, list } };
}

async function trial(host = office.host) {
  const tried = await tryJournal(host, noProgress);
  if (!tried.ok) throw new Error(tried.error.detail);
  return tried.value;
}

/** Whether the store still stands as it was: a deletion puts another one in its place. */
async function standsAfter(act: () => HostResult<null>): Promise<{ readonly stands: boolean; readonly kind: string }> {
  const { factory } = office;
  const done = await act();
  return { stands: office.factory === factory, kind: done.ok ? "done" : done.error.kind };
}

describe("a store that cannot be opened", () => {
  test("is deleted when the journal gives everything back, and the next start rebuilds the books", async () => {
    office.kill();
    const found = await trial();
    expect(found).toMatchObject({ kind: "whole", head: { seq: NOTES } });
    expect(await standsAfter(() => emptyStore(BROKEN, office.host, found, false))).toEqual({
      stands: false,
      kind: "done",
    });
    office.kill();
    const started = await office.start();
    expect(started).toMatchObject({ kind: "ready", notices: [{ kind: "rebuilt", reason: "store-empty" }] });
    expect(started.kind === "ready" && (await recordOf(started.store))).toEqual(before);
  });

  test.each<[string, (text: string) => string]>([
    ["a damaged line", (text) => text.replace('"note 3"', '"note X"')],
    ["its last lines gone", (text) => text.split("\n").slice(0, 3).join("\n").concat("\n")],
  ])("stays when the journal has %s, until a copy of what can be read was saved", async (_, change) => {
    await changeJournal(change);
    const found = await trial();
    expect(found).toMatchObject({ kind: "incomplete" });
    const refused = { stands: true, kind: "refused" };
    expect(await standsAfter(() => emptyStore(BROKEN, office.host, found, false))).toEqual(refused);
    expect((await standsAfter(() => emptyStore(BROKEN, office.host, found, true))).kind).toBe("done");
  });

  test("stays when the journal is empty: perhaps another folder lies in its place", async () => {
    office.kill();
    for (const name of office.disk.names(JOURNAL)) await office.disk.fs.remove(`${JOURNAL}/${name}`);
    const found = await trial();
    expect(found).toEqual({ kind: "empty" });
    const refused = { stands: true, kind: "refused" };
    expect(await standsAfter(() => emptyStore(BROKEN, office.host, found, true))).toEqual(refused);
  });

  test("stays when a snapshot knows later entries than the journal: an older journal was put in its place", async () => {
    office.kill();
    const names = office.disk.names(JOURNAL);
    const older = new Map(names.map((name) => [name, office.disk.content(`${JOURNAL}/${name}`)]));
    const store = await office.open();
    await perform(store, { kind: "note", who: 1, text: "later" }, "later");
    const packing = createPacking(async () => store.database);
    expect((await takeSnapshot(store, packing, "timer")).ok).toBe(true);
    office.kill();
    for (const name of office.disk.names(JOURNAL)) {
      const bytes = older.get(name);
      if (bytes) office.disk.setContent(`${JOURNAL}/${name}`, bytes);
      else await office.disk.fs.remove(`${JOURNAL}/${name}`);
    }
    expect(await trial(), "made before the last entry").toMatchObject({ kind: "whole" });
    expect(await trial(snapshotsMadeAt("2999-01-01T10:00:00.000Z"))).toMatchObject({ kind: "incomplete" });
  });
});

describe("the host itself", () => {
  test("deletes nothing for a caller who has read another journal", async () => {
    const hash = "a".repeat(64);
    for (const [seq, copySaved] of [
      [NOTES, true],
      [NOTES - 1, false],
    ] as const) {
      const asked = () => office.host.emptyStore({ seq, hash, copySaved });
      expect(await standsAfter(asked)).toEqual({ stands: true, kind: "stale" });
    }
  });

  test("deletes nothing while the journal is damaged and no copy was saved", async () => {
    await changeJournal((text) => text.replace('"note 3"', '"note X"'));
    const head = await office.host.journal.head();
    if (!head.ok) throw new Error(head.error.detail);
    const { seq, hash } = head.value;
    const asked = () => office.host.emptyStore({ seq, hash, copySaved: false });
    expect(await standsAfter(asked)).toEqual({ stands: true, kind: "damaged" });
  });
});
