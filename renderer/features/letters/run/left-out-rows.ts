import type { BookReader } from "#renderer/book/book.ts";
import type { RunDecision } from "#shared/chasing/decide-run.ts";
import { describeLeftOut } from "#shared/chasing/describe-run-reason.ts";
import type { LeftOutItem, RunItem, RunLetter } from "#shared/chasing/run-decision.ts";
import { words } from "#shared/chasing/words.ts";
import { describeFault } from "#shared/letters/describe-fault.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { describeRefusal } from "../describe-refusal.ts";
import { type LeftOutRow, overdueOf, type RunChoices, type RunRow, runKey } from "./run-row.ts";

/** Reasons that no person overrules: the law, an agreement about the amount, or a missing address. */
const FIRM = new Set(["disputed", "no-address", "covered-by-credit", "letter-waiting"]);

/** Everything overdue that no letter asks for, largest first: by the rules, by the user, or because a letter is faulty. */
export function leftOutRows(
  book: BookReader,
  decision: RunDecision,
  rows: readonly RunRow[],
  forcedKeys: ReadonlySet<string>,
  choices: RunChoices,
): readonly LeftOutRow[] {
  return [
    ...byRule(book, decision, forcedKeys),
    ...decision.letters
      .filter((letter) => choices.kindsOff.has(letter.kind))
      .map((letter) => ({
        ...wholeLetter(book, letter, `${LETTER_KIND_NAMES[letter.kind]}: not sent in this run.`),
        key: `${runKey(letter)}/kind`,
      })),
    ...rows
      .filter((row) => !row.isIn)
      .map((row) => ({
        ...wholeLetter(book, row.letter, whyNot(book, row, choices)),
        rowKey: row.canBeIn ? row.key : "",
      })),
  ]
    .filter((row) => row.amountMinor > 0)
    .sort((first, second) => second.amountMinor - first.amountMinor);
}

/** Items that a rule keeps out, those of one customer with one reason in one row. */
function byRule(book: BookReader, decision: RunDecision, forcedKeys: ReadonlySet<string>): readonly LeftOutRow[] {
  const say = words(book.setting("company").locale);
  const groups = new Map<string, LeftOutItem[]>();
  for (const item of decision.leftOut) {
    const isForced = forcedKeys.has(runKey(item)) && item.reason.kind !== "disputed";
    if (item.position.item.daysLate <= 0 || isForced) continue;
    const key = `${runKey(item)}/${describeLeftOut(item.reason, item.currency, say)}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map<LeftOutRow>(([key, items]) => {
    const [first] = items as [LeftOutItem];
    return {
      key,
      customerId: first.customerId,
      customerName: book.get("customers", first.customerId)?.name ?? "",
      currency: first.currency,
      amountMinor: sumMinor(items, (item) => item.amountMinor),
      why: describeLeftOut(first.reason, first.currency, say),
      parts: items.map(partOf),
      canPutIn: !FIRM.has(first.reason.kind),
      rowKey: "",
    };
  });
}

function partOf({ position, amountMinor }: Pick<RunItem, "position" | "amountMinor">): LeftOutRow["parts"][number] {
  return { invoiceId: position.item.entry.id, amountMinor };
}

function wholeLetter(book: BookReader, letter: RunLetter, why: string): LeftOutRow {
  return {
    key: `${runKey(letter)}/letter`,
    customerId: letter.customerId,
    customerName: book.get("customers", letter.customerId)?.name ?? "",
    currency: letter.currency,
    amountMinor: overdueOf(letter),
    why,
    parts: letter.items.filter(({ position }) => position.item.daysLate > 0).map(partOf),
    canPutIn: false,
    rowKey: "",
  };
}

function whyNot(book: BookReader, row: RunRow, { takenOut }: RunChoices): string {
  const reason = takenOut.get(row.key);
  if (row.canBeIn) return reason ? `Left out by you: ${reason}` : "Left out by you.";
  if (!row.draft.ok) return describeRefusal(row.draft.error, row.letter.currency, book.setting("company").locale);
  const fault = row.draft.value.faults.find(({ level }) => level === "stop");
  return fault ? describeFault(fault) : "";
}
