import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { HostFailure } from "#shared/host/host.ts";
import type { Erasure } from "#shared/privacy/scope.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

/**
 * Ends every erasure that was begun: takes the content out of the entries it names and removes its files, then writes
 * down that it is done. Each step may be done again, so a start after any stop ends it.
 */
export async function finishErasures(
  store: Store,
  userId: string,
  today: CalendarDate,
): Promise<Result<number, HostFailure>> {
  const begun = store.book
    .reader()
    .setting("privacy")
    .erasures.filter(({ doneAt }) => doneAt === null);
  for (const erasure of begun) {
    const carried = await store.lock(() => carryOut(store, erasure));
    if (!carried.ok) return carried;
    const noted = await runCommand(store, noteErasure, erasure.id, { userId, today });
    if (!noted.ok) return fail({ kind: "io", detail: noted.error.message });
  }
  return succeed(begun.length);
}

async function carryOut({ host, book }: Store, { seqs, files }: Erasure): Promise<Result<null, HostFailure>> {
  if (seqs.length > 0) {
    const erased = await host.journal.erase({ seqs });
    if (!erased.ok) return erased;
  }
  // The same bytes may have been kept again for somebody else since.
  const named = new Set(
    book
      .reader()
      .all("files")
      .map(({ sha256 }) => sha256),
  );
  for (const sha256 of files.filter((digest) => !named.has(digest))) {
    const removed = await host.files.remove({ sha256 });
    if (!removed.ok) return removed;
  }
  return succeed(null);
}

const noteErasure = command<string>({
  name: "finish-erasure",
  decide: ({ book, nowAt }, id) => {
    const privacy = book.setting("privacy");
    const erasures = privacy.erasures.map((one) => (one.id === id ? { ...one, doneAt: nowAt } : one));
    return succeed({
      changes: [putSetting(book, "privacy", { ...privacy, erasures })],
      subject: { table: "settings", key: "privacy" },
      summary: "Erasure ended: the older entries of the history have lost what they said",
      output: null,
    });
  },
});
