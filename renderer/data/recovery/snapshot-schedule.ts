import type { Store } from "#renderer/data/store.ts";
import type { HostFailure, SnapshotInfo } from "#shared/host/host.ts";
import type { Result } from "#shared/result/result.ts";
import type { Packing } from "./packing.ts";
import { isSnapshotDue, type SnapshotReason, takeSnapshot } from "./take-snapshot.ts";

const EVERY_MS = 15 * 60_000;

export type SnapshotListener = (outcome: Result<SnapshotInfo, HostFailure>) => void;

/**
 * Takes a snapshot every 15 minutes when something changed, and before the window closes. Gives back what stops it.
 * Closing never waits for a snapshot that fails.
 */
export function startSnapshotSchedule(store: Store, packing: Packing, onOutcome: SnapshotListener): () => void {
  const ifDue = async (reason: SnapshotReason) => {
    if (await isSnapshotDue(store)) onOutcome(await takeSnapshot(store, packing, reason));
  };
  const timer = setInterval(() => void ifDue("timer"), EVERY_MS);
  const stopListening = store.host.onEvent((event) => {
    if (event.kind === "quit-requested") void ifDue("quit").finally(() => store.host.quitReady());
  });
  return () => {
    clearInterval(timer);
    stopListening();
  };
}
