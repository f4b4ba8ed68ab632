import { type Minor, minMinor, minor } from "../money/minor.ts";

/**
 * What a part payment pays first. England: the debtor may say, else the creditor; customers name an invoice, so
 * principal first is the default. Germany, BGB s.367(1): costs, interest, principal. Printed on every proof sheet.
 */
export type PartPaymentOrder = "principal-first" | "interest-first" | "costs-interest-principal";

export const PART_PAYMENT_ORDERS = [
  "principal-first",
  "interest-first",
  "costs-interest-principal",
] as const satisfies readonly PartPaymentOrder[];

export type Owed = { readonly costsMinor: Minor; readonly interestMinor: Minor; readonly principalMinor: Minor };

export type AppliedPayment = {
  readonly paid: Owed;
  readonly after: Owed;
  /** More than everything owed. */
  readonly leftMinor: Minor;
};

const ORDERS = {
  "principal-first": ["principalMinor", "interestMinor", "costsMinor"],
  "interest-first": ["interestMinor", "principalMinor", "costsMinor"],
  "costs-interest-principal": ["costsMinor", "interestMinor", "principalMinor"],
} as const satisfies Record<PartPaymentOrder, readonly (keyof Owed)[]>;

/** Sets a payment against what is owed in the given order; amounts in minor units of one currency. */
export function applyPartPayment(owed: Owed, paymentMinor: Minor, order: PartPaymentOrder): AppliedPayment {
  const paid = { costsMinor: minor(0), interestMinor: minor(0), principalMinor: minor(0) };
  const after = { ...owed };
  let left = paymentMinor;
  for (const part of ORDERS[order]) {
    const taken = minMinor(left, after[part]);
    paid[part] = taken;
    after[part] = minor(after[part] - taken);
    left = minor(left - taken);
  }
  return { paid, after, leftMinor: left };
}
