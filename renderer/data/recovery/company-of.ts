import type { TableSet } from "#shared/journal/table-set.ts";

/** The company's name as the settings hold it, for the label of a snapshot; empty when there is none yet. */
export function companyOf(tables: TableSet): string {
  const value = tables.settings.get("company")?.value;
  const name = typeof value === "object" && value !== null ? (value as { readonly name?: unknown }).name : "";
  return typeof name === "string" ? name : "";
}
