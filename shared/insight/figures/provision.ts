import type { Currency } from "#shared/money/currency.ts";
import { divideRounded } from "#shared/money/divide-rounded.ts";
import { type Minor, minor, sumMinor } from "#shared/money/minor.ts";

export type ProvisionRow = {
  readonly label: string;
  readonly owedMinor: Minor;
  /** Percent of it that is not expected to come in. */
  readonly percent: number;
  readonly provisionMinor: Minor;
};

export type Provision = {
  readonly currency: Currency;
  readonly rows: readonly ProvisionRow[];
  readonly owedMinor: Minor;
  readonly provisionMinor: Minor;
};

/**
 * Provision for bad debt by age band: what is owed in each band times the percent set for it, rounded half up for each band
 * so that the rows add up. A missing percent counts as the last one given. Source: provision matrix, IFRS 9 B5.5.35.
 */
export function provisionByBand(
  bandsMinor: readonly Minor[],
  labels: readonly string[],
  percents: readonly number[],
  currency: Currency,
): Provision {
  const rows = bandsMinor.map((owedMinor, band) => {
    const percent = percents[band] ?? percents.at(-1) ?? 0;
    const hundredths = BigInt(Math.round(percent * 100));
    return {
      label: labels[band] ?? "",
      owedMinor,
      percent,
      provisionMinor: minor(Number(divideRounded(BigInt(owedMinor) * hundredths, 10_000n))),
    };
  });
  return {
    currency,
    rows,
    owedMinor: sumMinor(rows, (row) => row.owedMinor),
    provisionMinor: sumMinor(rows, (row) => row.provisionMinor),
  };
}
