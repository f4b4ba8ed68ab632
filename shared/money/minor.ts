declare const minorBrand: unique symbol;

/** An amount in minor units (pence, cents) as a safe integer. Its currency stands beside it. */
export type Minor = number & { readonly [minorBrand]: true };

export const ZERO = 0 as Minor;

/** Brands a safe integer as minor units. Throws a RangeError for anything else: that is a bug, not a user's mistake. */
export function minor(value: number): Minor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of minor units: ${value}`);
  return (value === 0 ? 0 : value) as Minor;
}

export function addMinor(...amounts: readonly Minor[]): Minor {
  return minor(amounts.reduce<number>((total, amount) => total + amount, 0));
}

export function subtractMinor(from: Minor, amount: Minor): Minor {
  return minor(from - amount);
}

export function negateMinor(amount: Minor): Minor {
  return minor(-amount);
}

export function minMinor(first: Minor, second: Minor): Minor {
  return first < second ? first : second;
}

export function maxMinor(first: Minor, second: Minor): Minor {
  return first > second ? first : second;
}

/** Sum of one amount of each row, in minor units; the caller vouches that all rows are in one currency. */
export function sumMinor<Row>(rows: Iterable<Row>, amountOf: (row: Row) => Minor): Minor {
  let total = 0;
  for (const row of rows) total += amountOf(row);
  return minor(total);
}
