import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eraseBody } from "#shared/journal/erase.ts";
import { lineOf, parseLine } from "#shared/journal/parse-line.ts";
import { type ReplaySources, replayEntry } from "#shared/journal/replay.ts";
import { sealEntry } from "#shared/journal/seal.ts";
import { emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { anyActs, type History, writeHistory } from "#tests/support/change-history.ts";
import { runs } from "#tests/support/runs.ts";

function sourcesOf(history: Pick<History, "attachments">): ReplaySources {
  return {
    file: async (sha256) => history.attachments.get(sha256) ?? null,
    snapshot: () => ({ ok: false, error: { kind: "none" } }),
  };
}

async function replayed(history: History): Promise<TableSet> {
  let tables = emptyTableSet();
  for (const entry of history.entries) {
    const parsed = parseLine(lineOf(entry));
    if (!parsed.ok) throw new Error(`line ${entry.seq}`);
    const next = await replayEntry(tables, parsed.value, sourcesOf(history));
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    tables = next.value;
  }
  return tables;
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
    const tables = emptyTableSet();
    const result = await replayEntry(tables, attached!, sourcesOf({ attachments: new Map() }));
    expect(result).toMatchObject({ ok: false, error: { kind: "file-missing", seq: 1 } });
    expect(tables.ledgers.size).toBe(0);
  });

  test.each([
    ["one changed byte", (bytes: Uint8Array) => bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte))],
    ["a missing end", (bytes: Uint8Array) => bytes.slice(0, -3)],
  ])("an attachment with %s is refused and nothing is changed", async (_, damage) => {
    const { attachments } = writeHistory([{ kind: "import", who: 0, rows: 900 }]);
    const damaged = new Map([...attachments].map(([sha256, bytes]) => [sha256, damage(bytes)]));
    const tables = emptyTableSet();
    const result = await replayEntry(tables, attached!, sourcesOf({ attachments: damaged }));
    expect(result).toMatchObject({ ok: false, error: { kind: "attachment-differs" } });
    expect(tables.ledgers.size).toBe(0);
  });

  test("an erased entry is named, because its content cannot be replayed", async () => {
    const result = await replayEntry(emptyTableSet(), eraseBody(attached!), sourcesOf({ attachments: new Map() }));
    expect(result).toEqual({ ok: false, error: { kind: "erased", seq: 1 } });
  });

  test("a snapshot entry replaces everything before it", async () => {
    const before = writeHistory([{ kind: "note", who: 1, text: "before" }]);
    const restored = writeHistory([{ kind: "customer", who: 2, name: "Hollins & Bray" }]).tables;
    const entry = sealEntry({
      ...before.entries[0]!,
      body: { kind: "snapshot", summary: "Restored", sha256: "a".repeat(64), count: 1 },
    });
    const result = await replayEntry(before.tables, entry, {
      file: async () => new Uint8Array(),
      snapshot: () => ({ ok: true, value: restored }),
    });
    expect(result).toEqual({ ok: true, value: restored });
  });
});
