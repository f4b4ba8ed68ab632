import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { customerFileOf } from "#tests/components/chasing/desk.tsx";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { call, dispute, promise } from "#tests/unit/chasing/chase-file.ts";

export const TODAY = "2026-11-17";

/** Two customers: Bray pays in time, Hollins pays later and later, promises and breaks it. */
export function reportFiles(): readonly CustomerFile[] {
  const bray = ledger`
    invoice 201  issued 2026-07-01  due 2026-07-31  1,000.00
    invoice 202  issued 2026-08-01  due 2026-08-31  1,000.00
    invoice 203  issued 2026-09-01  due 2026-10-01  1,000.00
    invoice 204  issued 2026-11-01  due 2026-12-01  2,000.00
    receipt B1   2026-07-31  1,000.00
    receipt B2   2026-08-31  1,000.00
    receipt B3   2026-10-01  1,000.00
  `;
  const hollins = ledger`
    invoice 101  issued 2026-06-01  due 2026-07-01    500.00
    invoice 102  issued 2026-07-01  due 2026-07-31    500.00
    invoice 103  issued 2026-08-01  due 2026-08-31  3,000.00
    invoice 104  issued 2026-09-01  due 2026-10-01    600.00
    receipt H1   2026-07-21    500.00
    receipt H2   2026-09-09    500.00
  `;
  return [
    customerFileOf("bray", "Bray Builders", bray),
    customerFileOf("hollins", "Hollins Developments", hollins, {
      calls: [call("2026-11-02", "promise", { reasonId: "cash", invoiceIds: ["103"] })],
      promises: [promise("2026-11-02", "2026-11-10 = 3000.00", { invoiceIds: ["103"] })],
      disputes: [dispute("2026-10-05", "104", "100.00")],
    }),
  ];
}
