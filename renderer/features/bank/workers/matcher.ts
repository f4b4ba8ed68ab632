import type { Debtor } from "#shared/bank/debtor.ts";
import type { Suggestion } from "#shared/bank/match.ts";
import { matchIndexSteps } from "#shared/bank/match-index.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { suggestMatches } from "#shared/bank/suggest.ts";

/** What changed in the books since they were sent last. */
export type BookPortion = {
  readonly debtors: readonly Debtor[];
  readonly bankLines: readonly BankLine[];
  /** Ids of customers and bank lines that are gone, as after an undo. */
  readonly gone: readonly string[];
};

export type LineSuggestions = readonly (readonly [lineId: string, suggestions: readonly Suggestion[]])[];

export type MatchStep = {
  /** Of all customers and lines together. */
  readonly done: number;
  readonly total: number;
  readonly found: LineSuggestions;
};

const LINES_A_STEP = 100;
const CUSTOMERS_A_STEP = 500;

/** A copy of what matching reads of the books, kept up by portions, and the matching itself in steps. */
export class Matcher {
  readonly #debtors = new Map<string, Debtor>();
  readonly #lines = new Map<string, BankLine>();

  take({ debtors, bankLines, gone }: BookPortion): void {
    for (const id of gone) {
      this.#debtors.delete(id);
      this.#lines.delete(id);
    }
    for (const debtor of debtors) this.#debtors.set(debtor.customer.id, debtor);
    for (const line of bankLines) this.#lines.set(line.id, line);
  }

  /** Suggestions for every open line, some lines a step. */
  *match(): Generator<MatchStep, void> {
    const lines = [...this.#lines.values()];
    const open = lines.filter((line) => line.state === "open");
    const total = this.#debtors.size + open.length;
    const steps = matchIndexSteps(this.#debtors.values(), lines);
    let step = steps.next();
    for (let done = 1; !step.done; done += 1, step = steps.next())
      if (done % CUSTOMERS_A_STEP === 0) yield { done, total, found: [] };
    const index = step.value;
    for (let from = 0; from < open.length; from += LINES_A_STEP) {
      const found = open
        .slice(from, from + LINES_A_STEP)
        .map((line) => [line.id, suggestMatches(line, index)] as const);
      yield { done: this.#debtors.size + from + found.length, total, found };
    }
  }
}
