import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { TimelineTopic, TopicEntry } from "./timeline-entry.ts";

const TOPICS: Readonly<Record<TimelineTopic, string>> = {
  call: "Call or promise",
  letter: "Letter",
  payment: "Payment or plan",
  invoice: "Invoice",
  dispute: "Dispute or case",
  note: "Note",
};

/** What happened with a customer as it is exported: a movement of the ledger with its amount. */
export const TIMELINE_EXPORT: readonly ExportColumn<TopicEntry>[] = [
  { header: "Day", exports: ({ on }) => ({ on }) },
  { header: "About", exports: ({ topic }) => TOPICS[topic] },
  { header: "What", exports: ({ title }) => title },
  { header: "In detail", exports: ({ detail }) => detail },
  { header: "Amount", exports: ({ amount }) => amount ?? null },
  { header: "State", exports: ({ amount, printed }) => (amount ? "" : printed) },
  { header: "By", exports: ({ who }) => who },
];
