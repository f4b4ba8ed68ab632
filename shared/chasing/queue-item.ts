import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";

export type QueueGroup =
  | "broken-promises"
  | "calls"
  | "promises-due"
  | "instalments-missed"
  | "letters"
  | "disputes"
  | "signs"
  | "reviews"
  | "decisions";

/** The groups in the order they are worked, with their headings. */
export const QUEUE_GROUPS = [
  { id: "broken-promises", title: "Broken promises" },
  { id: "calls", title: "Calls to make" },
  { id: "promises-due", title: "Promises and instalments due" },
  { id: "instalments-missed", title: "Instalments missed" },
  { id: "letters", title: "Letters ready" },
  { id: "disputes", title: "Disputes waiting on you" },
  { id: "signs", title: "Early warnings" },
  { id: "reviews", title: "Credit reviews" },
  { id: "decisions", title: "Decisions" },
] as const satisfies readonly { readonly id: QueueGroup; readonly title: string }[];

/** What a row of the work list is about, so that the screen can open it. */
export type QueueTarget =
  | { readonly kind: "promise"; readonly id: string }
  | { readonly kind: "call" }
  | { readonly kind: "task"; readonly id: string }
  | { readonly kind: "plan"; readonly id: string }
  | { readonly kind: "letter-run" }
  /** A letter is due and has nowhere to go. */
  | { readonly kind: "address" }
  | { readonly kind: "letter"; readonly id: string }
  | { readonly kind: "dispute"; readonly id: string }
  | { readonly kind: "credit"; readonly id: string }
  /** `sign`: the kind of the heaviest sign, so that its record can be told. */
  | { readonly kind: "signs"; readonly sign: string }
  | { readonly kind: "offer"; readonly id: string }
  | { readonly kind: "levels" }
  | { readonly kind: "case"; readonly id: string }
  | { readonly kind: "limitation" }
  | { readonly kind: "policy"; readonly policyId: string };

/** A row before it is ranked. */
export type QueueFact = {
  /** The same until what calls for it has changed; `done` and `later` refer to it. */
  readonly key: string;
  readonly group: QueueGroup;
  readonly target: QueueTarget;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  /** One sentence: why now. */
  readonly why: string;
  /** `late`: days past a promised or agreed day; `age`: days overdue; `before`: days until due. */
  readonly days: { readonly kind: "late" | "age" | "before" | "none"; readonly count: number };
  readonly on: CalendarDate;
  readonly invoiceIds: readonly string[];
};

/** What a minute spent on a row should bring: amount x chance / minutes. */
export type QueueScore = {
  /** From 0 to 1: the chance that it brings the money within two weeks. */
  readonly chance: number;
  readonly minutes: number;
  readonly perMinuteMinor: Minor;
};

export type QueueItem = QueueFact & {
  readonly customerId: string;
  readonly customerName: string;
  readonly responsibleId: string;
  readonly isOnStop: boolean;
  readonly score: QueueScore;
};
