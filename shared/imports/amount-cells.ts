import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { DecimalForm } from "../money/parse-money.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { Column } from "./column.ts";
import type { RejectionReason } from "./drafts.ts";
import type { FieldId } from "./fields.ts";
import { readAmount } from "./read-amount.ts";

export type Amount = Result<Minor | null, RejectionReason>;
/** Of a row, in minor units of the currency; `null` for an empty cell. */
export type AmountOf = (row: number, currency: Currency) => Amount;

const NOTHING: Amount = succeed(null);

/** Reads the amounts of a column, each different text once for as long as its rows are in one currency. */
export function amountsOf(field: FieldId, { codes, texts }: Column, form: DecimalForm): AmountOf {
  const known: ({ readonly currency: Currency; readonly amount: Amount } | undefined)[] = Array(texts.length);
  return (row, currency) => {
    const code = codes[row]!;
    const before = known[code];
    if (before?.currency === currency) return before.amount;
    const amount = amountOf(texts[code]!, currency, form, field);
    known[code] = { currency, amount };
    return amount;
  };
}

function amountOf(text: string, currency: Currency, form: DecimalForm, field: FieldId): Amount {
  if (text === "" || text === "-" || text === "–") return NOTHING;
  const amount = readAmount(text, currency, form);
  return amount.ok ? amount : fail({ kind: "not-an-amount", field, text });
}
