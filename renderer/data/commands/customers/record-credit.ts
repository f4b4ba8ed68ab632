import { putRow } from "#renderer/data/changes.ts";
import { chasingScene } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { checkLabel } from "#shared/credit/check-kinds.ts";
import { creditFaultWords } from "#shared/credit/credit-fault-words.ts";
import { type CreditInput, makeCreditRecord } from "#shared/credit/make-credit-record.ts";
import type { CreditRecord } from "#shared/credit/rows.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type RecordCreditInput = { readonly customerId: string; readonly record: CreditInput };

/** Writes down a check, a limit, a review and so on. A new limit also goes into the customer's details. */
export const recordCredit = command<RecordCreditInput, string>({
  name: "record-credit",
  decide: (context, { customerId, record: input }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file } = scene.value;
    const { locale } = context.book.setting("company");
    const made = makeCreditRecord(file, input, context);
    if (!made.ok) {
      const words = creditFaultWords(made.error, (amount, code) => formatMoney(amount, code, { locale }));
      return fail({ kind: made.error.kind, ...words });
    }
    const record = made.value;
    const { customer } = file;
    const isLimit = record.kind === "limit" && record.currency === customer.currency;
    return succeed({
      changes: [
        putRow(context.book, "credit", record),
        ...(isLimit ? [putRow(context.book, "customers", { ...customer, creditLimitMinor: record.amountMinor })] : []),
      ],
      subject: { table: "credit", key: record.id },
      summary: `${customer.name}: ${summaryOf(record, locale)}`,
      output: record.id,
    });
  },
});

function summaryOf(record: CreditRecord, locale: string): string {
  const { amountMinor, currency, expiresOn, kind } = record;
  const amount = amountMinor === null ? "" : formatMoney(amountMinor, currency, { locale });
  switch (kind) {
    case "check":
      return `${checkLabel(record.facts.check ?? "").toLowerCase()} recorded`;
    case "limit":
      return amountMinor === null ? "credit limit taken away" : `credit limit ${amount}`;
    case "temporary-limit":
      return `credit limit ${amount}${expiresOn ? ` until ${formatDay(expiresOn, "far", locale)}` : ""}`;
    case "insured-limit":
      return `insured up to ${amount}`;
    case "review":
      return "credit reviewed";
    case "uninvoiced":
      return `work not yet invoiced ${amount}`;
    case "application":
      return "credit application recorded";
    case "bad-news":
      return "bad news noted";
    case "change":
      return "changed details noted";
    case "override":
      return `supplied against the advice, ${amount}`;
  }
}
