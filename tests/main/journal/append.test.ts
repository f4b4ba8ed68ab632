import { describe, expect, it } from "vitest";
import { lineOf } from "#shared/journal/parse-line.ts";
import { appendInput, DATA, entries, journalOn, nextEntry, readAll, write } from "../support/journal-lines.ts";
import { MemoryDisk } from "../support/memory-disk.ts";

const folder = `${DATA}/journal`;

describe("appending to the journal", () => {
  it("answers the number and moves the head", async () => {
    const journal = journalOn(new MemoryDisk(DATA));
    const [first] = entries(1);
    expect(await journal.append(appendInput(first!))).toEqual({ ok: true, value: { seq: 1 } });
    expect(await journal.head()).toMatchObject({ ok: true, value: { seq: 1, hash: first!.hash, damage: [] } });
  });

  it("refuses a line that does not follow on the head as stale and keeps nothing of it", async () => {
    const disk = new MemoryDisk(DATA);
    const journal = journalOn(disk);
    const [first, second] = entries(2);
    await write(journal, [first!, second!]);
    const rival = nextEntry(first!, "Written in another window");
    expect(await journal.append(appendInput(rival))).toMatchObject({ ok: false, error: { kind: "stale" } });
    expect(await readAll(journal)).toEqual([lineOf(first!), lineOf(second!)]);
  });

  it("answers a line that is sent again as if it had just been written", async () => {
    const journal = journalOn(new MemoryDisk(DATA));
    const all = entries(3);
    await write(journal, all);
    expect(await journal.append(appendInput(all[1]!))).toEqual({ ok: true, value: { seq: 2 } });
    expect(await readAll(journal)).toHaveLength(3);
  });

  it.each([
    ["is no entry", (line: string) => line.slice(1)],
    ["says something else than its hash", (line: string) => line.replace("A note", "A lie!")],
    ["holds a line feed", (line: string) => `${line}\n{}`],
  ])("refuses a line that %s", async (_what, change) => {
    const journal = journalOn(new MemoryDisk(DATA));
    const input = appendInput(entries(1)[0]!);
    const appended = await journal.append({ ...input, line: change(input.line) });
    expect(appended).toMatchObject({ ok: false, error: { kind: "refused" } });
    expect(await readAll(journal)).toEqual([]);
  });

  it("lets only one of two rival lines in when both are sent at once", async () => {
    const journal = journalOn(new MemoryDisk(DATA));
    const answers = await Promise.all([
      journal.append(appendInput(entries(1, "One window")[0]!)),
      journal.append(appendInput(entries(1, "The other")[0]!)),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it("begins a new segment when one is full, and reads all of them in pieces", async () => {
    const disk = new MemoryDisk(DATA);
    const journal = journalOn(disk);
    const all = entries(12);
    await write(journal, all);
    expect(disk.names(folder).filter((name) => name.endsWith(".ndjson")).length).toBeGreaterThan(2);
    expect(await readAll(journal)).toEqual(all.map(lineOf));
    expect(await journal.read({ fromSeq: 12 })).toEqual({
      ok: true,
      value: { lines: [lineOf(all[11]!)], nextSeq: null },
    });
    expect(await journal.read({ fromSeq: 13 })).toEqual({ ok: true, value: { lines: [], nextSeq: null } });
  });

  it("goes on in the same segment after an orderly end, and in a new one after any other", async () => {
    const disk = new MemoryDisk(DATA);
    const all = entries(3);
    const first = journalOn(disk);
    await write(first, all.slice(0, 1));
    await first.close();
    await write(journalOn(disk), all.slice(1, 2));
    expect(disk.names(folder)).toContain("000001.ndjson");
    expect(disk.names(folder)).not.toContain("000002.ndjson");
    const third = journalOn(disk);
    await write(third, all.slice(2));
    expect(disk.names(folder)).toContain("000002.ndjson");
    expect(await readAll(third)).toEqual(all.map(lineOf));
  });

  it("writes nothing over what another program wrote meanwhile", async () => {
    const disk = new MemoryDisk(DATA);
    const journal = journalOn(disk);
    const all = entries(2);
    await write(journal, all.slice(0, 1));
    const path = `${folder}/000001.ndjson`;
    disk.setContent(path, new Uint8Array([...disk.content(path), ...new TextEncoder().encode("other\n")]));
    expect(await journal.append(appendInput(all[1]!))).toMatchObject({ ok: false, error: { kind: "stale" } });
    expect(new TextDecoder().decode(disk.content(path))).toContain("other");
  });

  it("checks a start after an orderly end by digests, and finds the same head", async () => {
    const disk = new MemoryDisk(DATA);
    const all = entries(20);
    const first = journalOn(disk);
    await write(first, all);
    await first.close();
    expect(disk.names(folder)).toContain("verified.json");
    const second = journalOn(disk);
    expect(await second.head()).toMatchObject({ ok: true, value: { seq: 20, hash: all[19]!.hash, damage: [] } });
    expect(await readAll(second)).toEqual(all.map(lineOf));
  });
});
