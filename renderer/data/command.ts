import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Change } from "#shared/journal/change.ts";
import type { TableName } from "#shared/journal/tables.ts";
import type { Result } from "#shared/result/result.ts";

/** What a decision may look at. Everything that is not in here it must not know. */
export type CommandContext = {
  readonly book: BookReader;
  readonly today: CalendarDate;
  /** ISO 8601 UTC. */
  readonly nowAt: string;
  readonly userId: string;
  readonly newId: () => string;
};

/** Expected refusal, with words for the user that say what to do. */
export type CommandFailure = {
  readonly kind: string;
  readonly message: string;
  /** The input at fault. */
  readonly field?: string;
  /** It was decided and could not be written; absent where the decision itself refused. */
  readonly isUnwritten?: true;
};

export type Decision<Output> = {
  readonly changes: readonly Change[];
  readonly subject: { readonly table: TableName; readonly key: string } | null;
  /** One line for the history, in the user's words: `Payment of £200.00 from Hollins & Bray`. */
  readonly summary: string;
  readonly output: Output;
};

/** One use case: a name for the journal and a pure decision. */
export type Command<Input, Output> = {
  readonly name: string;
  readonly decide: (context: CommandContext, input: Input) => Result<Decision<Output>, CommandFailure>;
};

export function command<Input, Output = null>(definition: Command<Input, Output>): Command<Input, Output> {
  return definition;
}
