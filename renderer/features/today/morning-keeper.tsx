import { useEffect } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { readTime, readToday } from "#renderer/state/clock.ts";
import { useMorning } from "#renderer/state/morning.ts";
import { isMorningDue } from "#shared/insight/morning/morning-settings.ts";
import { prepareMorning } from "./prepare-morning.ts";

const LOOK_EVERY_MS = 30_000;

/** Prepares the morning plan when its time has come, whatever screen is open. Shows nothing itself. */
export function MorningKeeper() {
  const store = useStore();
  const settings = useBook().setting("morning");
  useEffect(() => {
    const control = new AbortController();
    let isWorking = false;
    const look = async () => {
      const now = { today: readToday(), time: readTime() };
      const hasCustomers = store.book.reader().count("customers") > 0;
      if (isWorking || !hasCustomers || !isMorningDue(settings, useMorning.getState().preparedOn, now)) return;
      isWorking = true;
      try {
        await prepareMorning(store, workerPacking(), now, control.signal);
      } finally {
        isWorking = false;
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      control.abort();
    };
  }, [store, settings]);
  return null;
}
