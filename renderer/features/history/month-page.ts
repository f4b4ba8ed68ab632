import type { ReportDocument, ReportSection } from "#renderer/documents/report-document.ts";
import type { MonthCheckpoint } from "#shared/journal/month-checkpoints.ts";

/** The page that is printed at the end of a month, signed and given to somebody outside: the witness of the history. */
export function monthPage(
  months: readonly MonthCheckpoint[],
  company: { readonly name: string; readonly locale: string },
  printedOn: string,
): ReportDocument {
  return {
    kind: "report",
    title: "Checkpoints of the history",
    sender: company.name,
    locale: company.locale,
    lines: [
      `Printed ${printedOn}. Each line fixes every entry up to its number: Duebook finds it again in the history, or says that the history was changed.`,
      "Sign it and give a copy to somebody outside the company, such as your accountant. Type a checkpoint into History to check it.",
    ],
    sections: [monthTable(months), signature()],
  };
}

function monthTable(months: readonly MonthCheckpoint[]): ReportSection {
  return {
    kind: "table",
    title: "Month ends",
    note: "Days and times are UTC.",
    columns: [
      { head: "Month", isNumber: false },
      { head: "Entries", isNumber: true },
      { head: "Last written", isNumber: false },
      { head: "Checkpoint", isNumber: false },
    ],
    rows: months.map(({ month, entries, at, checkpoint, isOver }) => [
      isOver ? month : `${month}, so far`,
      entries.toLocaleString("en-GB"),
      at.slice(0, 16).replace("T", " "),
      checkpoint,
    ]),
    total: [],
  };
}

function signature(): ReportSection {
  const line = "\n\n______________________________";
  return {
    kind: "table",
    title: "Seen and kept",
    note: "",
    columns: ["Day", "Name", "Signature"].map((head) => ({ head, isNumber: false })),
    rows: [[line, line, line]],
    total: [],
  };
}
