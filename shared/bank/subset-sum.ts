/** Steps after which the search gives up: a second of bank lines must never hang on one customer with many invoices. */
const MOST_STEPS = 20_000;
const MOST_ITEMS = 40;

export type Combination = {
  readonly indexes: readonly number[];
  /** No other combination was found before the search ended. */
  readonly isOnly: boolean;
};

/**
 * Finds two or more of the amounts (all above zero, in the order in which they fall due) that add up to the target; the
 * one made of the earliest amounts. `null` where there is none or the search would take too long.
 */
export function subsetSum(amounts: readonly number[], target: number): Combination | null {
  const items = amounts.slice(0, MOST_ITEMS);
  const rest = suffixSums(items);
  const found: number[][] = [];
  let steps = 0;
  const search = (from: number, left: number, chosen: number[]): void => {
    steps += 1;
    if (found.length >= 2 || steps > MOST_STEPS) return;
    if (left === 0) {
      if (chosen.length > 1) found.push([...chosen]);
      return;
    }
    if (from >= items.length || rest[from]! < left) return;
    const amount = items[from]!;
    if (amount <= left) {
      chosen.push(from);
      search(from + 1, left - amount, chosen);
      chosen.pop();
    }
    search(from + 1, left, chosen);
  };
  search(0, target, []);
  const [first] = found;
  return first ? { indexes: first, isOnly: found.length === 1 && steps <= MOST_STEPS } : null;
}

function suffixSums(items: readonly number[]): readonly number[] {
  const sums = new Array<number>(items.length + 1).fill(0);
  for (let index = items.length - 1; index >= 0; index -= 1) sums[index] = sums[index + 1]! + items[index]!;
  return sums;
}
