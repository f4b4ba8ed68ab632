import { daysInMonth } from "../../dates/calendar-date.ts";
import type { SheetRow } from "../delimited-rows.ts";
import type { FieldId } from "../fields.ts";
import { normaliseName } from "../match-columns.ts";
import type { Rewriter, RewrittenLayout } from "./layout.ts";

const HEADER = [
  "customerCode",
  "documentType",
  "number",
  "issuedOn",
  "amount",
  "currency",
  "reference",
  "description",
] as const satisfies readonly FieldId[];

/** Places in the first line of an EXTF file, from 0. */
const ACCOUNT_DIGITS = 13;
const FROM_DAY = 14;
const UNTIL_DAY = 15;

/**
 * DATEV EXTF "Buchungsstapel": every booking of a period. Only those on a debtor's account are documents: one digit
 * longer than the general accounts and beginning with 1 to 6. `Belegdatum` is DDMM; its year comes from the first line.
 */
export const datevLayout: RewrittenLayout = {
  id: "datev-extf",
  label: "DATEV, Buchungsstapel",
  recognises: (first) => /^(EXTF|DTVF)$/.test((first[0]?.cells[0] ?? "").trim()) && columnsOf(first) !== null,
  rewriter,
  hints: { amountIs: "line", decimalForm: "comma" },
};

type Columns = Readonly<
  Record<"amount" | "side" | "currency" | "account" | "contra" | "day" | "number" | "text", number>
>;

function rewriter(first: readonly SheetRow[]): Rewriter {
  const columns = columnsOf(first)!;
  const head = first[0]!.cells;
  const digits = Number(head[ACCOUNT_DIGITS]) || 4;
  const isDebtor = (account: string) => account.length === digits + 1 && /^[1-6]/.test(account);
  return {
    header: HEADER,
    row: (cells) => {
      const at = (column: number) => (cells[column] ?? "").trim();
      const [account, contra] = [at(columns.account), at(columns.contra)];
      if (!/^\d+$/.test(account) || (!isDebtor(account) && !isDebtor(contra))) return [];
      const isOwnSide = isDebtor(account);
      const isDebit = (at(columns.side).toUpperCase() === "S") === isOwnSide;
      const other = isOwnSide ? contra : account;
      const type = isDebit ? "Invoice" : isRevenue(other) ? "Credit note" : "Receipt";
      const number = at(columns.number);
      const isReceipt = type === "Receipt";
      const on = dayOfCell(at(columns.day), head[FROM_DAY] ?? "", head[UNTIL_DAY] ?? "");
      return [
        [
          isOwnSide ? account : contra,
          type,
          isReceipt ? "" : number,
          on,
          at(columns.amount),
          at(columns.currency),
          isReceipt ? number : "",
          at(columns.text),
        ],
      ];
    },
  };
}

/** Revenue accounts of the charts SKR03 (8...) and SKR04 (4...); anything else opposite a credit is money. */
function isRevenue(account: string): boolean {
  return /^[48]/.test(account);
}

function columnsOf(first: readonly SheetRow[]): Columns | null {
  const names = (first[1]?.cells ?? []).map(normaliseName);
  const at = (name: string) => names.findIndex((known) => known.startsWith(name));
  const columns: Columns = {
    amount: at("umsatz"),
    side: at("soll haben"),
    currency: at("wkz umsatz"),
    account: names.indexOf("konto"),
    contra: at("gegenkonto"),
    day: at("belegdatum"),
    number: at("belegfeld 1"),
    text: at("buchungstext"),
  };
  const needed = [columns.amount, columns.side, columns.account, columns.contra, columns.day];
  return needed.every((column) => column !== -1) ? columns : null;
}

/** `0103` in a period from 20240101 to 20241231 is 2024-03-01; what fits no day stays as it is and is rejected. */
function dayOfCell(cell: string, from: string, until: string): string {
  const text = cell.padStart(4, "0");
  if (!/^\d{4}$/.test(text) || !/^\d{8}$/.test(from)) return cell;
  const [dayOfMonth, month] = [text.slice(0, 2), text.slice(2)];
  const years = [from.slice(0, 4), /^\d{8}$/.test(until) ? until.slice(0, 4) : from.slice(0, 4)];
  const year = years.find((candidate) => {
    const on = `${candidate}${month}${dayOfMonth}`;
    return on >= from && (until === "" || on <= until);
  });
  const known = year ?? years[0]!;
  const exists =
    Number(month) >= 1 && Number(month) <= 12 && Number(dayOfMonth) <= daysInMonth(Number(known), Number(month));
  return exists ? `${known}-${month}-${dayOfMonth}` : cell;
}
