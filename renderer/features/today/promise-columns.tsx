import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Tag, type Tone } from "#renderer/ui/tag.tsx";
import type { PromiseState, PromiseStatus } from "#shared/chasing/promise-state.ts";
import type { Words } from "#shared/chasing/words.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { ZERO } from "#shared/money/minor.ts";

const STATES: Readonly<Record<PromiseState, { readonly label: string; readonly tone: Tone }>> = {
  open: { label: "Open", tone: "info" },
  kept: { label: "Kept", tone: "ok" },
  "part-kept": { label: "Kept in part", tone: "warn" },
  broken: { label: "Broken", tone: "bad" },
  superseded: { label: "Replaced by a later one", tone: "calm" },
  cancelled: { label: "Cancelled", tone: "calm" },
};

/** What was promised when, by whom, and how it was kept. */
export function promiseColumns(say: Words): readonly ListColumn<PromiseStatus>[] {
  return [
    dayColumn({ id: "on", header: "On" }, ({ promise }) => promise.on),
    {
      id: "promised",
      header: "Promised",
      sortBy: ({ promisedMinor }) => promisedMinor,
      cell: ({ parts, promise }) =>
        parts.map((part) => `${say.exact(part.amountMinor, promise.currency)} by ${say.day(part.byOn)}`).join(", "),
    },
    { ...textColumn({ id: "by", header: "By" }, ({ promise }) => promise.contactName), className: "t2" },
    moneyColumn({ id: "short", header: "Short" }, ({ shortMinor, promise }) =>
      shortMinor === ZERO ? null : { minor: shortMinor, currency: promise.currency },
    ),
    {
      id: "state",
      header: "State",
      sortBy: ({ state }) => STATES[state].label,
      cell: ({ state }) => <Tag tone={STATES[state].tone}>{STATES[state].label}</Tag>,
    },
  ];
}

/** Amounts and days are apart in a file: a promise may have several parts. */
export const PROMISE_EXPORT: readonly ExportColumn<PromiseStatus>[] = [
  { header: "On", exports: ({ promise }) => ({ on: promise.on }) },
  { header: "By", exports: ({ promise }) => promise.contactName },
  { header: "Promised", exports: (row) => ({ minor: row.promisedMinor, currency: row.promise.currency }) },
  { header: "Received", exports: (row) => ({ minor: row.receivedMinor, currency: row.promise.currency }) },
  { header: "Short", exports: (row) => ({ minor: row.shortMinor, currency: row.promise.currency }) },
  {
    header: "In full by",
    exports: ({ parts }) => {
      const last = parts.at(-1);
      return last ? { on: last.byOn } : null;
    },
  },
  { header: "Parts", exports: ({ parts }) => parts.length },
  { header: "State", exports: ({ state }) => STATES[state].label },
];
