import { expect, it } from "vitest";
import { latestOnly } from "#renderer/book/latest-only.ts";

type Run = { readonly task: string; readonly signal: AbortSignal; readonly end: () => void };

function watched() {
  const runs: Run[] = [];
  const ask = latestOnly<string>((task, signal) => new Promise((end) => runs.push({ task, signal, end: () => end() })));
  const end = async (at: number) => {
    runs[at]?.end();
    await new Promise(setImmediate);
  };
  return { runs, ask, end };
}

it("runs at once when nothing runs, and again when that is over", async () => {
  const { runs, ask, end } = watched();
  ask("first");
  await end(0);
  ask("second");
  expect(runs.map(({ task, signal }) => [task, signal.aborted])).toEqual([
    ["first", false],
    ["second", false],
  ]);
});

it("runs only the last of those asked for meanwhile, after the one it stopped", async () => {
  const { runs, ask, end } = watched();
  for (const task of ["first", "second", "third"]) ask(task);
  expect(runs.map(({ task, signal }) => [task, signal.aborted])).toEqual([["first", true]]);
  await end(0);
  expect(runs.map(({ task, signal }) => [task, signal.aborted])).toEqual([
    ["first", true],
    ["third", false],
  ]);
  await end(1);
  expect(runs).toHaveLength(2);
});
