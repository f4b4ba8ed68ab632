import { useEffect, useState } from "react";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import type { RateUnknown } from "#shared/interest/rate-table.ts";
import { type ClaimRow, claimRows, missingRates } from "./claim-rows.ts";
import { customerClaimsOf } from "./customer-claims-of.ts";

export type ClaimRun = {
  readonly rows: readonly ClaimRow[];
  readonly unknown: readonly RateUnknown[];
  /** Customers looked at, of how many; equal when finished. */
  readonly done: number;
  readonly total: number;
};

const SLICE_MS = 12;

/**
 * Goes through every customer in slices, so that the window stays usable; what has not changed since the last time is
 * taken from before. Leaving the screen stops it.
 */
export function useClaimRun(): ClaimRun {
  const book = useBook();
  const asAt = useAsAt();
  const [run, setRun] = useState<ClaimRun>({ rows: [], unknown: [], done: 0, total: book.count("customers") });
  useEffect(() => {
    const customers = book.all("customers");
    const rows: ClaimRow[] = [];
    const unknown: RateUnknown[] = [];
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = () => {
      const until = performance.now() + SLICE_MS;
      while (next < customers.length && performance.now() < until) {
        const customer = customers[next];
        next += 1;
        const claims = customer && customerClaimsOf(book, customer.id, asAt);
        if (!customer || !claims) continue;
        rows.push(...claimRows(customer, claims));
        unknown.push(...missingRates(claims));
      }
      if (next >= customers.length) setRun({ rows, unknown, done: next, total: customers.length });
      else {
        setRun((before) => ({ ...before, done: next, total: customers.length }));
        timer = setTimeout(step, 0);
      }
    };
    step();
    return () => clearTimeout(timer);
  }, [book, asAt]);
  return run;
}
