import type { CustomerClaims, LatePaidInvoice, Relationship } from "#shared/interest/customer-claims.ts";
import type { Entitlement } from "#shared/interest/entitlement.ts";
import type { RateUnknown } from "#shared/interest/rate-table.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, sumMinor } from "#shared/money/minor.ts";

/** One customer's late-paid invoices in one currency: a line of the claim run. */
export type ClaimRow = {
  readonly key: string;
  readonly customer: Customer;
  readonly currency: Currency;
  readonly invoices: readonly LatePaidInvoice[];
  readonly interestMinor: Minor;
  readonly fixedSumMinor: Minor;
  /** Neither claimed nor waived yet. */
  readonly leftMinor: Minor;
  readonly averageDaysLate: number;
  readonly relationship: Relationship;
  readonly entitlement: Entitlement;
  /** What is left as a share of what was invoiced in the last twelve months, in percent; null where nothing was. */
  readonly shareOfYear: number | null;
};

/** The lines of one customer: one for each currency it paid late in. */
export function claimRows(customer: Customer, claims: CustomerClaims): readonly ClaimRow[] {
  const currencies = new Set(claims.latePaid.map((one) => one.interest.currency));
  return [...currencies].map((currency) => {
    const invoices = claims.latePaid.filter((one) => one.interest.currency === currency);
    const leftMinor = sumMinor(invoices, (one) => one.position.leftMinor);
    const { relationship } = claims;
    const isOwn = currency === customer.currency && relationship.invoicedLastYearMinor > 0;
    return {
      key: `${customer.id} ${currency}`,
      customer,
      currency,
      invoices,
      interestMinor: sumMinor(invoices, (one) => one.position.interestMinor),
      fixedSumMinor: sumMinor(invoices, (one) => one.position.fixedSumMinor),
      leftMinor,
      averageDaysLate: Math.round(invoices.reduce((sum, one) => sum + one.daysLate, 0) / invoices.length),
      relationship,
      entitlement: claims.ledger.entitlement,
      shareOfYear: isOwn ? Math.round((1000 * leftMinor) / relationship.invoicedLastYearMinor) / 10 : null,
    };
  });
}

/** Rates that are missing for invoices a customer has paid: open ones are asked about where they are shown. */
export function missingRates(claims: CustomerClaims): readonly RateUnknown[] {
  return claims.ledger.unknown.map(({ rate }) => rate);
}

/** Totals by currency: two currencies are never added. */
export function leftByCurrency(
  rows: readonly ClaimRow[],
): readonly { readonly currency: Currency; readonly leftMinor: Minor; readonly invoices: number }[] {
  return [...new Set(rows.map((row) => row.currency))].map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const invoices = own.reduce((sum, row) => sum + row.invoices.length, 0);
    return { currency, leftMinor: sumMinor(own, (row) => row.leftMinor), invoices };
  });
}
