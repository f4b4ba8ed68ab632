import type { Host, HostFailure, JournalHead } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { hostFailure } from "../file-system.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { appendLine } from "./append-line.ts";
import { eraseLines } from "./erase-lines.ts";
import { closeWriter, type JournalOptions, type JournalState, journalFolder, openJournal } from "./open-journal.ts";
import { readLines } from "./read-lines.ts";
import { restartJournal } from "./restart-journal.ts";
import { scanJournal } from "./scan-journal.ts";
import { writeSentinel } from "./sentinel-file.ts";
import { writeVerified } from "./verified-segments.ts";

/** The journal as both front doors call it, and its orderly end. */
export type Journal = Host["journal"] & { readonly close: () => Promise<void> };

/**
 * The append-only journal of one profile. It is opened and checked at the first call; calls run one after the other;
 * file errors come back as values, and a journal that could not be opened is tried again with the next call. After
 * `close` nothing is written any more.
 */
export function createJournal(options: JournalOptions): Journal {
  const inTurn = oneAtATime();
  let opened: JournalState | null = null;
  let isEnded = false;
  const state = async () => {
    if (isEnded) throw new Error("The journal has been closed");
    opened ??= await openJournal(options);
    return opened;
  };
  const call = <Value>(task: () => Promise<Result<Value, HostFailure>>) =>
    inTurn(() => task().catch((error: unknown) => fail(hostFailure(error))));

  return {
    append: (input) => call(async () => appendLine(options, await state(), input)),
    read: ({ fromSeq }) =>
      call(async () =>
        succeed(await readLines(options.fs, journalFolder(options), (await state()).scan.segments, fromSeq)),
      ),
    head: () => call(async () => succeed(headOf(await state()))),
    restart: (input) =>
      call(async () => {
        const before = await state();
        try {
          return await restartJournal(options, before, input);
        } finally {
          // Whatever came of it, the folder is looked at afresh.
          await closeWriter(before);
          opened = null;
        }
      }),
    erase: ({ seqs }) =>
      call(async () => {
        const before = await state();
        try {
          return await eraseLines(options, before, seqs);
        } finally {
          // The segment that was written on has another length now: whatever came of it, it is looked at afresh.
          await closeWriter(before);
          opened = null;
        }
      }),
    close: () =>
      inTurn(async () => {
        if (opened) await closeJournal(options, opened);
        opened = null;
        isEnded = true;
      }),
  };
}

function headOf({ scan: { head, sentinel, damage } }: JournalState): JournalHead {
  return { ...head, sentinel, damage };
}

/** Marks the orderly end and remembers what was verified. Failing here costs the next start time, nothing else. */
async function closeJournal(options: JournalOptions, state: JournalState): Promise<void> {
  const { fs } = options;
  const folder = journalFolder(options);
  const { sentinel, head } = state.scan;
  const isUntouched = !state.writer?.file;
  const isTorn = state.writer?.isTorn === true;
  await closeWriter(state);
  if (isUntouched || isTorn || sentinel?.seq !== head.seq || sentinel.hash !== head.hash) return;
  try {
    const { verified, damage } = await scanJournal(fs, folder);
    if (damage.length > 0) return;
    await writeVerified(fs, folder, verified);
    await writeSentinel(fs, folder, { sentinel, closed: true });
  } catch {
    // The next start begins a new segment and checks every line.
  }
}
