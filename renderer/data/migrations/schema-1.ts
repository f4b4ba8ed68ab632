import type { Migration } from "./migration.ts";

/**
 * The first released schema. Lists read the books in memory, so rows have no index but their key and, for those of a
 * customer, the customer and the day. `outbox` and `meta` serve recovery.
 */
export const schema1: Migration = {
  to: 1,
  stores: {
    customers: "id",
    ledgers: "customerId",
    notes: "id,[customerId+on]",
    calls: "id,[customerId+on]",
    promises: "id,[customerId+on]",
    disputes: "id,[customerId+on]",
    holds: "id,[customerId+on]",
    plans: "id,[customerId+on]",
    offers: "id,[customerId+on]",
    tasks: "id,[customerId+on]",
    letters: "id,[customerId+on]",
    runs: "id",
    policies: "id",
    claims: "id,[customerId+on]",
    cases: "id,[customerId+on]",
    agencies: "id",
    credit: "id,[customerId+on]",
    bankLines: "id",
    files: "id",
    imports: "id",
    settings: "id",
    outbox: "seq",
    meta: "key",
  },
  rows: {},
};
