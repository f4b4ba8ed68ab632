/** Repetitions of a randomised test: `quick` in the ordinary run, more when DUEBOOK_RUNS_SCALE multiplies it. */
export function runs(quick: number): number {
  const scale = Number(process.env.DUEBOOK_RUNS_SCALE ?? "1");
  return Math.max(1, Math.round(quick * (Number.isFinite(scale) && scale > 0 ? scale : 1)));
}
