import type { SnapshotInfo } from "#shared/host/host.ts";

const SNAPSHOT_SUFFIX = ".duebook";

const NAME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(\d{9})-([a-z0-9-]{1,40})\.duebook$/;

/** A name that tells when, where in the journal and why, so that it stands for itself should the list be lost. */
export function snapshotName(at: string, seq: number, reason: string): string {
  const stamp = at.replaceAll(/[-:.]/g, "");
  const words = reason
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40);
  return `${stamp}-${String(seq).padStart(9, "0")}-${words || "snapshot"}${SNAPSHOT_SUFFIX}`;
}

/** What a name tells of a snapshot whose line in the list is lost; null for any other file. */
export function infoFromName(name: string, bytes: number, place: SnapshotInfo["place"]): SnapshotInfo | null {
  const match = NAME.exec(name);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, milli, seq, reason = ""] = match;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`;
  return { name, at, reason, seq: Number(seq), hash: "", bytes, records: 0, place, state: "unlisted" };
}
