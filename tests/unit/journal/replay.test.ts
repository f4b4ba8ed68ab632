import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eraseBody } from "#shared/journal/erase.ts";
import { lineOf, parseLine } from "#shared/journal/parse-line.ts";
import { type ReplaySources, type ReplayState, replayEntry } from "#shared/journal/replay.ts";
import { sealEntry, sha256Hex } from "#shared/journal/seal.ts";
import { emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { succeed } from "#shared/result/result.ts";
import { anyActs, type History, writeHistory } from "#tests/support/change-history.ts";
import { runs } from "#tests/support/runs.ts";

function sourcesOf(history: Pick<History, "attachments">): ReplaySources {
  return {
    file: async (sha256) => history.attachments.get(sha256) ?? null,
    snapshot: () => ({ ok: false, error: { kind: "none" } }),
    migrate: (state) => state,
  };
}

const fresh = (): ReplayState => ({ tables: emptyTableSet(), schema: 1 });

async function replayed(history: History): Promise<TableSet> {
  let state = fresh();
  for (const entry of history.entries) {
    const parsed = parseLine(lineOf(entry));
    if (!parsed.ok) throw new Error(`line ${entry.seq}`);
    const next = await replayEntry(state, parsed.value, sourcesOf(history));
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    state = next.value;
  }
  return state.tables;
}

/** Rows as plain JSON, sorted by key: the order in which rows lie in a table is no part of the record. */
function asRecord(tables: TableSet): unknown {
  return Object.entries(tables).map(([name, rows]) => [name, [...rows].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

describe("replay", () => {
  test("gives the store back after any history of commands, imports and undos", async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const history = writeHistory(acts);
        expect(asRecord(await replayed(history))).toEqual(asRecord(history.tables));
      }),
      { numRuns: runs(40) },
    );
  });

  test("an undone change of a new ledger leaves no empty ledger behind", async () => {
    const history = writeHistory([{ kind: "invoice", who: 1, amountMinor: 100 }, { kind: "undo" }]);
    expect((await replayed(history)).ledgers.size).toBe(0);
  });

  const [first] = writeHistory([{ kind: "import", who: 0, rows: 900 }]).entries;
  const attached = first?.body?.kind === "attached" ? first : null;

  test("a large change lies in an attachment and its entry is short", () => {
    expect(attached && lineOf(attached).length).toBeLessThan(1000);
  });

  test("a missing attachment is named and nothing is changed", async () => {
    const state = fresh();
    const result = await replayEntry(state, attached!, sourcesOf({ attachments: new Map() }));
    expect(result).toMatchObject({ ok: false, error: { kind: "file-missing", seq: 1 } });
    expect(state.tables.ledgers.size).toBe(0);
  });

  test.each([
    ["one changed byte", (bytes: Uint8Array) => bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte))],
    ["a missing end", (bytes: Uint8Array) => bytes.slice(0, -3)],
  ])("an attachment with %s is refused and nothing is changed", async (_, damage) => {
    const { attachments } = writeHistory([{ kind: "import", who: 0, rows: 900 }]);
    const damaged = new Map([...attachments].map(([sha256, bytes]) => [sha256, damage(bytes)]));
    const state = fresh();
    const result = await replayEntry(state, attached!, sourcesOf({ attachments: damaged }));
    expect(result).toMatchObject({ ok: false, error: { kind: "attachment-differs" } });
    expect(state.tables.ledgers.size).toBe(0);
  });

  test("an erased entry is named, because its content cannot be replayed", async () => {
    const result = await replayEntry(fresh(), eraseBody(attached!), sourcesOf({ attachments: new Map() }));
    expect(result).toEqual({ ok: false, error: { kind: "erased", seq: 1 } });
  });

  test("a snapshot entry replaces everything before it", async () => {
    const before = writeHistory([{ kind: "note", who: 1, text: "before" }]);
    const restored = {
      ...fresh(),
      tables: writeHistory([{ kind: "customer", who: 2, name: "Hollins & Bray" }]).tables,
    };
    const bytes = new TextEncoder().encode("a snapshot");
    const entry = sealEntry({
      ...before.entries[0]!,
      body: { kind: "snapshot", schema: 1, summary: "Restored", sha256: sha256Hex(bytes), count: 1 },
    });
    const sources = { ...sourcesOf(before), file: async () => bytes, snapshot: () => succeed(restored) };
    expect(await replayEntry({ tables: before.tables, schema: 1 }, entry, sources)).toEqual(succeed(restored));
    const other = { ...sources, file: async () => new TextEncoder().encode("another snapshot") };
    expect(await replayEntry(fresh(), entry, other)).toMatchObject({ error: { kind: "snapshot-unreadable" } });
  });

  test("rows of a later schema bring the tables there first, older rows are migrated with them", async () => {
    const [first, second] = writeHistory([
      { kind: "note", who: 1, text: "old" },
      { kind: "note", who: 1, text: "new" },
    ]).entries;
    const migrated: number[] = [];
    const sources: ReplaySources = {
      ...sourcesOf({ attachments: new Map() }),
      migrate: (state, schema) => {
        migrated.push(state.tables.notes.size);
        return { ...state, schema };
      },
    };
    const afterFirst = await replayEntry(fresh(), first!, sources);
    if (!afterFirst.ok) throw new Error("first");
    const later = { ...second!, body: { ...second!.body!, schema: 2 } };
    expect(await replayEntry(afterFirst.value, later, sources)).toMatchObject({ ok: true, value: { schema: 2 } });
    expect(migrated).toEqual([1]);
  });
});
