import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { decideRun, type RunDecision } from "#shared/chasing/decide-run.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledger, unwrap } from "#tests/support/ledger-dsl.ts";
import { d, fileOf } from "./chase-file.ts";
import { rulesOf } from "./chase-policy.ts";

export const one = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   600.00`;
export const two = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-02-05  due 2026-03-07   400.00
`;

/** What a run decides about one customer. */
export const run = (book: CustomerLedger, rows: Partial<CustomerFile>, on: string, rules = rulesOf()): RunDecision =>
  unwrap(decideRun([fileOf(book, rows)], rules, d(on)));

/** A decision in short: what each letter speaks with and asks for, and what is left out and why. */
export const brief = ({ letters, leftOut }: RunDecision) => ({
  letters: letters.map(
    ({ level, kind, items }) =>
      `${level?.name ?? kind}: ${items.map((row) => `${row.position.item.entry.number} ${row.amountMinor / 100}`).join(", ")}`,
  ),
  left: leftOut.map(
    ({ reason, amountMinor, position }) => `${position.item.entry.number} ${amountMinor / 100} ${reason.kind}`,
  ),
});
