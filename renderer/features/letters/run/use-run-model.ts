import { useMemo, useRef } from "react";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import type { RunDecision, RunError } from "#shared/chasing/decide-run.ts";
import type { Result } from "#shared/result/result.ts";
import { useLogo } from "../use-logo.ts";
import { useWordings } from "../use-wordings.ts";
import type { DraftScene } from "./draft-run.ts";
import { runLetters } from "./run-letters.ts";
import { buildRun, type RunModel } from "./run-model.ts";
import type { RunChoices } from "./run-row.ts";
import type { RunProgress } from "./use-run-decision.ts";
import { useRunDrafts } from "./use-run-drafts.ts";

export type RunWork = {
  readonly scene: DraftScene | null;
  /** The last whole one while letters are being written; null before the first. */
  readonly model: RunModel | null;
  /** While letters are being written. */
  readonly progress: RunProgress | null;
};

/** The run as it stands after what the user changed. */
export function useRunModel(decision: Result<RunDecision, RunError> | null, choices: RunChoices): RunWork {
  const book = useBook();
  const asAt = useAsAt();
  const wording = useWordings();
  const logo = useLogo();
  const scene = useMemo(() => (wording ? { book, asAt, wording, logo } : null), [book, asAt, wording, logo]);
  const { kindsOff } = choices;
  // Reasons are typed letter by letter; only who is put in changes what is written.
  const putInIds = [...choices.putIn.keys()].join(" ");
  const written = useMemo(() => {
    const putIn = new Map(putInIds === "" ? [] : putInIds.split(" ").map((id) => [id, ""] as const));
    return decision?.ok ? runLetters(book, asAt, decision.value, { putIn, kindsOff }) : NO_LETTERS;
  }, [book, asAt, decision, putInIds, kindsOff]);
  const { done, draftOf } = useRunDrafts(scene, written.letters);
  const model = useMemo(
    () => (decision?.ok && draftOf ? buildRun(book, decision.value, choices, written, draftOf) : null),
    [book, decision, choices, written, draftOf],
  );
  const last = useRef<RunModel | null>(null);
  if (model) last.current = model;
  return { scene, model: last.current, progress: model || !decision?.ok ? null : { done, of: written.letters.length } };
}

const NO_LETTERS = { letters: [], forcedKeys: new Set<string>() };
