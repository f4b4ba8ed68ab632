import { useEffect, useState } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import type { Suggestion } from "#shared/bank/match.ts";
import { type MatchIndex, matchIndexSteps } from "#shared/bank/match-index.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { suggestMatches } from "#shared/bank/suggest.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

export type Suggestions = ReadonlyMap<string, readonly Suggestion[]>;

/** Longest time the matching holds the screen in one go. */
const SLICE_MS = 12;

/** Suggestions for every open line, made again in slices after each change of the books; `null` until the first are there. */
export function useSuggestions(book: BookReader, lines: readonly BankLine[], today: CalendarDate): Suggestions | null {
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  useEffect(() => {
    const task = { isStopped: false };
    void suggestAll(book, lines, today, task).then((found) => {
      if (found) setSuggestions(found);
    });
    return () => {
      task.isStopped = true;
    };
  }, [book, lines, today]);
  return suggestions;
}

type Task = { isStopped: boolean };

async function suggestAll(
  book: BookReader,
  lines: readonly BankLine[],
  today: CalendarDate,
  task: Task,
): Promise<Suggestions | null> {
  if (lines.length === 0) return new Map();
  const index = await buildIndex(book, today, task);
  if (!index) return null;
  const found = new Map<string, readonly Suggestion[]>();
  let until = performance.now() + SLICE_MS;
  for (const line of lines) {
    found.set(line.id, suggestMatches(line, index));
    if (performance.now() < until) continue;
    if (!(await breathe(task))) return null;
    until = performance.now() + SLICE_MS;
  }
  return found;
}

async function buildIndex(book: BookReader, today: CalendarDate, task: Task): Promise<MatchIndex | null> {
  const view = { customers: book.all("customers"), ledger: book.ledger, bankLines: book.all("bankLines") };
  const steps = matchIndexSteps(view, today);
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    if (!(await breathe(task))) return null;
  }
}

async function breathe(task: Task): Promise<boolean> {
  await new Promise((resume) => setTimeout(resume));
  return !task.isStopped;
}
