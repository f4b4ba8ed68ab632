import { QUEUE_GROUPS, type QueueItem } from "#shared/chasing/queue-item.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";

/** The work list as it is exported and printed: in the order of the screen. */
export const QUEUE_EXPORT: readonly ExportColumn<QueueItem>[] = [
  { header: "What", exports: ({ group }) => QUEUE_GROUPS.find(({ id }) => id === group)?.title ?? "" },
  { header: "Customer", exports: ({ customerName }) => customerName },
  { header: "Why now", exports: ({ why }) => why },
  { header: "Amount", exports: ({ amountMinor, currency }) => ({ minor: amountMinor, currency }) },
  { header: "Days", exports: ({ days }) => (days.kind === "none" ? null : days.count) },
  { header: "On", exports: ({ on }) => ({ on }) },
];
