import { useRef, useState } from "react";
import { inSlices } from "#renderer/book/in-slices.ts";
import type { LetterRun } from "#shared/letters/rows.ts";
import { type PrepareItem, useLetterActs } from "../use-letter-acts.ts";
import { type DraftScene, draftRunLetter, runNumbers } from "./draft-run.ts";
import type { RunModel } from "./run-model.ts";
import type { RunChoices } from "./run-row.ts";

export type Preparation = {
  /** From 0 to 1; null while nothing is being prepared. */
  readonly done: number | null;
  readonly secondsLeft: number | null;
  readonly start: () => void;
  readonly cancel: () => void;
};

/** Numbers the letters of the run, draws them in a worker and keeps them; nothing is kept when it is cancelled. */
export function usePrepareRun(
  scene: DraftScene | null,
  model: RunModel | null,
  choices: RunChoices,
  onReady: (runId: string) => void,
): Preparation {
  const acts = useLetterActs();
  const [state, setState] = useState<{ readonly done: number; readonly secondsLeft: number | null } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const start = async () => {
    if (!model || !scene || stop.current) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    const begun = performance.now();
    setState({ done: 0, secondsLeft: null });
    const onProgress = (done: number) => {
      const passed = (performance.now() - begun) / 1000;
      setState({ done, secondsLeft: passed > 1 && done > 0.05 ? Math.ceil((passed / done) * (1 - done)) : null });
    };
    const items = await numbered(scene, model, signal);
    const prepared = items ? await acts.prepare(items, recordOf(model, choices), { signal, onProgress }) : null;
    stop.current = null;
    setState(null);
    if (prepared) onReady(prepared.runId);
  };
  return {
    done: state?.done ?? null,
    secondsLeft: state?.secondsLeft ?? null,
    start: () => void start(),
    cancel: () => stop.current?.abort(),
  };
}

/** The letters that are in, numbered without gaps: those whose number changes are written again with it. */
async function numbered(scene: DraftScene, model: RunModel, signal: AbortSignal): Promise<PrepareItem[] | null> {
  const numberOf = runNumbers(scene.book);
  const items: PrepareItem[] = [];
  const one = ({ letter, draft }: RunModel["rows"][number]) => {
    const number = numberOf(items.length);
    const isRight = draft.ok && draft.value.facts.number === number;
    const written = isRight ? draft : draftRunLetter(scene, letter, number);
    if (written.ok) items.push({ draft: written.value, channel: letter.channel, levelId: letter.level?.id ?? "" });
  };
  const rows = model.rows.filter((row) => row.isIn);
  return (await inSlices(rows, one, signal)) ? items : null;
}

/** What the run keeps beside its letters: everything left out and put in, with the reasons. */
function recordOf(model: RunModel, { putIn }: RunChoices): Pick<LetterRun, "leftOut" | "putIn"> {
  const leftOut = model.leftOut.flatMap(({ customerId, currency, why, parts }) =>
    parts.map((part) => ({ ...part, customerId, currency, reason: why })),
  );
  const forced = model.rows
    .filter((row) => row.isForced && row.isIn)
    .map(({ letter: { customerId, currency } }) => ({ customerId, currency, reason: putIn.get(customerId) ?? "" }));
  return forced.length > 0 ? { leftOut, putIn: forced } : { leftOut };
}
