/** One line of the table. `ratio` is what the target speaks of; above or below it by `better`. */
export type Measure = {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: "x" | "ms" | "s" | "KB" | "MB" | "";
  readonly target: number | null;
  readonly better: "more" | "less";
  /** The single times the value was made of. */
  readonly from: string;
};

/** Gives a module of the repository bundled as users' programs are. */
export type AsBuilt = (entry: string) => Promise<unknown>;

export function isMet({ value, target, better }: Measure): boolean | null {
  if (target === null) return null;
  return better === "more" ? value >= target : value <= target;
}

/** Milliseconds a task takes: the median of several runs after one that is not counted. */
export async function timed(task: () => unknown, runs = 5): Promise<number> {
  await task();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return median(times);
}

/**
 * Milliseconds of two tasks that are compared, run by turns after one of each that is not counted: what the machine does
 * meanwhile, and the garbage of the other, meets both alike.
 */
export async function timedByTurns(
  tasks: readonly [() => unknown, () => unknown],
  runs: number,
): Promise<readonly [number, number]> {
  const times: readonly [number[], number[]] = [[], []];
  for (let run = -1; run < runs; run += 1) {
    for (const at of [0, 1] as const) {
      const passed = await timedOnce(tasks[at]);
      if (run >= 0) times[at].push(passed);
    }
  }
  return [median(times[0]), median(times[1])];
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds of one single run: for what is too long to repeat. */
export async function timedOnce(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

export function ms(value: number): string {
  if (!Number.isFinite(value)) return "-";
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
