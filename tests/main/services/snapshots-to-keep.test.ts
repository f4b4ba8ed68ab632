import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RotatedSnapshot, snapshotsToKeep } from "#electron/services/snapshots/snapshots-to-keep.ts";

const HOUR_MS = 3_600_000;
const START = Date.parse("2024-01-01T00:30:00.000Z");

/** One snapshot every so many hours, ending after `days`. */
function series(days: number, everyHours: number, records = 100): readonly RotatedSnapshot[] {
  const count = Math.floor((days * 24) / everyHours);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(START + index * everyHours * HOUR_MS).toISOString();
    return { name: at, at, reason: "every 15 minutes", records };
  });
}

describe("which snapshots are kept", () => {
  it("all of them while there are at most ten", () => {
    expect(snapshotsToKeep(series(10, 24)).size).toBe(10);
  });

  it("after three years: 10 recent, 14 days, 8 weeks, 24 months, some of them the same", () => {
    const kept = [...snapshotsToKeep(series(3 * 365, 6))].sort();
    expect(new Set(kept.map((at) => at.slice(0, 7))).size).toBe(24);
    expect(new Set(kept.slice(-24).map((at) => at.slice(0, 10))).size).toBeGreaterThanOrEqual(14);
    expect(kept.length).toBeLessThanOrEqual(10 + 14 + 8 + 24);
    expect(kept.length).toBeGreaterThan(40);
  });

  it("the last one of a day, a week and a month, not the first", () => {
    const kept = snapshotsToKeep(series(400, 6));
    expect(kept.has("2024-02-29T18:30:00.000Z")).toBe(true);
    expect(kept.has("2024-02-29T00:30:00.000Z")).toBe(false);
  });

  it("always the latest, and never one that was not there, whatever comes when", () => {
    const snapshot = fc.record({
      at: fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      records: fc.nat(2000),
      reason: fc.constantFrom("on quit", "restore", "before import"),
    });
    fc.assert(
      fc.property(fc.array(snapshot, { minLength: 1, maxLength: 200 }), (drawn) => {
        const all = drawn.map(({ at, ...rest }, index) => ({ ...rest, at: at.toISOString(), name: `s${index}` }));
        const kept = snapshotsToKeep(all);
        const latest = all.reduce((one, other) => (other.at > one.at ? other : one));
        expect([...kept].some((name) => all.find((each) => each.name === name)?.at === latest.at)).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(all.length);
        expect(kept.size).toBeGreaterThanOrEqual(Math.min(10, all.length));
      }),
      { numRuns: 100 },
    );
  });
});
