import { fail, type Result, succeed } from "../result/result.ts";
import { type Currency, minorDigits } from "./currency.ts";
import { divideRounded } from "./divide-rounded.ts";
import { type Minor, minor } from "./minor.ts";

export type RateError = { readonly kind: "not-a-rate"; readonly rate: string };

/**
 * An amount in another currency at a rate the user entered: `rate` units of `to` for one unit of `from`, as exact
 * decimal text (`1.0825`). Rounded half-up away from zero to minor units of `to`. Error `not-a-rate`: not a number above
 * zero, or a result too large to hold.
 */
export function convertMoney(amount: Minor, from: Currency, to: Currency, rate: string): Result<Minor, RateError> {
  const match = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(rate.trim());
  if (!match) return fail({ kind: "not-a-rate", rate });
  const decimals = match[2] ?? "";
  const units = BigInt(`${match[1]}${decimals}`);
  if (units === 0n) return fail({ kind: "not-a-rate", rate });
  const scaled = BigInt(amount) * units * 10n ** BigInt(minorDigits(to));
  const converted = Number(divideRounded(scaled, 10n ** BigInt(decimals.length + minorDigits(from))));
  return Number.isSafeInteger(converted) ? succeed(minor(converted)) : fail({ kind: "not-a-rate", rate });
}
