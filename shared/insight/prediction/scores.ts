/** How good chances were, once it is known what happened. Chances from 0 to 1, outcomes 1 or 0. */
export type Scores = {
  readonly count: number;
  /** Chance that a late invoice was thought likelier late than one paid in time: 0.5 is guessing, 1 is perfect. */
  readonly auc: number;
  /** Mean square of chance less outcome: 0 is perfect, 0.25 is always saying one half. */
  readonly brier: number;
  readonly logLoss: number;
};

/** One row of a calibration table: of the invoices given a chance within [from, until), how many were late. */
export type CalibrationRow = {
  readonly from: number;
  readonly until: number;
  readonly count: number;
  readonly meanChance: number;
  readonly lateShare: number;
};

export function scoresOf(chances: ArrayLike<number>, outcomes: ArrayLike<number>): Scores {
  return {
    count: chances.length,
    auc: areaUnderCurve(chances, outcomes),
    brier: mean(chances, (chance, at) => (chance - (outcomes[at] as number)) ** 2),
    logLoss: mean(chances, (chance, at) => -Math.log(bounded(outcomes[at] === 1 ? chance : 1 - chance))),
  };
}

/** Area under the ROC curve by ranks (Mann and Whitney), ties counted half; 0.5 when only one outcome was seen. */
export function areaUnderCurve(chances: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  const order = Array.from({ length: chances.length }, (_, at) => at).sort(
    (first, second) => (chances[first] as number) - (chances[second] as number),
  );
  let late = 0;
  let rankSum = 0;
  for (let at = 0; at < order.length; ) {
    let end = at + 1;
    while (end < order.length && chances[order[end] as number] === chances[order[at] as number]) end++;
    const rank = (at + 1 + end) / 2;
    for (; at < end; at++) {
      if (outcomes[order[at] as number] !== 1) continue;
      late++;
      rankSum += rank;
    }
  }
  const inTime = order.length - late;
  return late === 0 || inTime === 0 ? 0.5 : (rankSum - (late * (late + 1)) / 2) / (late * inTime);
}

/** Chances in ten steps of a tenth beside what happened; steps without any are left out. */
export function calibration(chances: ArrayLike<number>, outcomes: ArrayLike<number>): readonly CalibrationRow[] {
  const rows: CalibrationRow[] = [];
  for (let step = 0; step < 10; step++) {
    const from = step / 10;
    const until = (step + 1) / 10;
    let count = 0;
    let sum = 0;
    let late = 0;
    for (let at = 0; at < chances.length; at++) {
      const chance = chances[at] as number;
      if (chance < from || (chance >= until && !(step === 9 && chance === 1))) continue;
      count++;
      sum += chance;
      late += outcomes[at] as number;
    }
    if (count > 0) rows.push({ from, until, count, meanChance: sum / count, lateShare: late / count });
  }
  return rows;
}

function mean(values: ArrayLike<number>, of: (value: number, at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += of(values[at] as number, at);
  return values.length === 0 ? 0 : sum / values.length;
}

function bounded(chance: number): number {
  return Math.min(1 - 1e-9, Math.max(1e-9, chance));
}
