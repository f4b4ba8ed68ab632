/** What rotation needs to know of a snapshot. `at` is ISO 8601 UTC. */
export type RotatedSnapshot = {
  readonly name: string;
  readonly at: string;
  readonly reason: string;
  readonly records: number;
};

const RECENT = 10;
const PERIODS = [
  { count: 14, of: (at: string) => at.slice(0, 10) },
  { count: 8, of: weekOf },
  { count: 24, of: (at: string) => at.slice(0, 7) },
] as const;

/** After these there may rightly be fewer records than before. */
const EXPLAINS_SHRINKING = /restore|erasure|erase/i;
const DAY_MS = 86_400_000;

/**
 * The names to keep: the 10 latest, and the last of each of 14 days, 8 weeks and 24 months (in UTC) that have one. A
 * snapshot with over a tenth more records than the latest is kept as well, until a restore or an erasure explains why
 * there are fewer: a store that lost rows must not push out the snapshots that still have them.
 */
export function snapshotsToKeep(snapshots: readonly RotatedSnapshot[]): ReadonlySet<string> {
  const latestFirst = [...snapshots].sort((one, other) => (one.at < other.at ? 1 : -1));
  const keep = new Set(latestFirst.slice(0, RECENT).map(({ name }) => name));
  for (const { count, of } of PERIODS) {
    const lastOf = new Map<string, string>();
    for (const { at, name } of latestFirst) if (!lastOf.has(of(at))) lastOf.set(of(at), name);
    for (const name of [...lastOf.values()].slice(0, count)) keep.add(name);
  }
  for (const name of fuller(latestFirst)) keep.add(name);
  return keep;
}

function fuller(latestFirst: readonly RotatedSnapshot[]): readonly string[] {
  const [latest] = latestFirst;
  if (!latest) return [];
  const explained = latestFirst.findIndex(({ reason }) => EXPLAINS_SHRINKING.test(reason));
  const since = explained < 0 ? latestFirst : latestFirst.slice(0, explained + 1);
  return since.filter(({ records }) => latest.records < records * 0.9).map(({ name }) => name);
}

/** The Monday of the week, which names it. */
function weekOf(at: string): string {
  const day = Date.parse(`${at.slice(0, 10)}T00:00:00Z`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
