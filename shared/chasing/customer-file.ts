import type { CustomerTable, TableRows } from "../journal/tables.ts";
import type { Customer } from "../ledger/customer.ts";
import type { CustomerLedger } from "../ledger/ledger.ts";

/** Everything that is kept about one customer: what decisions about chasing, credit and evidence are made from. */
export type CustomerFile = {
  readonly customer: Customer;
  readonly ledger: CustomerLedger;
} & { readonly [Table in CustomerTable]: readonly TableRows[Table][] };
