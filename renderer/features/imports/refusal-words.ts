import type { FileRefusal } from "#shared/imports/file-kind.ts";

const WRONG_KIND = {
  pdf: "This is a PDF. Save the list as CSV or Excel in your accounting package, then choose that file.",
  "old-excel": "This is an Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx or CSV.",
  zip: "This is a packed file. Unpack it first, then choose the file inside. An export of everything by Duebook is read in Settings, Data and backups.",
  picture: "This is a picture. Save the list as CSV or Excel in your accounting package.",
  other: "This is not a list Duebook can read. Choose a CSV or Excel (.xlsx) file.",
} as const;

/** Why a file was not opened, and what to do. */
export function refusalWords(refusal: FileRefusal): string {
  switch (refusal.kind) {
    case "empty":
      return "The file is empty. Save it again in your accounting package.";
    case "bank-statement":
      return "This is a bank statement. Choose it on the Bank screen, where its lines are matched to invoices.";
    case "no-rows":
      return "The file has no rows below its header. Check the period you saved, then choose the file again.";
    case "too-large":
      return `The file has ${megabytes(refusal.bytes)} MB; the most is ${megabytes(refusal.mostBytes)} MB. Save it in parts.`;
    case "too-many-rows":
      return `The file has more than ${refusal.mostRows.toLocaleString("en-GB")} rows, or far too many columns. Save it in parts, year by year, and import them one after the other.`;
    case "unpacks-too-large":
      return "The workbook unpacks to far more than its size, so it was not opened. Save the list as CSV and choose that.";
    case "damaged-workbook":
      return "The workbook is damaged or protected by a password. Open it in Excel and save it again as .xlsx or CSV.";
    case "wrong-kind":
      return WRONG_KIND[refusal.what];
  }
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1024 / 1024));
}
