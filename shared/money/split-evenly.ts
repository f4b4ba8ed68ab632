import { type Minor, minor } from "./minor.ts";

/**
 * Splits an amount into equal parts rounded half-up away from zero; the last part takes the difference.
 * Amounts in minor units. Throws a RangeError for fewer than one part.
 */
export function splitEvenly(amount: Minor, parts: number): readonly Minor[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError(`Cannot split into ${parts} parts`);
  const part = roundHalfUp(amount, parts);
  const last = amount - part * (parts - 1);
  return [...Array.from({ length: parts - 1 }, () => minor(part)), minor(last)];
}

function roundHalfUp(amount: number, divisor: number): number {
  const sign = amount < 0 ? -1 : 1;
  return sign * Math.floor((2 * Math.abs(amount) + divisor) / (2 * divisor));
}
