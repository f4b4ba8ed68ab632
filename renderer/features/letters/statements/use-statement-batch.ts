import { useRef, useState } from "react";
import { inSlices } from "#renderer/book/in-slices.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { useLetterActs } from "../use-letter-acts.ts";
import { useLogo } from "../use-logo.ts";
import { useWordings } from "../use-wordings.ts";
import { type DraftedStatements, draftStatements, type StatementChoices } from "./draft-statements.ts";
import type { StatementRow } from "./statement-rows.ts";
import { type StatementSheet, statementSheet } from "./statement-sheets.ts";

export type BatchProgress = {
  readonly doing: "Writing the statements" | "Drawing the pages";
  /** From 0 to 1. */
  readonly done: number;
  readonly secondsLeft: number | null;
};

/** Writes and draws many statements with progress and Cancel; nothing is kept when it is cancelled. */
export function useStatementBatch() {
  const book = useBook();
  const on = useAsAt();
  const wording = useWordings();
  const logo = useLogo();
  const acts = useLetterActs();
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const [leftOut, setLeftOut] = useState<DraftedStatements["leftOut"]>([]);
  const stop = useRef<AbortController | null>(null);

  const work = async <Value>(job: (signal: AbortSignal) => Promise<Value>): Promise<Value | null> => {
    if (stop.current) return null;
    stop.current = new AbortController();
    const value = await job(stop.current.signal);
    stop.current = null;
    setProgress(null);
    return value;
  };
  const write = async (rows: readonly StatementRow[], choices: StatementChoices, signal: AbortSignal) => {
    if (!wording) return null;
    const tell = reporter("Writing the statements", setProgress);
    const drafted = await draftStatements(rows, { book, on, wording, logo, choices }, signal, (done) =>
      tell(done / rows.length),
    );
    setLeftOut(drafted?.leftOut ?? []);
    return drafted;
  };
  /** The lines of the statements, for a file; null when it was cancelled. No address is needed for them. */
  const sheets = (rows: readonly StatementRow[], choices: StatementChoices & { readonly asAt: CalendarDate }) =>
    work(async (signal) => {
      const tell = reporter("Writing the statements", setProgress);
      const made: StatementSheet[] = [];
      const one = (row: StatementRow) => {
        const sheet = statementSheet(book, row, choices);
        if (sheet) made.push(sheet);
      };
      return (await inSlices(rows, one, signal, (done) => tell(done / rows.length))) ? made : null;
    });
  /** Keeps the statements as one PDF; the id of the run that holds them, null when there is none. */
  const prepare = (rows: readonly StatementRow[], choices: StatementChoices) =>
    work(async (signal) => {
      const drafted = await write(rows, choices, signal);
      if (!drafted || drafted.drafts.length === 0) return null;
      const onProgress = reporter("Drawing the pages", setProgress);
      const items = drafted.drafts.map((one) => ({ draft: one, channel: "post" as const, levelId: "" }));
      const prepared = await acts.prepare(items, { leftOut: [] }, { signal, onProgress });
      return prepared?.runId ?? null;
    });
  return { isReady: wording !== null, progress, leftOut, sheets, prepare, cancel: () => stop.current?.abort() };
}

function reporter(doing: BatchProgress["doing"], show: (progress: BatchProgress) => void): (done: number) => void {
  const begun = performance.now();
  show({ doing, done: 0, secondsLeft: null });
  return (done) => {
    const passed = (performance.now() - begun) / 1000;
    const isKnown = passed > 1 && done > 0.05;
    show({ doing, done, secondsLeft: isKnown ? Math.ceil((passed / done) * (1 - done)) : null });
  };
}
