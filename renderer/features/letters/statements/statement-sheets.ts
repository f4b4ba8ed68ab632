import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { csvRow, safeCell } from "#shared/imports/safe-cell.ts";
import { buildStatementFacts } from "#shared/letters/build-statement-facts.ts";
import type { StatementFacts } from "#shared/letters/statement-facts.ts";
import { type Currency, minorDigits } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { StatementChoices } from "./draft-statements.ts";
import type { StatementRow } from "./statement-rows.ts";

export type Cell = string | number;
/** One statement as a table: plain numbers, ISO days. */
export type StatementSheet = {
  readonly name: string;
  readonly account: readonly [code: string, name: string, currency: string];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

const OPEN_HEAD = ["Date", "Number", "For", "Due", "Days late", "Amount", "Paid", "Left to pay"];
const ACTIVITY_HEAD = ["Date", "Number", "For", "Due", "Invoiced", "Received", "Balance"];

type SheetInput = StatementChoices & { readonly asAt: CalendarDate };

/** The table of one statement, closing balance last; null for a customer who is not in the books. */
export function statementSheet(
  book: BookReader,
  { customer, position }: StatementRow,
  { asAt, statementForm, statementFromOn }: SheetInput,
): StatementSheet | null {
  const file = customerFile(book, customer.id);
  if (!file) return null;
  const { currency } = position;
  const isOpen = statementForm === "open";
  const statement = buildStatementFacts({
    file,
    asAt,
    currency,
    ageing: book.setting("ageing"),
    form: statementForm,
    fromOn: isOpen ? null : statementFromOn,
  });
  return {
    name: `${customer.code} ${customer.name} ${currency}`.trim(),
    account: [customer.code, customer.name, currency],
    head: isOpen ? OPEN_HEAD : ACTIVITY_HEAD,
    rows: isOpen ? openRows(statement, currency) : activityRows(statement, currency),
  };
}

function openRows(statement: StatementFacts, currency: Currency): readonly (readonly Cell[])[] {
  const plain = plainAmount(currency);
  return [
    ...statement.items.map((item) => [
      item.on,
      item.number,
      item.description,
      item.dueOn ?? "",
      item.daysLate,
      plain(item.originalMinor),
      plain(item.paidMinor),
      plain(item.openMinor),
    ]),
    [statement.asAt, "", "Balance", "", "", "", "", plain(statement.closingMinor)],
  ];
}

function activityRows(statement: StatementFacts, currency: Currency): readonly (readonly Cell[])[] {
  const plain = plainAmount(currency);
  return [
    [statement.fromOn ?? "", "", "Brought forward", "", "", "", plain(statement.broughtForwardMinor)],
    ...statement.lines.map((line) => [
      line.on,
      line.number,
      line.description,
      line.dueOn ?? "",
      line.debitMinor === 0 ? "" : plain(line.debitMinor),
      line.creditMinor === 0 ? "" : plain(line.creditMinor),
      plain(line.balanceMinor),
    ]),
    [statement.asAt, "", "Balance", "", "", "", plain(statement.closingMinor)],
  ];
}

/** Whole units with their decimals, exact for every amount that a sheet can hold. */
function plainAmount(currency: Currency): (amount: Minor) => number {
  const digits = minorDigits(currency);
  return (amount) => Number((amount / 10 ** digits).toFixed(digits));
}

/** All statements in one CSV file, each line with its account (RFC 4180, UTF-8 with its mark). */
export function statementsCsv(sheets: readonly StatementSheet[]): string {
  const head = ["Account", "Customer", "Currency", ...(sheets[0]?.head ?? [])];
  const rows = sheets.flatMap(({ account, rows: lines }) =>
    lines.map((line) => csvRow([...account, ...line.map(String)])),
  );
  return `\uFEFF${[csvRow(head), ...rows].join("\r\n")}\r\n`;
}

/** A workbook with a sheet for each statement. The writer is loaded when it is first needed. */
export async function statementsWorkbook(sheets: readonly StatementSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  const written = writeXlsxFile(
    sheets.map(({ head, rows }, index) => ({
      sheet: names[index] as string,
      data: [
        head.map((value) => ({ value, fontWeight: "bold" as const })),
        ...rows.map((row) => row.map((value) => (typeof value === "number" ? value : safeCell(value)))),
      ],
    })),
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

/** Names a workbook takes: no signs it forbids, at most 31 letters, each once. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:']/g, " ").trim() || "Statement";
    let tried = plain.slice(0, 31);
    for (let count = 2; used.has(tried.toLowerCase()); count += 1) tried = `${plain.slice(0, 26)} (${count})`;
    used.add(tried.toLowerCase());
    return tried;
  });
}
