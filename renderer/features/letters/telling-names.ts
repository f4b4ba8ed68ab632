import type { Customer } from "#shared/ledger/customer.ts";

const known = new WeakMap<readonly Customer[], readonly string[]>();

/** Names by which a customer is surely meant: short and single words would be found in honest text. Kept for the list. */
export function tellingNames(customers: readonly Customer[]): readonly string[] {
  const found = known.get(customers);
  if (found) return found;
  const names = customers.map(({ name }) => name).filter((name) => name.length >= 8 && name.includes(" "));
  known.set(customers, names);
  return names;
}
