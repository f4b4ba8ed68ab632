import { useMemo } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import { useRiskCount } from "#renderer/book/risk-watch.ts";
import { bookQueue } from "#renderer/book/today.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { ledgerPosition } from "#shared/ledger/position.ts";

export type NavCounts = {
  readonly today: number;
  readonly customers: number;
  readonly invoices: number;
  readonly letters: number;
  readonly disputes: number;
  readonly plans: number;
  readonly cases: number;
};

/** How much waits behind each screen on the day shown. */
export function useNavCounts(): NavCounts {
  const book = useBook();
  const asAt = useAsAt();
  const risks = useRiskCount();
  // biome-ignore lint/correctness/useExhaustiveDependencies: early warnings count as far as they are known
  return useMemo(() => navCounts(book, asAt), [book, asAt, risks]);
}

function navCounts(book: BookReader, asAt: CalendarDate): NavCounts {
  const ageing = book.setting("ageing");
  let invoices = 0;
  for (const ledger of book.all("ledgers")) {
    for (const position of ledgerPosition(ledger, asAt, ageing)) invoices += position.openCount;
  }
  return {
    today: bookQueue(book, asAt).items.length,
    customers: book.all("customers").filter((customer) => customer.closedOn === null).length,
    invoices,
    letters: book.all("letters").filter((letter) => letter.steps.at(-1)?.state === "prepared").length,
    disputes: book.all("disputes").filter((dispute) => dispute.on <= asAt && !isResolved(dispute.resolution, asAt))
      .length,
    plans: book.all("plans").filter((plan) => plan.steps.at(-1)?.state === "accepted").length,
    cases: book.all("cases").filter((item) => item.on <= asAt && item.closedOn === null).length,
  };
}

function isResolved(resolution: { readonly on: CalendarDate } | null, asAt: CalendarDate): boolean {
  return resolution !== null && resolution.on <= asAt;
}
