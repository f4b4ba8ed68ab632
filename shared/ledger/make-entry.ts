import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import type { Minor } from "../money/minor.ts";
import type { CreditEntry, CreditKind, DebitEntry, DebitKind } from "./ledger.ts";
import { recordedBy, type Writer } from "./writer.ts";

/** What every movement may carry beside its amount and day. */
export type EntryTexts = {
  readonly number?: string;
  readonly description?: string;
  readonly reference?: string;
  readonly note?: string;
  readonly importId?: string;
  readonly inferred?: boolean;
};

export type EntryFacts = EntryTexts & {
  readonly on: CalendarDate;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly linkedId?: string;
};

type DebitFacts = EntryFacts & { readonly kind: DebitKind } & Partial<
    Pick<DebitEntry, "dueOn" | "instalments" | "retention">
  >;
type CreditFacts = EntryFacts & { readonly kind: CreditKind } & Partial<Pick<CreditEntry, "method" | "corrects">>;

/** A new debit row; due on its own day unless told otherwise. */
export function makeDebit(facts: DebitFacts, writer: Writer): DebitEntry {
  return {
    ...common(facts, writer),
    side: "debit",
    kind: facts.kind,
    dueOn: facts.dueOn ?? facts.on,
    instalments: facts.instalments ?? [],
    retention: facts.retention ?? false,
  };
}

/** A new credit row. */
export function makeCredit(facts: CreditFacts, writer: Writer): CreditEntry {
  return {
    ...common(facts, writer),
    side: "credit",
    kind: facts.kind,
    method: facts.method ?? "",
    corrects: facts.corrects ?? "from-its-day",
  };
}

function common(facts: EntryFacts, writer: Writer) {
  return {
    id: writer.newId(),
    on: facts.on,
    currency: facts.currency,
    amountMinor: facts.amountMinor,
    number: facts.number?.trim() ?? "",
    description: facts.description ?? "",
    reference: facts.reference ?? "",
    note: facts.note ?? "",
    linkedId: facts.linkedId ?? "",
    importId: facts.importId ?? "",
    inferred: facts.inferred ?? false,
    ...recordedBy(writer),
  };
}
