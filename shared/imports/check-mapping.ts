import { holdsDocuments } from "./collect-drafts.ts";
import type { ColumnMap } from "./fields.ts";
import type { Inspection } from "./inspect-rows.ts";
import type { ImportMapping } from "./mapping.ts";

/** Something without which rows cannot be read; a file with neither numbers nor amounts is a list of customers. */
export type MappingGap = "customer" | "number" | "date" | "amount" | "date-form" | "decimal-form";

export type ListKind = "debtors" | "customers";

/** What is still missing before the rows can be read. */
export function mappingGaps(
  mapping: Pick<ImportMapping, "columns" | "partyRows">,
  inspection: Pick<Inspection, "dates" | "decimals">,
  answered: { readonly dateForm: boolean; readonly decimalForm: boolean },
): readonly MappingGap[] {
  const { columns } = mapping;
  const gaps: MappingGap[] = [];
  if (!hasCustomer(mapping)) gaps.push("customer");
  const hasAmount = holdsDocuments({ columns: { ...columns, number: 0 } });
  if (hasAmount && columns.number === undefined) gaps.push("number");
  if (!hasAmount && columns.number !== undefined) gaps.push("amount");
  const isDocuments = hasAmount || columns.number !== undefined;
  if (isDocuments && columns.issuedOn === undefined && columns.dueOn === undefined) gaps.push("date");
  if (inspection.dates.kind === "needs-answer" && !answered.dateForm) gaps.push("date-form");
  if (inspection.decimals.kind === "needs-answer" && !answered.decimalForm) gaps.push("decimal-form");
  return gaps;
}

export function listKind(columns: ColumnMap): ListKind {
  return holdsDocuments({ columns }) ? "debtors" : "customers";
}

function hasCustomer({ columns, partyRows }: Pick<ImportMapping, "columns" | "partyRows">): boolean {
  return (
    columns.customerName !== undefined ||
    columns.customerCode !== undefined ||
    (partyRows && columns.number !== undefined)
  );
}
