import type { Store } from "#renderer/data/store.ts";
import type { HostFailure, SnapshotInfo } from "#shared/host/host.ts";
import { fail, type Result } from "#shared/result/result.ts";
import type { Packing } from "./packing.ts";

export type SnapshotReason =
  | "quit"
  | "timer"
  | "morning"
  | "by-hand"
  | "before-import"
  | "before-restore"
  | "after-restore"
  | "before-erasure"
  | "after-erasure";

/** Keeps the books as they stand; the host writes the file, reads it back and compares before it counts. */
export async function takeSnapshot(
  store: Pick<Store, "host" | "appVersion">,
  packing: Packing,
  reason: SnapshotReason,
): Promise<Result<SnapshotInfo, HostFailure>> {
  const clock = await store.host.clock();
  if (!clock.ok) return clock;
  try {
    const label = { createdAt: clock.value.at, reason, appVersion: store.appVersion };
    const { bytes, head, records } = await packing.snapshot(label);
    return await store.host.snapshots.write({ bytes, reason, ...head, records });
  } catch (error) {
    return fail({ kind: "io", detail: String(error) });
  }
}

/** Whether anything was written since the latest sound snapshot of this store. */
export async function isSnapshotDue(store: Pick<Store, "host" | "book">): Promise<boolean> {
  const { head } = store.book.reader();
  if (head.seq === 0) return false;
  const listed = await store.host.snapshots.list();
  if (!listed.ok) return true;
  return !listed.value.some((info) => info.state === "present" && info.seq === head.seq && info.hash === head.hash);
}
