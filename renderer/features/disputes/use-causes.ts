import { useMemo } from "react";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { type DisputeCause, disputeCauses } from "#shared/chasing/dispute-causes.ts";
import { addDays, addMonths } from "#shared/dates/calendar-date.ts";

/** Causes of the disputes of the last twelve months, most frequent first, and the words of each reason. */
export function useCauses(): {
  readonly causes: readonly DisputeCause[];
  readonly reasonOf: (reasonId: string) => string;
} {
  const book = useBook();
  const asAt = useAsAt();
  return useMemo(() => {
    const reasons = new Map(book.setting("disputeReasons").map((reason) => [reason.id, reason.label]));
    return {
      causes: disputeCauses(customerFiles(book), addMonths(asAt, -12), addDays(asAt, 1), asAt),
      reasonOf: (reasonId) => reasons.get(reasonId) ?? "Not said",
    };
  }, [book, asAt]);
}
