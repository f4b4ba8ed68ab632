import { putInLedger, putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import { type Booking, bookLine, joined } from "#shared/bank/book-line.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import type { LedgerRows } from "#shared/ledger/ledger.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import { withRows } from "#shared/ledger/with-rows.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type LineBooking = { readonly lineId: string; readonly booking: Booking; readonly why: string };

const NO_ROWS: LedgerRows = { entries: [], allocations: [] };

/** Books one or many bank lines into the ledgers, all or none. */
export const bookBankLines = command<{ readonly bookings: readonly LineBooking[] }>({
  name: "book-bank-lines",
  decide: (context, { bookings }) => {
    const { book } = context;
    const locale = localeOf(book);
    const rowsOf = new Map<string, LedgerRows>();
    const lines: BankLine[] = [];
    for (const { lineId, booking, why } of bookings) {
      const line = book.get("bankLines", lineId);
      if (line?.state !== "open")
        return fail({ kind: "line-done", message: "This bank line was dealt with already. Nothing was booked." });
      const rows = rowsOf.get(booking.customerId) ?? NO_ROWS;
      const booked = bookLine(withRows(book.ledger(booking.customerId), rows), line, booking, context);
      if (!booked.ok) {
        const refusal = ledgerRefusal(booked.error, locale);
        return fail({ ...refusal, message: `${lineWords(line, locale)}: ${refusal.message}` });
      }
      rowsOf.set(booking.customerId, joined(rows, booked.value.rows));
      const { customerId } = booking;
      lines.push({ ...line, state: "matched", customerId, entryId: booked.value.entryId, why });
    }
    const ledgers = [...rowsOf].map(([customerId, rows]) => putInLedger(book, customerId, rows));
    const [first] = lines;
    return succeed({
      changes: [...ledgers, ...lines.map((line) => putRow(book, "bankLines", line))],
      subject: first ? { table: "ledgers", key: first.customerId } : null,
      summary:
        lines.length === 1 && first
          ? `Bank: ${lineWords(first, locale)} booked to ${nameOf(book, first.customerId)}`
          : `Bank: ${formatCount(lines.length, locale)} lines booked`,
      output: null,
    });
  },
});

function lineWords(line: BankLine, locale: string): string {
  return `${formatMoney(line.amountMinor, line.currency, { locale })}${line.payer === "" ? "" : ` from ${line.payer}`}`;
}
