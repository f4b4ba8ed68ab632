import { putRow, putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf } from "#renderer/data/ledger-decision.ts";
import type { BankMapping } from "#shared/bank/csv-mapping.ts";
import { newBankLines } from "#shared/bank/new-bank-lines.ts";
import type { ReadStatements } from "#shared/bank/statement.ts";
import type { ImportRecord } from "#shared/imports/rows.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { succeed } from "#shared/result/result.ts";

export type BankImport = {
  readonly read: ReadStatements;
  readonly fileName: string;
  readonly fileSha256: string;
  /** Columns a person set for this header: remembered with the import. */
  readonly mapping?: BankMapping;
};

/** Takes over the lines of a statement that the books do not have yet; answers how many were new and how many known. */
export const importBank = command<BankImport, { readonly fresh: number; readonly known: number }>({
  name: "import-bank",
  decide: ({ book, today, nowAt, userId, newId }, { read, fileName, fileSha256, mapping }) => {
    const importId = newId();
    const written = { recordedAt: nowAt, recordedBy: userId };
    const { lines, known } = newBankLines(read, book.all("bankLines"), { importId, newId, ...written });
    const record: ImportRecord = {
      id: importId,
      on: today,
      kind: "bank",
      fileName,
      fileSha256,
      layout: read.layout || read.format,
      counts: { new: lines.length, changed: 0, unchanged: known, rejected: 0 },
      seq: book.head.seq + 1,
      undoneOn: null,
      ...written,
    };
    const rows = lines.map((line) => putRow(book, "bankLines", line));
    const imported = lines.length === 0 ? [] : [...rows, putRow(book, "imports", record)];
    const others = book.setting("bankMappings").filter((known) => known.headerKey !== mapping?.headerKey);
    const remembered = mapping ? [putSetting(book, "bankMappings", [...others, mapping])] : [];
    return succeed({
      changes: [...imported, ...remembered],
      subject: { table: "imports", key: importId },
      summary: `Bank statement ${fileName}: ${formatCount(lines.length, localeOf(book))} new lines`,
      output: { fresh: lines.length, known },
    });
  },
});
