import type { ProofSheet } from "../interest/proof-sheet.ts";

/** Text of a cell, or the page on which a part or an exhibit begins, as a link to it. */
export type BundleCell = string | { readonly pageOf: string };

export type BundleColumn = {
  readonly head: string;
  readonly width: "auto" | "*" | number;
  readonly isNumber: boolean;
};

export type BundleBlock =
  | { readonly kind: "text"; readonly text: string; readonly tone: "plain" | "small" | "bold" | "draft" }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: "table";
      readonly columns: readonly BundleColumn[];
      readonly rows: readonly (readonly BundleCell[])[];
      readonly total: readonly string[];
    }
  | { readonly kind: "proof"; readonly proof: ProofSheet };

/** A chapter of the bundle that Duebook writes; begins on a page of its own. */
export type BundlePart = { readonly id: string; readonly title: string; readonly blocks: readonly BundleBlock[] };

/** Width in points of a column that holds a page number: wide enough for every number, so that filling it in moves nothing. */
export const PAGE_COLUMN: BundleColumn = { head: "Page", width: 34, isNumber: true };

export function column(head: string, width: BundleColumn["width"] = "auto"): BundleColumn {
  return { head, width, isNumber: false };
}

export function numberColumn(head: string, width: BundleColumn["width"] = "auto"): BundleColumn {
  return { head, width, isNumber: true };
}
