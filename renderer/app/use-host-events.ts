import { openSpotlight } from "@mantine/spotlight";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { finishErasures } from "#renderer/data/privacy/finish-erasures.ts";
import { startSnapshotSchedule } from "#renderer/data/recovery/snapshot-schedule.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore, useUndo } from "#renderer/data/use-run.tsx";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { useSaveState } from "#renderer/state/save-state.ts";
import { useSession } from "#renderer/state/session.ts";
import type { MenuCommand } from "#shared/host/host.ts";

/** Menu commands of the window, and the snapshots that are taken while it is open and when it closes. */
export function useHostEvents(openKeys: () => void): void {
  const store = useStore();
  const undo = useUndo();
  const [, navigate] = useLocation();
  useEffect(
    () => startSnapshotSchedule(store, workerPacking(), ({ ok }) => useSaveState.getState().noteSnapshot(ok)),
    [store],
  );
  // An erasure that was stopped half-way is ended now; one that fails again is tried at the next start.
  useEffect(() => {
    const { userId, today } = useSession.getState();
    void finishErasures(store, userId, today);
  }, [store]);
  useEffect(() => {
    const acts: Readonly<Record<MenuCommand, () => void>> = {
      find: openSpotlight,
      import: () => navigate(paths.import()),
      backup: () => navigate(paths.settings("data")),
      print: () => window.print(),
      settings: () => navigate(paths.settings()),
      help: () => navigate(paths.help()),
      keys: openKeys,
      undo: () => void undo(),
      about: () => navigate(paths.help("about")),
      "new-customer": () => useOpenForm.getState().open({ kind: "customer", customerId: null }),
    };
    return store.host.onEvent((event) => {
      if (event.kind === "menu") acts[event.command]();
    });
  }, [store, navigate, undo, openKeys]);
}
