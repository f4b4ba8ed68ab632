import { describe, expect, test } from "vitest";
import type { JournalDamage, JournalHead } from "#shared/host/host.ts";
import { decideStart, type OutboxHead, type StartFacts, type StoreState } from "#shared/journal/decide-start.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";

const hash = (seq: number, branch = "a") =>
  seq === 0 ? GENESIS_HASH : branch.repeat(60) + String(seq).padStart(4, "0");
const counts = { customers: 3, ledgers: 3 };

function journalAt(seq: number, changed: Partial<JournalHead> = {}): JournalHead {
  const sentinel = { seq, hash: hash(seq), counts, schema: 1, appVersion: "0.1.0", runtime: "test" };
  return { seq, hash: hash(seq), sentinel: seq === 0 ? null : sentinel, damage: [], ...changed };
}

function storeAt(seq: number, changed: Partial<Extract<StoreState, { kind: "open" }>> = {}): StoreState {
  return { kind: "open", head: { seq, hash: hash(seq) }, outbox: [], counts, journalHash: hash(seq), ...changed };
}

function outbox(...seqs: readonly number[]): readonly OutboxHead[] {
  return seqs.map((seq) => ({ seq, prev: hash(seq - 1), hash: hash(seq) }));
}

function damage(kind: JournalDamage["kind"]): JournalDamage {
  return { segment: "000001.ndjson", line: 3, kind, lastGoodSeq: 2, nextGoodSeq: 4 };
}

const enough = { freeBytes: 10, neededBytes: 5 };
const sound: StartFacts = { store: storeAt(7), journal: journalAt(7), disk: enough, appSchema: 1 };

const unopened = (schema: number | null): StoreState => ({ kind: "unopened", schema });
const lateSentinel = { ...journalAt(7).sentinel!, seq: 6, hash: hash(6), counts: { customers: 2 } };

describe("how Duebook starts", () => {
  test.each<[string, Partial<StartFacts>, object]>([
    ["nothing was opened yet", { store: unopened(1) }, { kind: "open-store" }],
    ["first start: no store, empty journal", { store: unopened(null), journal: journalAt(0) }, { kind: "open-store" }],
    ["the store is of an older schema", { store: unopened(1), appSchema: 2 }, { kind: "migrate", fromSchema: 1 }],
    ["both stand at the same entry", {}, { kind: "open" }],
    ["both are empty", { store: storeAt(0, { counts: {} }), journal: journalAt(0) }, { kind: "open" }],
    ["the answer to the last line was lost", { store: storeAt(7, { outbox: outbox(7) }) }, { kind: "open" }],
    ["the sentinel is one line late", { journal: journalAt(7, { sentinel: lateSentinel }) }, { kind: "open" }],
    ["disk space could not be found out", { disk: null }, { kind: "open" }],
    ["a torn last line", { journal: journalAt(7, { damage: [damage("torn-tail")] }) }, { kind: "open" }],
    [
      "a lost sentinel",
      { journal: journalAt(7, { sentinel: null, damage: [damage("sentinel-lost")] }) },
      { kind: "open" },
    ],
    ["killed before the line was sent", { store: storeAt(8, { outbox: outbox(8) }) }, { kind: "resend", fromSeq: 8 }],
    [
      "two windows killed before sending",
      { store: storeAt(9, { outbox: outbox(8, 9) }) },
      { kind: "resend", fromSeq: 8 },
    ],
    [
      "an older line left in the outbox too",
      { store: storeAt(8, { outbox: outbox(7, 8) }) },
      { kind: "resend", fromSeq: 8 },
    ],
    ["the store was wiped", { store: storeAt(0, { counts: {} }) }, { kind: "rebuild", reason: "store-empty" }],
    ["the store lost its last entries", { store: storeAt(5) }, { kind: "rebuild", reason: "store-behind" }],
    [
      "the store cannot be read",
      { store: { kind: "unreadable", detail: "" } },
      { kind: "rebuild", reason: "store-unreadable" },
    ],
    [
      "rows are missing",
      { store: storeAt(7, { counts: { customers: 2, ledgers: 3 } }) },
      { kind: "rebuild", reason: "counts-differ" },
    ],
  ])("%s", (_, facts, decision) => {
    expect(decideStart({ ...sound, ...facts })).toEqual(decision);
  });

  test.each<[string, Partial<StartFacts>, object]>([
    [
      "too little disk space, before the store is opened",
      { store: unopened(1), disk: { freeBytes: 4, neededBytes: 5 } },
      { kind: "disk-low", freeBytes: 4, neededBytes: 5 },
    ],
    ["the host does not answer", { store: unopened(1), journal: null }, { kind: "journal-unreachable" }],
    ["a store of a later schema", { store: unopened(3) }, { kind: "newer-schema", schema: 3 }],
    [
      "a journal of a later schema",
      { store: unopened(null), journal: journalAt(7, { sentinel: { ...lateSentinel, schema: 2 } }) },
      { kind: "newer-schema", schema: 2 },
    ],
    [
      "the journal lost lines the store has",
      { store: storeAt(9) },
      { kind: "journal-behind", storeSeq: 9, journalSeq: 7 },
    ],
    [
      "the journal is gone",
      { store: storeAt(9), journal: journalAt(0) },
      { kind: "journal-behind", storeSeq: 9, journalSeq: 0 },
    ],
    [
      "the outbox has a hole",
      { store: storeAt(10, { outbox: outbox(8, 10) }) },
      { kind: "journal-behind", storeSeq: 10, journalSeq: 7 },
    ],
    [
      "the outbox follows on another line",
      { store: storeAt(8, { outbox: [{ seq: 8, prev: hash(7, "b"), hash: hash(8) }] }) },
      { kind: "journal-behind", storeSeq: 8, journalSeq: 7 },
    ],
    [
      "same number, another entry",
      { store: storeAt(7, { head: { seq: 7, hash: hash(7, "b") } }) },
      { kind: "diverged", storeSeq: 7, journalSeq: 7, unsaved: 0 },
    ],
    [
      "behind, and not on the journal's chain",
      { store: storeAt(5, { journalHash: hash(5, "b") }) },
      { kind: "diverged", storeSeq: 5, journalSeq: 7, unsaved: 0 },
    ],
    [
      "behind, with a change the journal took from elsewhere",
      { store: storeAt(6, { journalHash: hash(6, "b"), outbox: outbox(6) }) },
      { kind: "diverged", storeSeq: 6, journalSeq: 7, unsaved: 1 },
    ],
  ])("stops before writing: %s", (_, facts, problem) => {
    expect(decideStart({ ...sound, ...facts })).toEqual({ kind: "recover", problem });
  });

  test.each<JournalDamage["kind"]>(["unreadable-line", "missing-segment", "chain-broken", "behind-sentinel"])(
    "stops before writing: the journal has %s, whatever the store says",
    (kind) => {
      const journal = journalAt(7, { damage: [damage("torn-tail"), damage(kind)] });
      for (const store of [storeAt(7), storeAt(0), storeAt(9)]) {
        const decision = decideStart({ ...sound, journal, store });
        expect(decision).toMatchObject({ kind: "recover", problem: { kind: "journal-damaged", damage: [{ kind }] } });
      }
    },
  );
});
