import { beforeEach, describe, expect, test } from "vitest";
import { recoveryChoices } from "#renderer/data/recovery/choices.ts";
import { createPacking } from "#renderer/data/recovery/packing.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { keepStore, rebuildAndContinue } from "#renderer/data/recovery/recover.ts";
import { salvage } from "#renderer/data/recovery/salvage.ts";
import type { Stopped } from "#renderer/data/recovery/start-up.ts";
import { takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import { readBackup } from "#shared/backup/read-backup.ts";
import { parseLine } from "#shared/journal/parse-line.ts";
import { verifyChain } from "#shared/journal/verify-chain.ts";
import { perform, recordOf } from "#tests/support/acts.ts";
import { createOffice, DATA_FOLDER, MOMENT, type Office } from "#tests/support/office.ts";

const JOURNAL = `${DATA_FOLDER}/journal`;
const NOTES = 8;

let office: Office;
let before: { readonly tables: unknown; readonly head: { readonly seq: number } };

/** Eight notes with a snapshot after the fifth; then the program is killed. */
beforeEach(async () => {
  office = createOffice();
  const store = await office.open();
  for (let index = 1; index <= NOTES; index += 1) {
    expect(await perform(store, { kind: "note", who: 1, text: `note ${index}` }, `${index}`)).toBe("saved");
    if (index === 5)
      expect(
        (
          await takeSnapshot(
            store,
            createPacking(async () => store.database),
            "timer",
          )
        ).ok,
      ).toBe(true);
  }
  before = (await recordOf(store)) as typeof before;
  office.kill();
});

function damageJournal(change: (text: string) => string): void {
  const name = office.disk.names(JOURNAL).find((each) => each.endsWith(".ndjson"));
  const path = `${JOURNAL}/${name}`;
  const text = new TextDecoder().decode(office.disk.content(path));
  office.disk.setContent(path, new TextEncoder().encode(change(text)));
}

async function stopped(): Promise<Stopped> {
  const started = await office.start();
  if (started.kind !== "stopped") throw new Error("started although it should not");
  return started;
}

async function noteCount(): Promise<number> {
  return (await office.open()).book.reader().all("notes").length;
}

/** The whole journal as the host reads it now, verified from its first entry. */
async function chain() {
  const read = await office.host.journal.read({ fromSeq: 1 });
  if (!read.ok) throw new Error(read.error.detail);
  const entries = read.value.lines.map((line) => {
    const parsed = parseLine(line);
    if (!parsed.ok) throw new Error("unreadable line");
    return parsed.value;
  });
  return { entries, report: verifyChain(entries) };
}

const lineBreak = (text: string, count: number) => text.split("\n").slice(0, count).join("\n").length + 1;
const corrupt = (line: number) => (text: string) => {
  const at = lineBreak(text, line - 1) + 40;
  return `${text.slice(0, at)}#${text.slice(at + 1)}`;
};

describe("a journal with a damaged line in the middle", () => {
  beforeEach(() => damageJournal(corrupt(3)));

  test("stops the start and writes nothing, however often it is tried", async () => {
    const names = office.disk.names(DATA_FOLDER);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await stopped()).problem).toMatchObject({
        kind: "journal-damaged",
        damage: [{ lastGoodSeq: 2, nextGoodSeq: 4 }],
      });
      office.kill();
    }
    expect(office.disk.names(DATA_FOLDER)).toEqual(names);
  });

  test("recommends the store, which has everything; nothing is lost, and the gap is named in the history", async () => {
    const stop = await stopped();
    expect(recoveryChoices(stop.problem)[0]).toBe("keep-store");
    expect(await keepStore(stop, office.host, MOMENT)).toEqual({ ok: true, value: null });
    const store = await office.open();
    expect(((await recordOf(store)) as typeof before).tables).toEqual(before.tables);
    const { entries, report } = await chain();
    expect(report).toMatchObject({ ok: true, value: { entries: 3 } });
    expect(entries[2]?.body?.summary).toContain("Entries 3 to 8 of the history are damaged");
    expect(office.disk.names(DATA_FOLDER).some((name) => name.startsWith("journal-damaged-"))).toBe(true);
  });

  test("without a store, the snapshot behind the gap and the lines after it give everything back", async () => {
    office.wipeStore();
    const stop = await stopped();
    expect(recoveryChoices(stop.problem)[0]).toBe("rebuild");
    expect(await rebuildAndContinue(stop, office.host, MOMENT, noProgress)).toEqual({ ok: true, value: null });
    expect(((await recordOf(await office.open())) as typeof before).tables).toEqual(before.tables);
    expect((await chain()).report.ok).toBe(true);
  });

  test("after a recovery the books go on and can be rebuilt from the journal again", async () => {
    await keepStore(await stopped(), office.host, MOMENT);
    const store = await office.open();
    expect(await perform(store, { kind: "note", who: 1, text: "goes on" }, "9")).toBe("saved");
    const record = await recordOf(store);
    office.kill();
    office.wipeStore();
    expect(await recordOf(await office.open())).toEqual(record);
  });

  test("a recovery stopped at any step is found old or new by the next start, never mixed", async () => {
    for (let step = 1; ; step += 1) {
      const stop = await stopped();
      const steps = office.disk.steps;
      office.disk.failAt(step, "EIO");
      const result = await keepStore(stop, office.host, MOMENT);
      const wasHit = office.disk.steps - steps >= step;
      office.disk.mend();
      office.kill();
      const next = await office.start();
      if (next.kind === "ready") {
        expect(next.store.book.reader().all("notes")).toHaveLength(NOTES);
        break;
      }
      expect(result.ok).toBe(false);
      expect(wasHit).toBe(true);
      office.kill();
    }
  });

  test("saves a backup of everything without touching store or journal", async () => {
    const stop = await stopped();
    const saved = await salvage(stop, office.host, MOMENT, noProgress);
    expect(saved.ok && saved.value.name).toMatch(/\.duebook$/);
    const read = readBackup(office.saved[0]!.bytes, { schema: 1 });
    expect(read.ok && read.value.tables.notes.size).toBe(NOTES);
    office.kill();
    expect((await stopped()).problem.kind).toBe("journal-damaged");
  });
});

describe("a journal that lost its end", () => {
  beforeEach(() => damageJournal((text) => text.slice(0, lineBreak(text, 6))));

  test("goes on with the store, whose extra entries are lost from the history by name only", async () => {
    const stop = await stopped();
    expect(stop.problem).toMatchObject({
      kind: "journal-damaged",
      damage: [{ kind: "behind-sentinel", lastGoodSeq: 6 }],
    });
    await keepStore(stop, office.host, MOMENT);
    expect(await noteCount()).toBe(NOTES);
  });

  test("goes on without them when the user prefers the journal", async () => {
    await rebuildAndContinue(await stopped(), office.host, MOMENT, noProgress);
    expect(await noteCount()).toBe(6);
  });
});

describe("a journal folder that is gone", () => {
  test("stops; the store goes on as the first entry of a new journal", async () => {
    for (const name of office.disk.names(JOURNAL)) await office.disk.fs.remove(`${JOURNAL}/${name}`);
    const stop = await stopped();
    expect(stop.problem).toEqual({ kind: "journal-behind", storeSeq: NOTES, journalSeq: 0 });
    expect(await keepStore(stop, office.host, MOMENT)).toEqual({ ok: true, value: null });
    expect(await noteCount()).toBe(NOTES);
    expect((await chain()).report).toMatchObject({ ok: true, value: { entries: 1 } });
  });
});

describe("snapshots", () => {
  test("a damaged snapshot is passed over: the journal alone gives everything back", async () => {
    const folder = `${DATA_FOLDER}/snapshots`;
    const name = office.disk.names(folder).find((each) => each.endsWith(".duebook"))!;
    const bytes = office.disk.content(`${folder}/${name}`);
    office.disk.setContent(
      `${folder}/${name}`,
      bytes.map((byte, index) => (index === 300 ? byte ^ 4 : byte)),
    );
    office.wipeStore();
    expect(await recordOf(await office.open())).toEqual(before);
  });

  test("a snapshot of another history is never used", async () => {
    const other = createOffice();
    const store = await other.open();
    for (let index = 1; index <= 7; index += 1)
      await perform(store, { kind: "note", who: 2, text: "other" }, `o${index}`);
    const packed = await createPacking(async () => store.database).snapshot({
      createdAt: MOMENT.at,
      reason: "timer",
      appVersion: "",
    });
    await office.host.snapshots.write({ ...packed, ...packed.head, reason: "timer" });
    office.wipeStore();
    expect(await recordOf(await office.open())).toEqual(before);
  });
});
