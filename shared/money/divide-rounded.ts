/**
 * Divides whole numbers and rounds halves away from zero, exactly at any size. The one rounding rule of the program.
 * Throws a RangeError for a divisor of zero.
 */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError("Cannot divide by zero");
  const isNegative = dividend < 0n !== divisor < 0n;
  const size = abs(dividend);
  const by = abs(divisor);
  const rounded = (2n * size + by) / (2n * by);
  return isNegative ? -rounded : rounded;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
