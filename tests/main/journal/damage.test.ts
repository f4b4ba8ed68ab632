import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalDamage, JournalHead } from "#shared/host/host.ts";
import { eraseBody } from "#shared/journal/erase.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { appendInput, DATA, entries, journalOn, nextEntry, readAll, write } from "../support/journal-lines.ts";
import { MemoryDisk } from "../support/memory-disk.ts";

const folder = `${DATA}/journal`;
const all = entries(12);
const encoder = new TextEncoder();

/** Twelve lines in segments of three, in an orderly closed journal. */
async function closedJournal(): Promise<MemoryDisk> {
  const disk = new MemoryDisk(DATA);
  const journal = journalOn(disk);
  await write(journal, all);
  await journal.close();
  return disk;
}

async function headOf(disk: MemoryDisk): Promise<JournalHead> {
  const head = await journalOn(disk).head();
  if (!head.ok) throw new Error(head.error.detail);
  return head.value;
}

function segments(disk: MemoryDisk): readonly string[] {
  return disk.names(folder).filter((name) => name.endsWith(".ndjson"));
}

function edit(disk: MemoryDisk, name: string, change: (text: string) => string): void {
  const path = `${folder}/${name}`;
  disk.setContent(path, encoder.encode(change(new TextDecoder().decode(disk.content(path)))));
}

type Row = readonly [what: string, damage: (disk: MemoryDisk) => unknown, found: Partial<JournalDamage>];

const ROWS: readonly Row[] = [
  [
    "a changed word",
    (disk) => edit(disk, "000002.ndjson", (text) => text.replace("A note", "A lie!")),
    { kind: "chain-broken" },
  ],
  [
    "a changed number",
    (disk) => edit(disk, "000002.ndjson", (text) => text.replace('"offset":60', '"offset":61')),
    { kind: "chain-broken" },
  ],
  [
    "a line that is no entry",
    (disk) => edit(disk, "000002.ndjson", (text) => text.replace('"v":1', '"v":9')),
    { kind: "unreadable-line" },
  ],
  [
    "a member that no hash covers",
    (disk) => edit(disk, "000002.ndjson", (text) => text.replace('"v":1', '"v":1,"x":1')),
    { kind: "unreadable-line" },
  ],
  [
    "a line taken out",
    (disk) => edit(disk, "000002.ndjson", (text) => text.split("\n").slice(1).join("\n")),
    { kind: "chain-broken" },
  ],
  [
    "a line put in twice",
    (disk) => edit(disk, "000002.ndjson", (text) => `${text.split("\n")[0]}\n${text}`),
    { kind: "chain-broken" },
  ],
  [
    "two lines exchanged",
    (disk) => edit(disk, "000002.ndjson", (text) => text.split("\n").sort().reverse().join("\n")),
    {},
  ],
  [
    "a missing segment",
    (disk) => disk.fs.remove(`${folder}/000002.ndjson`),
    { kind: "missing-segment", segment: "000002.ndjson" },
  ],
  [
    "a missing first segment",
    (disk) => disk.fs.remove(`${folder}/000001.ndjson`),
    { kind: "missing-segment", segment: "000001.ndjson", lastGoodSeq: 0 },
  ],
  [
    "a missing last segment",
    (disk) => disk.fs.remove(`${folder}/${segments(disk).at(-1)}`),
    { kind: "behind-sentinel" },
  ],
  ["an emptied segment", (disk) => edit(disk, "000002.ndjson", () => ""), { kind: "chain-broken" }],
  [
    "a zeroed segment",
    (disk) => edit(disk, "000002.ndjson", (text) => "\0".repeat(text.length)),
    { kind: "unreadable-line" },
  ],
  [
    "a last line taken away",
    (disk) => edit(disk, segments(disk).at(-1)!, (text) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`),
    { kind: "behind-sentinel" },
  ],
  [
    "all of it taken away but the sentinel",
    (disk) => Promise.all(segments(disk).map((name) => disk.fs.remove(`${folder}/${name}`))),
    { kind: "behind-sentinel", lastGoodSeq: 0 },
  ],
  [
    "a missing sentinel",
    (disk) => disk.fs.remove(`${folder}/sentinel.json`),
    { kind: "sentinel-lost", lastGoodSeq: 12 },
  ],
  [
    "a changed sentinel",
    (disk) => edit(disk, "sentinel.json", (text) => text.replace('"seq":12', '"seq":13')),
    { kind: "sentinel-lost" },
  ],
];

describe("a damaged journal", () => {
  it.each(ROWS)("with %s is reported", async (_what, damage, found) => {
    const disk = await closedJournal();
    await damage(disk);
    const head = await headOf(disk);
    expect(head.damage).toEqual(expect.arrayContaining([expect.objectContaining(found)]));
  });

  it("is reported with verified.json gone as well", async () => {
    const disk = await closedJournal();
    await disk.fs.remove(`${folder}/verified.json`);
    edit(disk, "000002.ndjson", (text) => text.replace("A note", "A lie!"));
    expect((await headOf(disk)).damage).toHaveLength(1);
  });

  it("names the gap exactly and gives the lines on both sides of it", async () => {
    const disk = await closedJournal();
    const name = segments(disk)[1]!;
    const gone = new TextDecoder()
      .decode(disk.content(`${folder}/${name}`))
      .trimEnd()
      .split("\n").length;
    const first = new TextDecoder()
      .decode(disk.content(`${folder}/${segments(disk)[0]}`))
      .trimEnd()
      .split("\n").length;
    await disk.fs.remove(`${folder}/${name}`);
    const head = await headOf(disk);
    expect(head.damage).toEqual([
      { kind: "missing-segment", segment: name, line: 0, lastGoodSeq: first, nextGoodSeq: first + gone + 1 },
    ]);
    expect(head).toMatchObject({ seq: 12, hash: all[11]!.hash });
    const kept = [...all.slice(0, first), ...all.slice(first + gone)];
    expect(await readAll(journalOn(disk))).toEqual(kept.map(lineOf));
  });

  it("reads segments whose names were exchanged in the order in which they were written", async () => {
    const disk = await closedJournal();
    const [first, second] = [`${folder}/000002.ndjson`, `${folder}/000003.ndjson`];
    const [one, two] = [disk.content(first), disk.content(second)];
    disk.setContent(first, two);
    disk.setContent(second, one);
    expect((await headOf(disk)).damage.length).toBeGreaterThan(0);
    expect(await readAll(journalOn(disk))).toEqual(all.map(lineOf));
  });

  it("takes no more lines until it is restarted", async () => {
    const disk = await closedJournal();
    edit(disk, "000002.ndjson", (text) => text.replace("A note", "A lie!"));
    const journal = journalOn(disk);
    const next = nextEntry(all[11]!, "Go on");
    expect(await journal.append(appendInput(next))).toMatchObject({ ok: false, error: { kind: "damaged" } });
    const head = await journal.head();
    const good = head.ok ? head.value.damage[0]!.lastGoodSeq : 0;
    const again = nextEntry(all[good - 1]!, "Begun again");
    expect(await journal.restart({ keepThrough: good, lines: [lineOf(again)] })).toEqual({
      ok: true,
      value: { seq: good + 1 },
    });
    expect(await journal.head()).toMatchObject({ ok: true, value: { seq: good + 1, hash: again.hash, damage: [] } });
    expect(await journal.append(appendInput(nextEntry(again)))).toMatchObject({ ok: true });
    expect(disk.names(DATA).filter((name) => name.startsWith("journal-damaged-"))).toHaveLength(1);
    expect(await headOf(disk)).toMatchObject({ seq: good + 2, damage: [] });
  });

  it("is restarted with nothing but lines that chain", async () => {
    const journal = journalOn(await closedJournal());
    const refused = { ok: false, error: { kind: "refused" } };
    expect(await journal.restart({ lines: [lineOf(all[1]!)] })).toMatchObject(refused);
    expect(await journal.restart({ keepThrough: 13, lines: [] })).toMatchObject(refused);
    expect(await journal.head()).toMatchObject({ ok: true, value: { seq: 12, damage: [] } });
  });
});

describe("a torn last line", () => {
  it.each([1, 5, 40, 263])("cut by %i bytes after a crash is reported and written after", async (cut) => {
    const disk = new MemoryDisk(DATA);
    await write(journalOn(disk), all.slice(0, 4));
    const torn = encoder.encode(`${lineOf(all[4]!)}\n`);
    const last = `${folder}/${segments(disk).at(-1)}`;
    disk.setContent(last, new Uint8Array([...disk.content(last), ...torn.subarray(0, torn.length - cut)]));
    // A line that only lacks its line feed is whole.
    const whole = cut === 1 ? 5 : 4;
    const head = await headOf(disk);
    expect(head).toMatchObject({ seq: whole, damage: [{ kind: "torn-tail", lastGoodSeq: whole, nextGoodSeq: null }] });
    await write(journalOn(disk), all.slice(whole, 8));
    expect(await headOf(disk)).toMatchObject({ seq: 8, damage: [] });
    expect(await readAll(journalOn(disk))).toEqual(all.slice(0, 8).map(lineOf));
  });

  it("of a line that had been acknowledged is damage", async () => {
    const disk = await closedJournal();
    edit(disk, segments(disk).at(-1)!, (text) => text.slice(0, -40));
    expect((await headOf(disk)).damage.map(({ kind }) => kind)).toEqual(["torn-tail", "behind-sentinel"]);
  });
});

it("an erased body leaves the chain whole", async () => {
  const disk = await closedJournal();
  const erased = lineOf(eraseBody(all[4]!));
  edit(disk, "000002.ndjson", (text) => text.replace(lineOf(all[4]!), erased));
  expect(
    segments(disk).some((name) => new TextDecoder().decode(disk.content(`${folder}/${name}`)).includes(erased)),
  ).toBe(true);
  expect(await headOf(disk)).toMatchObject({ seq: 12, damage: [] });
});

it("any one byte changed, anywhere in the journal or the sentinel, is found", async () => {
  const disk = await closedJournal();
  const names = [...segments(disk), "sentinel.json"];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, at, flip) => {
      const path = `${folder}/${name}`;
      const before = disk.content(path);
      const changed = before.slice();
      const index = at % before.length;
      changed[index] = changed[index]! ^ flip;
      disk.setContent(path, changed);
      const { damage } = await headOf(disk);
      disk.setContent(path, before);
      expect(damage.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
