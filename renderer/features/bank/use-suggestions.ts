import { useCallback, useEffect, useRef, useState } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import type { Suggestion } from "#shared/bank/match.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type BankChannel, openChannel } from "./bank-channel.ts";
import { BookSender } from "./book-portions.ts";
import type { BankAnswer } from "./workers/messages.ts";

export type Suggestions = ReadonlyMap<string, readonly Suggestion[]>;

export type Matching = {
  /** `null` until the first are there. */
  readonly suggestions: Suggestions | null;
  /** How far it is, once it takes longer than a moment. */
  readonly progress: { readonly done: number; readonly total: number; readonly since: number } | null;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
};

/** Progress of what is over sooner would only flicker. */
const MOMENT_MS = 400;
const MATCHING_STOPPED = "stopped";

/** Suggestions for every open line, made again by a worker after each change of the books. */
export function useSuggestions(book: BookReader, lines: readonly BankLine[], today: CalendarDate): Matching {
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  const [progress, setProgress] = useState<Matching["progress"]>(null);
  const [state, setState] = useState<"" | typeof MATCHING_STOPPED>("");
  const desk = useMatchDesk();
  const isStopped = state === MATCHING_STOPPED;
  useEffect(() => {
    if (isStopped) return;
    if (lines.length === 0) {
      setSuggestions(new Map());
      setProgress(null);
      return;
    }
    const stopping = new AbortController();
    const since = performance.now();
    const onStep = (done: number, total: number) =>
      performance.now() - since > MOMENT_MS && setProgress({ done, total, since });
    void desk.match(book, today, stopping.signal, onStep).then((found) => {
      if (stopping.signal.aborted) return;
      setProgress(null);
      if (found) setSuggestions(found);
      else setState(MATCHING_STOPPED);
    });
    return () => stopping.abort();
  }, [book, lines, today, desk, isStopped]);
  const stop = useCallback(() => {
    setState(MATCHING_STOPPED);
    setProgress(null);
    setSuggestions((known) => known ?? new Map());
  }, []);
  const goOn = useCallback(() => setState(""), []);
  return { suggestions, progress, isStopped, stop, goOn };
}

type MatchDesk = {
  /** `null` when the worker broke down or the signal stopped it. */
  readonly match: (
    book: BookReader,
    asAt: CalendarDate,
    signal: AbortSignal,
    onStep: (done: number, total: number) => void,
  ) => Promise<Suggestions | null>;
};

/** One matching worker for as long as the screen is open. */
function useMatchDesk(): MatchDesk {
  const open = useRef<{ readonly channel: BankChannel; readonly sender: BookSender } | null>(null);
  const hear = useRef<(answer: BankAnswer | null) => void>(() => {});
  useEffect(
    () => () => {
      open.current?.channel.close();
      open.current = null;
    },
    [],
  );
  const [desk] = useState<MatchDesk>(() => {
    let id = 0;
    const opened = () => {
      if (open.current) return open.current;
      const onFault = () => {
        open.current = null;
        hear.current(null);
      };
      const channel = openChannel((answer) => hear.current(answer), onFault);
      open.current = { channel, sender: new BookSender((portion) => channel.post({ kind: "take", portion })) };
      return open.current;
    };
    return {
      match: async (book, asAt, signal, onStep) => {
        const { channel, sender } = opened();
        if (!(await sender.send(book, asAt, signal))) return null;
        id += 1;
        const own = id;
        const found = new Map<string, readonly Suggestion[]>();
        return new Promise((resolve) => {
          signal.addEventListener("abort", () => {
            if (own === id) channel.post({ kind: "stop" });
            resolve(null);
          });
          hear.current = (answer) => {
            if (answer === null) return resolve(null);
            if (answer.kind === "read" || answer.id !== own) return;
            if (answer.kind === "matched") return resolve(found);
            for (const [lineId, suggestions] of answer.step.found) found.set(lineId, suggestions);
            onStep(answer.step.done, answer.step.total);
          };
          channel.post({ kind: "match", id: own });
        });
      },
    };
  });
  return desk;
}
