import { fail, type Result, succeed } from "../result/result.ts";
import { comparePercent, type Percent, parsePercent, percent, percentText, timesPercent } from "./percent.ts";
import type { ContractRate } from "./regime.ts";

export type ContractRateError = { readonly kind: "not-a-contract-rate"; readonly text: string };

const PER_MONTH = /(?:\/|per|an?|p)\s*\.?\s*(?:month|m)\.?$/i;
const PER_YEAR = /(?:\/|per|an?|p)\s*\.?\s*(?:year|annum|a)\.?$/i;
const IN_BRACKETS = /\(([^)]*)\)\s*$/;

/**
 * Reads a rate as an agreement states it: `24`, `8.5 % per year`, `2 per month`, `2% per month (24% per year)`. A bare
 * figure is percent per year. Refuses a rate below zero and a yearly figure that is not twelve times the monthly one.
 */
export function parseContractRate(text: string): Result<ContractRate, ContractRateError> {
  const plain = text.trim().replace(/per ?cent/gi, "%");
  const stated = IN_BRACKETS.exec(plain)?.[1];
  const first = plain.replace(IN_BRACKETS, "").trim();
  const per = PER_MONTH.test(first) ? "month" : "year";
  const parsed = parsePercent(first.replace(per === "month" ? PER_MONTH : PER_YEAR, ""));
  if (!parsed.ok || parsed.value.units < 0) return fail({ kind: "not-a-contract-rate", text });
  const rate = contractRate(parsed.value, per, stated !== undefined);
  if (stated === undefined) return succeed(rate);
  const yearly = parsePercent(stated.trim().replace(PER_YEAR, ""));
  if (!yearly.ok || comparePercent(yearly.value, rate.yearly) !== 0) return fail({ kind: "not-a-contract-rate", text });
  return succeed(rate);
}

/** A contract rate with its yearly equivalent: twelve times a monthly one, simple, never compounded. */
export function contractRate(rate: Percent, per: "year" | "month", yearlyIsStated = false): ContractRate {
  const yearly = per === "month" ? timesPercent(rate, 12) : rate;
  return { percent: rate, per, yearly, yearlyIsStated: per === "year" || yearlyIsStated };
}

/** `24.00% per year`, or `2.00% per month (24.00% per year)`: a monthly rate never stands without its yearly one. */
export function describeContractRate(rate: ContractRate): string {
  const yearly = `${percentText(rate.yearly)}% per year`;
  return rate.per === "year" ? yearly : `${percentText(rate.percent)}% per month (${yearly})`;
}

/**
 * The most that may be charged per year in Canada for a rate agreed by the month: 5 % unless the agreement itself
 * states the yearly equivalent. Interest Act (Canada) s.4.
 */
export function canadianYearly(rate: ContractRate): Percent {
  const limit = percent("5");
  return !rate.yearlyIsStated && comparePercent(rate.yearly, limit) > 0 ? limit : rate.yearly;
}
