import { fail, type Result, succeed } from "../result/result.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { GENESIS_HASH, type JournalEntry } from "./entry.ts";
import { type SealError, verifyEntry } from "./seal.ts";

export type ChainHead = { readonly seq: number; readonly hash: string };

export type ChainFault =
  | SealError
  /** The history as it is now does not contain the entry a letter was printed with. */
  | { readonly kind: "checkpoint-differs"; readonly seq: number; readonly found: string }
  /** The history ends before the entry a letter was printed with. */
  | { readonly kind: "cut-short"; readonly seq: number; readonly lastSeq: number };

export type ChainReport = {
  readonly head: ChainHead;
  readonly entries: number;
  /** Entries whose personal content was erased; their place in the chain is intact. */
  readonly erased: readonly number[];
  /** Entries whose clock stands before that of the entry written just earlier: worth a look, not a fault. */
  readonly clockWentBack: readonly number[];
};

export const GENESIS_HEAD: ChainHead = { seq: 0, hash: GENESIS_HASH };

/** Checks a whole history from its first entry, and against checkpoints other people hold. The first fault ends it. */
export function verifyChain(
  entries: Iterable<JournalEntry>,
  checkpoints: readonly Checkpoint[] = [],
): Result<ChainReport, ChainFault> {
  const check = chainCheck(checkpoints);
  for (const entry of entries) {
    const fault = check.next(entry);
    if (fault) return fail(fault);
  }
  return check.finish();
}

/** The same check piece by piece, for a history that is read in parts. */
export function chainCheck(checkpoints: readonly Checkpoint[] = []) {
  const wanted = checkpointsBySeq(checkpoints);
  const erased: number[] = [];
  const clockWentBack: number[] = [];
  let head = GENESIS_HEAD;
  let lastAt = "";
  return {
    next: (entry: JournalEntry): ChainFault | null => {
      const verified = verifyEntry(entry, head);
      if (!verified.ok) return verified.error;
      for (const checkpoint of wanted.get(entry.seq) ?? []) {
        if (!entry.hash.startsWith(checkpoint.digits)) {
          return { kind: "checkpoint-differs", seq: entry.seq, found: entry.hash };
        }
      }
      if (!entry.body) erased.push(entry.seq);
      if (entry.at < lastAt) clockWentBack.push(entry.seq);
      lastAt = entry.at;
      head = { seq: entry.seq, hash: entry.hash };
      return null;
    },
    finish: (): Result<ChainReport, ChainFault> => {
      const beyond = checkpoints.find((checkpoint) => checkpoint.seq > head.seq);
      if (beyond) return fail({ kind: "cut-short", seq: beyond.seq, lastSeq: head.seq });
      return succeed({ head, entries: head.seq, erased, clockWentBack });
    },
  };
}

function checkpointsBySeq(checkpoints: readonly Checkpoint[]): ReadonlyMap<number, readonly Checkpoint[]> {
  const bySeq = new Map<number, Checkpoint[]>();
  for (const checkpoint of checkpoints) {
    const others = bySeq.get(checkpoint.seq);
    if (others) others.push(checkpoint);
    else bySeq.set(checkpoint.seq, [checkpoint]);
  }
  return bySeq;
}
