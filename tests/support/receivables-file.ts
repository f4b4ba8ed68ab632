import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayNumber, dayOf } from "#shared/dates/calendar-date.ts";
import type { HistoryRow } from "#shared/insight/prediction/payment-history.ts";

const shared = process.env.DUEBOOK_SHARED ?? join(process.cwd(), "..", "shared");
const path = join(shared, "data", "receivables-ibm", "WA_Fn-UseC_-Accounts-Receivable.csv");

export const hasReceivablesFile = existsSync(path);

/** The invoices of the public receivables sample, by invoice date and number. Disputes are not read: nobody knew them. */
export function receivablesFile(): readonly HistoryRow[] {
  const [, ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  return lines
    .map((line) => {
      const [, customer, , number, issued, due, amount, , settled, bill] = line.split(",") as string[];
      const row: HistoryRow = {
        customer: customer as string,
        trait: bill as string,
        currency: "XXX",
        issued: americanDay(issued as string),
        due: americanDay(due as string),
        ended: americanDay(settled as string),
        end: "paid",
        amountMinor: Math.round(Number(amount) * 100),
        isAgain: false,
      };
      return { number: number as string, row };
    })
    .sort((first, second) => first.row.issued - second.row.issued || (first.number < second.number ? -1 : 1))
    .map(({ row }) => row);
}

function americanDay(text: string): number {
  const [month, dayOfMonth, year] = text.split("/").map(Number) as [number, number, number];
  return dayNumber(dayOf(year, month, dayOfMonth));
}
