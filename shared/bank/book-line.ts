import { laterDay } from "../dates/calendar-date.ts";
import { addReceipt } from "../ledger/add-receipt.ts";
import type { HandPart } from "../ledger/allocate-payment.ts";
import type { CreditEntry, CustomerLedger, LedgerRows } from "../ledger/ledger.ts";
import type { LedgerError } from "../ledger/ledger-error.ts";
import { reverseEntry } from "../ledger/reverse-entry.ts";
import { withRows } from "../ledger/with-rows.ts";
import { writeOff } from "../ledger/write-off.ts";
import type { Writer } from "../ledger/writer.ts";
import { type Minor, minor } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import type { MatchPart } from "./match.ts";
import type { BankLine } from "./rows.ts";

/** What a person decided about one line. */
export type Booking =
  | {
      readonly kind: "receipt";
      readonly customerId: string;
      readonly parts: readonly MatchPart[];
      readonly chargesMinor: Minor;
    }
  | { readonly kind: "confirms-inferred"; readonly customerId: string; readonly entryId: string }
  | { readonly kind: "returned"; readonly customerId: string; readonly entryId: string };

export type BookedLine = { readonly rows: LedgerRows; readonly entryId: string };

const CHARGES_NOTE = "Bank charges kept on the way";

/**
 * Books a line into the customer's ledger: a receipt with what it pays (charges of banks given up on the last invoice), the
 * confirmation of an inferred receipt on the bank's day, or the return of a payment. Errors: those of `addReceipt`, `writeOff` and
 * `reverseEntry`.
 */
export function bookLine(
  ledger: CustomerLedger,
  line: BankLine,
  booking: Booking,
  writer: Writer,
): Result<BookedLine, LedgerError> {
  switch (booking.kind) {
    case "receipt":
      return bookReceipt(ledger, line, booking.parts, booking.chargesMinor, writer);
    case "confirms-inferred":
      return confirmInferred(ledger, line, booking.entryId);
    case "returned": {
      const reason = /che(que|ck)/i.test(`${line.text} ${line.payer}`) ? "cheque-bounced" : "debit-recalled";
      const taken = reverseEntry(ledger, { entryId: booking.entryId, on: line.on, reason, note: line.text }, writer);
      return taken.ok ? succeed({ rows: taken.value, entryId: taken.value.reversal.id }) : taken;
    }
  }
}

function bookReceipt(
  ledger: CustomerLedger,
  line: BankLine,
  parts: readonly MatchPart[],
  chargesMinor: Minor,
  writer: Writer,
): Result<BookedLine, LedgerError> {
  const paid = lessCharges(parts, chargesMinor);
  const receipt = addReceipt(
    ledger,
    {
      on: line.on,
      amountMinor: line.amountMinor,
      currency: line.currency,
      method: "bank transfer",
      reference: line.reference,
      description: line.text.slice(0, 200),
      note: "",
      number: "",
      allocate: paid.length === 0 ? { how: "on-account" } : { how: "by-hand", parts: paid },
    },
    writer,
  );
  if (!receipt.ok) return receipt;
  const { credit, ...rows } = receipt.value;
  const last = parts.at(-1);
  if (chargesMinor === 0 || !last) return succeed({ rows, entryId: credit.id });
  const charges = { on: line.on, parts: [{ debitId: last.debitId, amountMinor: chargesMinor }], note: CHARGES_NOTE };
  const givenUp = writeOff(withRows(ledger, rows), { ...charges, reference: line.reference }, writer);
  if (!givenUp.ok) return givenUp;
  return succeed({ rows: joined(rows, givenUp.value), entryId: credit.id });
}

/** What banks kept did not arrive: it comes off the last invoice's part. */
function lessCharges(parts: readonly MatchPart[], chargesMinor: Minor): readonly HandPart[] {
  return parts
    .map(({ debitId, amountMinor }, index) => ({
      debitId,
      amountMinor: index === parts.length - 1 ? minor(amountMinor - chargesMinor) : amountMinor,
    }))
    .filter((part) => part.amountMinor > 0);
}

/** The bank knows the day on which an inferred payment really came. */
function confirmInferred(ledger: CustomerLedger, line: BankLine, entryId: string): Result<BookedLine, LedgerError> {
  const found = ledger.entries.find((entry): entry is CreditEntry => entry.id === entryId && entry.side === "credit");
  if (!found) return fail({ kind: "unknown-entry", entryId });
  const debits = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const credit: CreditEntry = {
    ...found,
    on: line.on,
    inferred: false,
    method: found.method || "bank transfer",
    reference: found.reference || line.reference,
  };
  const allocations = ledger.allocations
    .filter((row) => row.creditId === entryId && row.undoneOn === null)
    .map((row) => ({ ...row, on: laterDay(line.on, debits.get(row.debitId)?.on ?? line.on) }));
  return succeed({ rows: { entries: [credit], allocations }, entryId });
}

export function joined(first: LedgerRows, second: LedgerRows): LedgerRows {
  return {
    entries: lastById([...first.entries, ...second.entries]),
    allocations: lastById([...first.allocations, ...second.allocations]),
  };
}

function lastById<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
