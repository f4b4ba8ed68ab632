import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import type { RunDecision } from "#shared/chasing/decide-run.ts";
import { fileLevels, type ItemLevels } from "#shared/chasing/file-levels.ts";
import { kindRank } from "#shared/chasing/kind-rank.ts";
import type { LeftOutItem, RunItem, RunLetter } from "#shared/chasing/run-decision.ts";
import { runLetter } from "#shared/chasing/run-letter.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { heldMinor } from "#shared/ledger/open-items.ts";
import type { PolicyLevel } from "#shared/letters/policy.ts";
import type { Currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { rulesOf } from "../usual-choices.ts";

/**
 * Letters to customers the run leaves out and the user puts in by hand: everything overdue but disputed amounts, at the
 * next level of the customer's policy. What is in dispute is never demanded (rule 25).
 */
export function forcedLetters(
  book: BookReader,
  asAt: CalendarDate,
  decision: RunDecision,
  putIn: ReadonlySet<string>,
): readonly RunLetter[] {
  const letters: RunLetter[] = [];
  for (const customerId of putIn) {
    const own = decision.leftOut.filter(
      (item) => item.customerId === customerId && item.position.item.daysLate > 0 && item.reason.kind !== "disputed",
    );
    for (const currency of new Set(own.map((item) => item.currency))) {
      const letter = forcedLetter(
        book,
        asAt,
        customerId,
        currency,
        own.filter((item) => item.currency === currency),
      );
      if (letter) letters.push(letter);
    }
  }
  return letters;
}

function forcedLetter(
  book: BookReader,
  asAt: CalendarDate,
  customerId: string,
  currency: Currency,
  left: readonly LeftOutItem[],
): RunLetter | null {
  const file = customerFile(book, customerId);
  if (!file || left.length === 0) return null;
  const ladders = fileLevels(file, rulesOf(book), asAt);
  const nexts = left.map(({ position }) => nextLevel(ladders.of(position.item)));
  const level = nexts.reduce((best, one) =>
    kindRank(one?.letterKind ?? null) > kindRank(best?.letterKind ?? null) ? one : best,
  );
  const items = mergeParts(left);
  const creditMinor = heldMinor(file.ledger, currency, asAt);
  const kind = level?.letterKind ?? "friendly-reminder";
  return runLetter({ customer: file.customer, currency, level, kind, items, creditMinor });
}

/** The level after the one an item has reached; the last one again when there is none. */
function nextLevel({ levels, reached }: ItemLevels): PolicyLevel | null {
  return levels[Math.min(reached.index + 1, levels.length - 1)] ?? null;
}

/** One item may have been left out in parts, for two reasons: on the letter it is one line. */
function mergeParts(left: readonly LeftOutItem[]): readonly RunItem[] {
  const items = new Map<LeftOutItem["position"], RunItem>();
  for (const { position, amountMinor } of left) {
    const before = items.get(position);
    const amount = minor((before?.amountMinor ?? 0) + amountMinor);
    items.set(position, { position, amountMinor: amount, reason: { kind: "also-overdue" } });
  }
  return [...items.values()];
}
