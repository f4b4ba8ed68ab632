import { putRow, putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf, nameOf } from "#renderer/data/ledger-decision.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import type { LetterText } from "#shared/letters/compose-letter.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { letterSequence } from "#shared/letters/letter-number.ts";
import { makeLetter } from "#shared/letters/make-letter.ts";
import { offsetOf, usualPrinter } from "#shared/letters/printers.ts";
import type { Letter, LetterEnclosure, LetterRun } from "#shared/letters/rows.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** One letter as it was drawn: its page in the file that is kept. */
export type DrawnLetter = {
  readonly facts: LetterFacts;
  readonly text: Pick<LetterText, "subject" | "version" | "kindName">;
  readonly channel: Letter["channel"];
  readonly levelId: string;
  readonly pages: number;
  readonly firstPage: number;
  readonly enclosures?: readonly LetterEnclosure[];
};

export type PrepareLettersInput = {
  readonly letters: readonly DrawnLetter[];
  /** The kept bytes; already in the host's file store. */
  readonly file: Pick<StoredFile, "sha256" | "name" | "bytes">;
  /** For a run: what was left out and put in, and why; null for a letter by itself. */
  readonly run: Pick<LetterRun, "leftOut" | "putIn"> | null;
};

/** Ids of the letters, in the order given. */
export type PreparedLetters = { readonly letterIds: readonly string[]; readonly runId: string };

/**
 * Keeps letters with the exact bytes they were drawn as. Refuses a number that has been used in the meantime (rule 30):
 * the letters are then drawn again with the next ones.
 */
export const prepareLetters = command<PrepareLettersInput, PreparedLetters>({
  name: "prepare-letters",
  decide: ({ book, today, nowAt, userId, newId }, input) => {
    const used = new Set(book.all("letters").map((letter) => letter.number));
    const taken = input.letters.find(({ facts }) => used.has(facts.number));
    if (taken) {
      return fail({
        kind: "number-taken",
        message: `Letter ${taken.facts.number} was made in another window. It has been given the next number: try again.`,
      });
    }
    const first = input.letters[0];
    const title = batchTitle(input.letters, localeOf(book));
    if (!first) return fail({ kind: "no-letters", message: "No letter was chosen." });
    const runId = input.run ? newId() : "";
    const fileId = newId();
    const recorded = { recordedAt: nowAt, recordedBy: userId };
    const file: StoredFile = {
      id: fileId,
      ...input.file,
      mediaType: "application/pdf",
      on: today,
      customerId: input.run ? "" : first.facts.customerId,
      kind: first.facts.kind === "statement" && !input.run ? "statement" : "letter",
      description: input.run ? title : `${first.text.kindName} ${first.facts.number}`,
      ...recorded,
    };
    const letters = input.letters.flatMap((drawn) => {
      const customer = book.get("customers", drawn.facts.customerId);
      if (!customer) return [];
      return [
        makeLetter({ ...drawn, address: customer.address, runId, fileId }, { id: newId(), at: nowAt, by: userId }),
      ];
    });
    const letterIds = letters.map((letter) => letter.id);
    const settings = book.setting("letters");
    const next = 1 + Math.max(...letters.map((letter) => letterSequence(letter.number) ?? 0));
    const run: LetterRun | null = input.run
      ? {
          id: runId,
          on: first.facts.on,
          letterIds,
          ...input.run,
          finishedOn: null,
          drawnWith: offsetOf(usualPrinter(settings)),
          ...recorded,
        }
      : null;
    return succeed({
      changes: [
        putRow(book, "files", file),
        ...letters.map((letter) => putRow(book, "letters", letter)),
        ...(run ? [putRow(book, "runs", run)] : []),
        putSetting(book, "letters", { ...settings, nextLetterNumber: Math.max(settings.nextLetterNumber, next) }),
      ],
      subject: run ? { table: "runs", key: runId } : { table: "letters", key: letterIds[0] ?? "" },
      summary: run
        ? `${title} prepared`
        : `${first.text.kindName} ${first.facts.number} to ${nameOf(book, first.facts.customerId)} prepared`,
      output: { letterIds, runId },
    });
  },
});

/** A batch is a letter run, unless it holds statements only: they remind of nothing. */
function batchTitle(letters: readonly DrawnLetter[], locale: string): string {
  const isStatements = letters.every(({ facts }) => facts.kind === "statement");
  const count = formatCount(letters.length, locale);
  const isOne = letters.length === 1;
  if (isStatements) return isOne ? "1 statement" : `${count} statements`;
  return `Letter run, ${count} ${isOne ? "letter" : "letters"}`;
}
