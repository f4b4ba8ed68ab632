import type { Address } from "../ledger/customer.ts";
import type { ExportColumn } from "./sheet.ts";

/** An address line by line, so that an import gives every line back; what is more than three stands in the third. */
export function addressColumns<Row>(read: (row: Row) => Address): readonly ExportColumn<Row>[] {
  return [
    { header: "Address line 1", exports: (row) => read(row).lines[0] ?? "" },
    { header: "Address line 2", exports: (row) => read(row).lines[1] ?? "" },
    { header: "Address line 3", exports: (row) => read(row).lines.slice(2).join(", ") },
  ];
}
