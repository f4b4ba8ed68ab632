import { useEffect, useMemo, useState } from "react";
import { inSlices } from "#renderer/book/in-slices.ts";
import type { RunLetter } from "#shared/chasing/run-decision.ts";
import { type DraftScene, draftRunLetter, type RunDraft, runNumbers } from "./draft-run.ts";

type Drafts = ReadonlyMap<RunLetter, RunDraft>;

export type RunDrafts = {
  /** How many of the letters are written; all of them when it equals their count. */
  readonly done: number;
  /** Null until all are written. */
  readonly draftOf: ((letter: RunLetter) => RunDraft) | null;
};

/**
 * Writes the letters of a run with breaks for the window, each once: what is taken out or put in changes no other letter.
 * Each carries the number of its place; a run with letters taken out is numbered anew when it is prepared.
 */
export function useRunDrafts(scene: DraftScene | null, letters: readonly RunLetter[]): RunDrafts {
  const known = useMemo(() => ({ scene, drafts: new Map<RunLetter, RunDraft>() }), [scene]);
  const [made, setMade] = useState<{ readonly of: object; readonly drafts: Drafts }>({ of: known, drafts: new Map() });
  const [done, setDone] = useState(0);
  useEffect(() => {
    if (!known.scene) return;
    const { scene: own, drafts } = known;
    const stop = new AbortController();
    const numberOf = runNumbers(own.book);
    const missing = letters.map((letter, place) => ({ letter, place })).filter(({ letter }) => !drafts.has(letter));
    const one = ({ letter, place }: (typeof missing)[number]) => {
      drafts.set(letter, draftRunLetter(own, letter, numberOf(place)));
    };
    const written = letters.length - missing.length;
    void inSlices(missing, one, stop.signal, (count) => setDone(written + count)).then((isDone) => {
      if (isDone) setMade({ of: known, drafts: new Map(drafts) });
    });
    return () => stop.abort();
  }, [known, letters]);
  const isComplete = made.of === known && letters.every((letter) => made.drafts.has(letter));
  const draftOf = useMemo(
    () => (isComplete ? (letter: RunLetter) => made.drafts.get(letter) as RunDraft : null),
    [isComplete, made],
  );
  return { done: isComplete ? letters.length : done, draftOf };
}
