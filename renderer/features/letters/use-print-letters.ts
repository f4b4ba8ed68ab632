import { useCallback, useMemo, useRef, useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { recordLetterSteps } from "#renderer/data/commands/letters/record-letter-steps.ts";
import { complain } from "#renderer/data/complain.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { readClock } from "#renderer/state/clock.ts";
import { isToGo } from "#shared/letters/letter-steps.ts";
import { type PrintSettings, usualPrinting } from "#shared/letters/print-settings.ts";
import type { Letter, PaperOffset } from "#shared/letters/rows.ts";
import { markHandedOut } from "./handed-out.ts";
import { type MadePrint, makePrint } from "./make-print.ts";
import { numberRange } from "./number-range.ts";

/** From 0 to 1, with the seconds that are left as soon as they can be told. */
export type PrintProgress = { readonly done: number; readonly secondsLeft: number | null };

/**
 * Prints letters or saves them as one PDF. They are put together first; the moment before they go to the printer the
 * books are asked again, and a letter that went stale meanwhile stops the print (rule 15).
 */
export function usePrintLetters() {
  const { host } = useStore();
  const output = useOutput();
  const book = useBook();
  const run = useRun();
  const today = useToday();
  const [progress, setProgress] = useState<PrintProgress | null>(null);
  const stop = useRef<AbortController | null>(null);

  const make = useCallback(
    async (
      letters: readonly Letter[],
      settings: PrintSettings,
      moved: PaperOffset | null,
    ): Promise<MadePrint | null> => {
      if (stop.current || letters.length === 0) return null;
      stop.current = new AbortController();
      const begun = performance.now();
      const onProgress = (done: number) => {
        const passed = (performance.now() - begun) / 1000;
        const isKnown = passed > 1 && done > 0.05;
        setProgress({ done, secondsLeft: isKnown ? Math.ceil((passed / done) * (1 - done)) : null });
      };
      setProgress({ done: 0, secondsLeft: null });
      const options = { signal: stop.current.signal, onProgress, moved };
      const made = await makePrint({ book, host }, letters, settings, readClock().at, options);
      stop.current = null;
      setProgress(null);
      if (!made.ok && made.error.kind !== "cancelled") complain(made.error.detail);
      return made.ok ? made.value : null;
    },
    [book, host],
  );

  const print = useCallback(
    async (
      letters: readonly Letter[],
      settings = usualPrinting,
      moved: PaperOffset | null = null,
    ): Promise<boolean> => {
      const made = await make(letters, settings, moved);
      if (!made) return false;
      const waiting = letters.filter(isToGo);
      if (waiting.length > 0) {
        const noted = await run(recordLetterSteps, printedStep(waiting, today), { quiet: true });
        if (!noted.ok) return false;
      }
      return output.print(numberRange(letters), made.bytes);
    },
    [make, output, run, today],
  );

  const save = useCallback(
    async (letters: readonly Letter[], settings = usualPrinting, moved: PaperOffset | null = null): Promise<void> => {
      const made = await make(letters, settings, moved);
      const isSaved = made !== null && (await output.save(`${numberRange(letters)}.pdf`, made.bytes));
      if (isSaved) markHandedOut(letters);
    },
    [make, output],
  );

  const cancel = useCallback(() => stop.current?.abort(), []);
  return useMemo(() => ({ print, save, progress, cancel }), [print, save, progress, cancel]);
}

function printedStep(letters: readonly Letter[], on: ReturnType<typeof useToday>) {
  const letterIds = letters.map((letter) => letter.id);
  return { letterIds, state: "printed" as const, on, note: "", service: "", tracking: {}, fileId: "" };
}
