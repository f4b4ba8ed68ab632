import type { ImportPlan, PlanRow } from "./plan.ts";

/** What the new customers of an import are. No file says it reliably, and the law of late payment asks it. */
export type NewKinds = {
  readonly are: "businesses" | "consumers" | "some-of-each";
  /** With some of each: lines of the file whose customer is a consumer; the others are businesses. */
  readonly consumerLines: ReadonlySet<number>;
};

export const ALL_BUSINESSES: NewKinds = { are: "businesses", consumerLines: new Set() };

/** Whether a row is a customer whom this import brings into the books. */
export function isNewCustomer({ what, outcome }: PlanRow): boolean {
  return what === "customer" && outcome === "new";
}

/** The plan with its new customers as chosen. Customers known before keep their kind. */
export function withNewKinds(plan: ImportPlan, kinds: NewKinds): ImportPlan {
  if (kinds.are === "businesses") return plan;
  const consumers = new Set(
    plan.rows
      .filter((row) => isNewCustomer(row) && (kinds.are === "consumers" || kinds.consumerLines.has(row.line)))
      .map(({ customerId }) => customerId),
  );
  const changes = plan.changes.map((change) => {
    if (change.op !== "row" || change.table !== "customers" || !change.after || !consumers.has(change.key))
      return change;
    return { ...change, after: { ...change.after, kind: "individual" as const } };
  });
  return { ...plan, changes };
}
