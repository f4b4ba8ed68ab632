import { gatherRisks } from "#renderer/book/signs.ts";
import { bookMorning } from "#renderer/book/today.ts";
import type { Packing } from "#renderer/data/recovery/packing.ts";
import { isSnapshotDue, takeSnapshot } from "#renderer/data/recovery/take-snapshot.ts";
import type { Store } from "#renderer/data/store.ts";
import { type MorningBackup, useMorning } from "#renderer/state/morning.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { describeMorning } from "#shared/insight/morning/morning-plan.ts";

/**
 * Prepares the day: a snapshot of the books, early-warning signs looked for, the plan noted as made, and a notice of the
 * system's own where that is wanted. It reads and keeps; it sends nothing and writes nothing into the books.
 */
export async function prepareMorning(
  store: Store,
  packing: Packing,
  now: { readonly today: CalendarDate; readonly time: string },
  signal: AbortSignal,
): Promise<void> {
  const settings = store.book.reader().setting("morning");
  const before = useMorning.getState().preparedOn;
  const backup = settings.parts.includes("backup") ? await backUp(store, packing) : "off";
  if (settings.parts.includes("signs")) await gatherRisks(store.book.reader(), now.today, signal);
  if (signal.aborted) return;
  useMorning.getState().prepared({ on: now.today, time: now.time, backup });
  if (!settings.isNotified) return;
  const plan = bookMorning(store.book.reader(), now.today, before === "" ? addDays(now.today, -1) : before);
  await store.host.notify({ title: "Your day is prepared", body: describeMorning(plan).slice(0, 600), mayAsk: false });
}

async function backUp(store: Store, packing: Packing): Promise<MorningBackup> {
  if (!(await isSnapshotDue(store))) return "current";
  return (await takeSnapshot(store, packing, "morning")).ok ? "made" : "failed";
}
