import { useMemo } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useBookQueue } from "#renderer/book/use-queue.ts";
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
  const { queue } = useBookQueue();
  const isKnown = queue !== null;
  const others = useMemo(() => otherCounts(book, asAt), [book, asAt]);
  // With the work list every ledger has been read; before that, counting would hold up the first screen.
  const invoices = useMemo(() => (isKnown ? openInvoices(book, asAt) : 0), [isKnown, book, asAt]);
  return { ...others, invoices, today: queue?.items.length ?? 0 };
}

function openInvoices(book: BookReader, asAt: CalendarDate): number {
  const ageing = book.setting("ageing");
  let count = 0;
  for (const ledger of book.all("ledgers")) {
    for (const position of ledgerPosition(ledger, asAt, ageing)) count += position.openCount;
  }
  return count;
}

function otherCounts(book: BookReader, asAt: CalendarDate): Omit<NavCounts, "today" | "invoices"> {
  return {
    customers: book.all("customers").filter((customer) => customer.closedOn === null).length,
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
