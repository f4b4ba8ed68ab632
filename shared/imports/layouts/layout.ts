import type { SheetRow } from "../delimited-rows.ts";
import type { ColumnMap, FieldId } from "../fields.ts";
import type { ImportMapping } from "../mapping.ts";

/** What a layout says about its rows beside the meaning of its columns. */
export type LayoutHints = Partial<
  Pick<ImportMapping, "amountIs" | "partyRows" | "onlyKnownTypes" | "dateForm" | "decimalForm">
>;

/** A file of an accounting package, known by names that its header must have; written as the package writes them. */
export type HeaderLayout = {
  readonly id: string;
  /** As the person reads it: `Xero, sales invoices`. */
  readonly label: string;
  readonly needs: readonly string[];
  /** Names that only other files have. */
  readonly lacks?: readonly string[];
  /** Field by column name; the first name that is there counts. */
  readonly columns: Readonly<Partial<Record<FieldId, string>>>;
  readonly hints?: LayoutHints;
};

/** A file that has no plain header: it is rewritten as one, line numbers kept. */
export type RewrittenLayout = {
  readonly id: string;
  readonly label: string;
  readonly recognises: (first: readonly SheetRow[]) => boolean;
  /** Makes the rewriting of one file; the first row it gives is the header, whose cells are field names. */
  readonly rewriter: (first: readonly SheetRow[]) => Rewriter;
  readonly hints?: LayoutHints;
};

/** Called with each row of the file in order; gives the rows that stand for it. */
export type Rewriter = {
  readonly header: readonly FieldId[];
  readonly row: (cells: readonly string[]) => readonly (readonly string[])[];
};

export type FoundLayout = {
  readonly id: string;
  readonly label: string;
  readonly columns: ColumnMap;
  readonly hints: LayoutHints;
};
