import { formatDay } from "#shared/dates/format-day.ts";
import type { ImportNote, RejectionReason } from "#shared/imports/drafts.ts";
import { FIELDS, isFieldId } from "#shared/imports/fields.ts";
import type { Outcome, PlanDetail, PlanRow, ReconciliationReason } from "#shared/imports/plan.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";

export const OUTCOME_WORDS = {
  new: "New",
  changed: "Changed",
  unchanged: "Unchanged",
  rejected: "Rejected",
  vanished: "No longer listed",
} as const satisfies Record<Outcome, string>;

export const KIND_WORDS = {
  invoice: "Invoice",
  "credit-note": "Credit note",
  receipt: "Receipt",
  customer: "Customer",
} as const satisfies Record<PlanRow["what"], string>;

/** Everything that a preview row brings about, in one line. */
export function rowWords(row: PlanRow, locale: string): string {
  return row.details.map((detail) => detailWords(detail, row.currency, locale)).join(" ");
}

function detailWords(detail: PlanDetail, code: Currency, locale: string): string {
  const money = (amount: Minor) => formatMoney(amount, code, { locale });
  const on = (text: string) => formatDay(text as never, "far", locale);
  switch (detail.kind) {
    case "field":
      return fieldWords(detail.field, detail.from, detail.to);
    case "settled":
      return `Receipt of ${money(detail.amountMinor)} on ${on(detail.on)}.`;
    case "inferred-receipt":
      return `Receipt of ${money(detail.amountMinor)} inferred for ${on(detail.on)}, to confirm.`;
    case "inferred-credit":
      return `Credit of ${money(detail.amountMinor)} inferred for ${on(detail.on)}, to confirm.`;
    case "used-credit":
      return `${money(detail.amountMinor)} of money on account set against it.`;
    case "reopened":
      return `${money(detail.amountMinor)} that had been inferred as paid is open again.`;
    case "paid-here-already":
      return `${money(detail.amountMinor)} recorded here is not in the file yet; it stays.`;
    case "paid-before":
      return "Paid before this import on a day the file does not give: not taken.";
    case "set-against":
      return `${money(detail.amountMinor)} set against invoice ${detail.number}.`;
    case "part-used-credit":
      return `${money(detail.usedMinor)} of ${money(detail.totalMinor)} was used before; the rest is taken.`;
    case "leading-zeros":
      return `The file writes it ${detail.inFile}; the number here keeps its zeros.`;
    case "rejected":
      return rejectionWords(detail.reason);
  }
}

function rejectionWords(reason: RejectionReason): string {
  switch (reason.kind) {
    case "no-customer":
      return "No customer in this row.";
    case "no-number":
      return "No invoice number in this row.";
    case "no-date":
      return "No invoice date and no due date in this row.";
    case "not-a-date":
      return `${FIELDS[reason.field].label}: “${reason.text}” is not a date.`;
    case "no-amount":
      return "No amount in this row.";
    case "not-an-amount":
      return `${FIELDS[reason.field].label}: “${reason.text}” is not an amount.`;
    case "nothing-owed":
      return "The amount is 0.00: nothing is owed.";
    case "not-a-currency":
      return `“${reason.text}” is not a currency code such as GBP or EUR.`;
    case "two-currencies":
      return `Rows of this invoice name two currencies (${reason.currencies}).`;
    case "not-a-sale":
      return `“${reason.text}” is not money owed to you.`;
    case "draft":
      return `Not sent yet (${reason.text}).`;
    case "void":
      return `No longer valid (${reason.text}).`;
  }
}

export function noteWords(note: ImportNote, locale: string): string {
  switch (note.kind) {
    case "added-up-lines":
      return "Some invoices have several rows with different amounts: the rows were added up.";
    case "repeated-totals":
      return `${note.documents} invoices have several rows with the same total: each total was counted once.`;
    case "report-total-differs":
      return `The report's own total on line ${note.line} says ${formatMoney(note.statedMinor, note.currency, { locale })}; its rows add up to ${formatMoney(note.countedMinor, note.currency, { locale })}. The rows were taken.`;
    case "settled-in-future":
      return `Line ${note.line}: invoice ${note.number} has a settlement date in the future (${formatDay(note.on, "far", locale)}). It stays open.`;
    case "open-above-total":
      return `Line ${note.line}: more is open of invoice ${note.number} than its total. Its total was taken as open.`;
  }
}

export const REASON_WORDS = {
  rejected: "in rejected rows",
  "paid-here-already": "paid here and not yet in the file",
  "paid-before": "of invoices paid before, on days not given",
  "credit-part-used": "of credit notes used before this import",
  unexplained: "without an explanation",
} as const satisfies Record<ReconciliationReason["kind"], string>;

const OWN_FIELDS: Readonly<Record<string, string>> = { on: "Invoice date", dueOn: "Due date", amount: "Amount" };

function fieldWords(field: string, from: string, to: string): string {
  const label = OWN_FIELDS[field] ?? (isFieldId(field) ? FIELDS[field].label : field);
  if (field === "terms") return "Payment terms changed.";
  if (field === "amount" || field === "creditLimit") return `${label} changed.`;
  return from === "" ? `${label}: ${to}.` : `${label}: ${from} → ${to}.`;
}
