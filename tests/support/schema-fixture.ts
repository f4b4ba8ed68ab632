import { readFileSync } from "node:fs";
import { buildSample } from "#renderer/data/sample/build-sample.ts";
import type { SampleFile } from "#renderer/data/sample/sample-file.ts";
import { SCHEMA_VERSION } from "#renderer/data/schema.ts";
import { ledgerTotals } from "#shared/backup/ledger-totals.ts";
import { writeBackup } from "#shared/backup/write-backup.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { bodyOf } from "#shared/journal/attachment.ts";
import type { Change } from "#shared/journal/change.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import { lineOf } from "#shared/journal/parse-line.ts";
import { sealEntry, sha256Hex } from "#shared/journal/seal.ts";
import { applyChange, countRows, emptyTableSet, type TableSet } from "#shared/journal/table-set.ts";
import { GENESIS_HEAD } from "#shared/journal/verify-chain.ts";
import { makeStoredFile } from "./rows.ts";

const AT = "2026-03-02T09:00:00.000Z";

/** What a released schema is kept by: a whole backup of the sample company and what it must add up to. */
export function makeSchemaFixture(): {
  readonly schema: number;
  readonly backup: Uint8Array;
  readonly expected: object;
} {
  const tables = emptyTableSet();
  const files = new Map<string, Uint8Array>();
  const entries: JournalEntry[] = [];
  for (const changes of fixtureChanges()) entries.push(write(tables, files, changes, entries.at(-1)));
  const letter = new TextEncoder().encode("%PDF-1.7 a letter");
  files.set(sha256Hex(letter), letter);
  const { seq, hash } = entries.at(-1) ?? GENESIS_HEAD;
  const about = { createdAt: AT, reason: "fixture", appVersion: "0.1.0", schema: SCHEMA_VERSION, seq, hash };
  const company = "Harbour Joinery";
  const backup = writeBackup({ kind: "backup", ...about, company }, { tables, files, journal: entries.map(lineOf) });
  const expected = { counts: countRows(tables), totals: ledgerTotals(tables.ledgers.values()) };
  return { schema: SCHEMA_VERSION, backup, expected };
}

function fixtureChanges(): readonly (readonly Change[])[] {
  const url = new URL("../../assets/sample/harbour-joinery.json", import.meta.url);
  const sample = JSON.parse(readFileSync(url, "utf8")) as SampleFile;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `00000000-0000-7000-8000-${String(ids).padStart(12, "0")}`;
  };
  const letter = makeStoredFile("letter", sha256Hex("%PDF-1.7 a letter"));
  return [
    buildSample(sample, day("2026-03-02"), newId),
    [{ op: "row", table: "files", key: letter.id, before: null, after: letter }],
  ];
}

function write(
  tables: TableSet,
  files: Map<string, Uint8Array>,
  changes: readonly Change[],
  last: JournalEntry | undefined,
): JournalEntry {
  for (const change of changes) applyChange(tables, change);
  const { body, attachment } = bodyOf("fixture", changes, SCHEMA_VERSION);
  if (attachment) files.set(attachment.sha256, attachment.bytes);
  const { seq, hash } = last ?? GENESIS_HEAD;
  const salt = "0".repeat(32);
  const user = "fixture";
  const rest = { at: AT, offset: 0, user, command: user, subject: null, salt, body };
  return sealEntry({ v: 1, seq: seq + 1, prev: hash, ...rest });
}
