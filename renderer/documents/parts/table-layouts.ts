import type { CustomTableLayout } from "pdfmake/interfaces";
import { INK, RULE } from "./type-scale.ts";

/** A dark rule under the head, hairlines between rows, none at the outside: `headRows` rows stand above the dark rule. */
export function ruledTable(headRows: number, bodyRows: number, padPt = 3): CustomTableLayout {
  return {
    hLineWidth: (index) => (index === headRows ? 0.8 : index > headRows && index <= bodyRows + headRows ? 0.4 : 0),
    hLineColor: (index) => (index === headRows ? INK : RULE),
    vLineWidth: () => 0,
    paddingLeft: (index) => (index === 0 ? 3 : 5),
    paddingRight: (index, node) => (index === (node.table.widths?.length ?? 0) - 1 ? 3 : 5),
    paddingTop: () => padPt,
    paddingBottom: () => padPt,
  };
}

/** A single band between two dark rules: the total to pay. */
export const bandTable: CustomTableLayout = {
  hLineWidth: () => 0.8,
  hLineColor: () => INK,
  vLineWidth: () => 0,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 5,
  paddingBottom: () => 5,
};
