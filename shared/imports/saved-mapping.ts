import { currency, isCurrency } from "../money/currency.ts";
import { type ColumnMap, isFieldId } from "./fields.ts";
import { headerKey } from "./find-table.ts";
import type { Inspection } from "./inspect-rows.ts";
import type { ImportMapping } from "./mapping.ts";
import type { DateForm } from "./read-day.ts";
import type { SavedMapping } from "./rows.ts";

type Remembered = Partial<Pick<ImportMapping, "dateForm" | "decimalForm" | "currency">>;

/** A confirmed mapping as it is remembered for the next file with the same header. */
export function savedMapping(header: readonly string[], mapping: ImportMapping): SavedMapping {
  const fields: Record<string, string> = {};
  for (const [field, column] of Object.entries(mapping.columns)) fields[field] = String(column);
  const { dateForm, decimalForm } = mapping;
  return { headerKey: headerKey(header), fields, dateForm, decimalForm, currency: mapping.currency };
}

/** Columns of a remembered mapping; fields that no longer exist are left out. */
export function columnsOfSaved(saved: SavedMapping): ColumnMap {
  const columns: Record<string, number> = {};
  for (const [field, column] of Object.entries(saved.fields))
    if (isFieldId(field) && /^\d+$/.test(column)) columns[field] = Number(column);
  return columns;
}

/** Remembered answers, as far as the file itself leaves the question open: its own evidence always wins. */
export function answersOfSaved(saved: SavedMapping, inspection: Inspection): Remembered {
  const form = DATE_FORMS.find((known) => known === saved.dateForm);
  const decimalForm = saved.decimalForm === "comma" ? "comma" : "point";
  return {
    ...(inspection.dates.kind === "needs-answer" && form ? { dateForm: form } : {}),
    ...(inspection.decimals.kind === "needs-answer" ? { decimalForm } : {}),
    ...(isCurrency(saved.currency) ? { currency: currency(saved.currency) } : {}),
  };
}

const DATE_FORMS: readonly DateForm[] = ["day-first", "month-first", "year-first"];
