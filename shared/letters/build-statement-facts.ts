import { chasePositions } from "../chasing/chase-position.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import { compareText } from "../chasing/letter-sent.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { openCredits } from "../ledger/open-items.ts";
import { positionIn } from "../ledger/position.ts";
import { type LedgerRow, runningBalance } from "../ledger/running-balance.ts";
import type { Currency } from "../money/currency.ts";
import { minor, negateMinor, subtractMinor, ZERO } from "../money/minor.ts";
import type { AgeingSettings } from "../settings/settings.ts";
import type { StatementFacts, StatementItem, StatementLine } from "./statement-facts.ts";

export type StatementInput = {
  readonly file: CustomerFile;
  readonly asAt: CalendarDate;
  readonly currency: Currency;
  readonly ageing: AgeingSettings;
  readonly form: "open" | "activity";
  /** For `activity`: the first day shown; null for everything. */
  readonly fromOn: CalendarDate | null;
};

/**
 * A statement of account as at a day. Its closing balance is the ledger's balance of that day, to the penny, in both
 * forms (rule 18): brought forward + debits - credits, and open items - money held.
 */
export function buildStatementFacts(input: StatementInput): StatementFacts {
  const { file, asAt, currency, ageing, form } = input;
  const position = positionIn(file.ledger, currency, asAt, ageing);
  const rows = runningBalance(file.ledger, currency, asAt);
  const shown = input.fromOn ? rows.filter((row) => row.entry.on >= (input.fromOn ?? row.entry.on)) : rows;
  const before = rows[rows.length - shown.length - 1];
  return {
    form,
    asAt,
    fromOn: form === "activity" ? (input.fromOn ?? rows[0]?.entry.on ?? asAt) : null,
    broughtForwardMinor: before?.balanceMinor ?? ZERO,
    lines: shown.map(statementLine),
    items: statementItems(file, currency, asAt),
    closingMinor: position.balanceMinor,
    bandsMinor: position.bandsMinor,
    bandLimits: ageing.limits,
    bandsBy: ageing.by,
    heldMinor: position.heldMinor,
  };
}

function statementLine(row: LedgerRow): StatementLine {
  const { entry } = row;
  return {
    entryId: entry.id,
    on: entry.on,
    kind: entry.kind,
    number: entry.number,
    description: entry.description,
    dueOn: entry.side === "debit" ? entry.dueOn : null,
    debitMinor: row.debitMinor,
    creditMinor: row.creditMinor,
    balanceMinor: row.balanceMinor,
  };
}

function statementItems(file: CustomerFile, currency: Currency, asAt: CalendarDate): readonly StatementItem[] {
  const debits = chasePositions(file, asAt)
    .filter(({ item }) => item.currency === currency)
    .map<StatementItem>(({ item, disputedMinor }) => ({
      entryId: item.entry.id,
      on: item.entry.on,
      kind: item.entry.kind,
      number: item.entry.number,
      description: item.entry.description,
      dueOn: item.dueOn,
      daysLate: Math.max(0, item.daysLate),
      originalMinor: item.originalMinor,
      paidMinor: subtractMinor(item.originalMinor, item.openMinor),
      openMinor: item.openMinor,
      disputedMinor,
    }));
  const credits = openCredits(file.ledger, asAt)
    .filter((credit) => credit.currency === currency)
    .map<StatementItem>(({ entry, openMinor }) => ({
      entryId: entry.id,
      on: entry.on,
      kind: entry.kind,
      number: entry.number,
      description: entry.description,
      dueOn: null,
      daysLate: 0,
      originalMinor: negateMinor(entry.amountMinor),
      paidMinor: negateMinor(minor(entry.amountMinor - openMinor)),
      openMinor: negateMinor(openMinor),
      disputedMinor: ZERO,
    }));
  return [...debits, ...credits].sort((first, second) => compareText(first.on, second.on));
}
