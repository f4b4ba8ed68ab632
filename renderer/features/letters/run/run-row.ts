import type { RunLetter } from "#shared/chasing/run-decision.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, sumMinor } from "#shared/money/minor.ts";
import type { RunDraft } from "./draft-run.ts";

/** What the user has changed by hand, with their reasons: letters taken out, customers put in, kinds not sent this time. */
export type RunChoices = {
  /** By row key. */
  readonly takenOut: ReadonlyMap<string, string>;
  /** By customer id. */
  readonly putIn: ReadonlyMap<string, string>;
  readonly kindsOff: ReadonlySet<LetterKind>;
};

export const NOTHING_CHANGED: RunChoices = { takenOut: new Map(), putIn: new Map(), kindsOff: new Set() };

export type RunRow = {
  /** Customer and currency: one letter for each. */
  readonly key: string;
  readonly letter: RunLetter;
  readonly customerName: string;
  readonly kindName: string;
  /** Days late of the oldest item. */
  readonly daysLate: number;
  readonly channel: string;
  readonly isForced: boolean;
  readonly draft: RunDraft;
  /** Neither faulty nor taken out: it is printed. */
  readonly isIn: boolean;
  readonly canBeIn: boolean;
};

export type LeftOutRow = {
  readonly key: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly why: string;
  readonly parts: readonly { readonly invoiceId: string; readonly amountMinor: Minor }[];
  /** A rule that a person may overrule keeps it out. */
  readonly canPutIn: boolean;
  /** The row that was taken out by hand and can be put back; empty for none. */
  readonly rowKey: string;
};

export function runKey(letter: Pick<RunLetter, "customerId" | "currency">): string {
  return `${letter.customerId}/${letter.currency}`;
}

/** What a letter asks for of items that are overdue: courtesy notes list others, which are not in the sum. */
export function overdueOf(letter: RunLetter): Minor {
  return sumMinor(
    letter.items.filter(({ position }) => position.item.daysLate > 0),
    (item) => item.amountMinor,
  );
}
