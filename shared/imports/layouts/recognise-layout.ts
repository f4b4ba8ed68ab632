import type { SheetRow } from "../delimited-rows.ts";
import type { ColumnMap, FieldId } from "../fields.ts";
import type { TableFinding } from "../find-table.ts";
import { normaliseName } from "../match-columns.ts";
import { datevLayout } from "./datev-extf.ts";
import { HEADER_LAYOUTS } from "./header-layouts.ts";
import type { FoundLayout, HeaderLayout, RewrittenLayout } from "./layout.ts";
import { myobLayout } from "./myob-sales.ts";
import { iifLayout } from "./quickbooks-iif.ts";
import { waveLayout } from "./wave-transactions.ts";

const REWRITTEN: readonly RewrittenLayout[] = [datevLayout, iifLayout, waveLayout, myobLayout];

/** The layout that must be rewritten before its rows can be read; `null` for all others. */
export function recogniseRewritten(first: readonly SheetRow[]): RewrittenLayout | null {
  return REWRITTEN.find((layout) => layout.recognises(first)) ?? null;
}

/** The package whose header this is; `null` where the names alone must do. */
export function recogniseHeader(table: TableFinding): FoundLayout | null {
  const names = table.header.map(normaliseName);
  const layout = HEADER_LAYOUTS.find((candidate) => fits(candidate, names));
  if (!layout) return null;
  const { id, label, hints } = layout;
  return { id, label, columns: columnsOf(layout, names), hints: hints ?? {} };
}

function fits(layout: HeaderLayout, names: readonly string[]): boolean {
  const has = (name: string) => names.includes(normaliseName(name));
  return layout.needs.every(has) && !(layout.lacks ?? []).some(has);
}

function columnsOf(layout: HeaderLayout, names: readonly string[]): ColumnMap {
  const columns: Partial<Record<FieldId, number>> = {};
  for (const [field, alternatives] of Object.entries(layout.columns)) {
    const found = alternatives.split("|").map((name) => names.indexOf(normaliseName(name)));
    const column = found.find((index) => index !== -1);
    if (column !== undefined) columns[field as FieldId] = column;
  }
  return columns;
}
