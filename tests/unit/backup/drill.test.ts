import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { migrateTables } from "#renderer/data/migrations/migrate-tables.ts";
import { backupAge, defaultBackupSettings } from "#shared/backup/backup-settings.ts";
import { drillBackup } from "#shared/backup/drill.ts";
import type { Backup } from "#shared/backup/format.ts";
import { readBackup } from "#shared/backup/read-backup.ts";

function released(): Backup {
  const url = new URL("../../fixtures/schemas/schema-1.duebook", import.meta.url);
  const read = readBackup(new Uint8Array(readFileSync(url)), { schema: 1 });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const drill = (backup: Backup) => drillBackup(backup, migrateTables);

describe("trying a backup", () => {
  test("a whole one rebuilds from its own history to the same rows and sums", async () => {
    const backup = released();
    expect(await drill(backup)).toEqual({
      history: { kind: "whole", entries: backup.journal.length },
      rebuilt: "same",
      missingFiles: 0,
    });
  });

  test("rows that the history does not lead to are found", async () => {
    const backup = released();
    const [key] = backup.tables.customers.keys();
    const counts = { ...backup.header.counts, customers: backup.header.counts.customers - 1 };
    backup.tables.customers.delete(key as string);
    expect(await drill({ ...backup, header: { ...backup.header, counts } })).toMatchObject({ rebuilt: "differs" });
  });

  test("a history with a line changed, moved or lost is broken", async () => {
    const backup = released();
    const [first, second, ...rest] = backup.journal as [string, string, ...string[]];
    const changed = first.replace('"user":"', '"user":"x');
    for (const journal of [[changed, second, ...rest], [second, first, ...rest], [first, ...rest], ["{}"]]) {
      expect(await drill({ ...backup, journal })).toMatchObject({
        history: { kind: "broken" },
        rebuilt: "not-possible",
      });
    }
  });

  test("a snapshot has no history, and files that are missing are counted", async () => {
    const backup = released();
    const answer = await drill({ ...backup, journal: [], files: new Map() });
    expect(answer.history).toEqual({ kind: "none" });
    expect(answer.missingFiles).toBeGreaterThan(0);
  });
});

describe("the age of the last backup", () => {
  const made = { at: "2026-11-01T10:00:00.000Z", name: "b.duebook", seq: 1, bytes: 1, isEncrypted: false };
  test.each([
    ["none was made", [], 7, "2026-11-22T10:00:00.000Z", "never"],
    ["six days", [made], 7, "2026-11-07T11:00:00.000Z", "fresh 6"],
    ["seven days", [made], 7, "2026-11-08T10:00:00.000Z", "due 7"],
    ["nobody wants to be reminded", [made], 0, "2027-11-08T10:00:00.000Z", "fresh 372"],
    ["a clock that was set back", [made], 7, "2026-10-08T10:00:00.000Z", "fresh 0"],
  ] as const)("%s", (_name, all, everyDays, now, expected) => {
    const age = backupAge({ ...defaultBackupSettings, made: all, everyDays }, now);
    expect(age.kind === "never" ? "never" : `${age.kind} ${age.days}`).toBe(expected);
  });
});
