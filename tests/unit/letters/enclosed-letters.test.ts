import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Book } from "#renderer/book/book.ts";
import { putRow } from "#renderer/data/changes.ts";
import type { Command } from "#renderer/data/command.ts";
import { placeFile } from "#renderer/data/commands/records/place-file.ts";
import { draftLetter } from "#renderer/features/letters/draft-letter.ts";
import { usualChoices } from "#renderer/features/letters/usual-choices.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { type RawWording, readWording } from "#shared/letters/read-wording.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { LetterSettings } from "#shared/settings/settings.ts";
import { unwrap } from "#tests/support/ledger-dsl.ts";
import { letterBooks } from "#tests/support/letter-books.ts";

const path = new URL("../../../assets/wording/en-GB.json", import.meta.url);
const english = unwrap(readWording(JSON.parse(readFileSync(path, "utf8")) as RawWording));
const { book, asAt } = letterBooks(1);
const today = day(asAt);
const customerId = "c000000";
let seq = 1;

function apply(changes: Parameters<Book["apply"]>[0]): void {
  seq += 1;
  book.apply(changes, { seq, hash: "a".repeat(64) });
}

function run<Input, Output>(command: Command<Input, Output>, input: Input): boolean {
  const context = { book: book.reader(), today, nowAt: `${today}T09:00:00.000Z`, userId: "len", newId: () => `${seq}` };
  const decided = command.decide(context as Parameters<typeof command.decide>[0], input);
  if (decided.ok) apply(decided.value.changes);
  return decided.ok;
}

const kept = (id: string, name: string, values: Partial<StoredFile> = {}) =>
  putRow(book.reader(), "files", {
    id,
    name,
    sha256: id.padStart(64, "0"),
    mediaType: "application/pdf",
    bytes: 1,
    on: today,
    customerId,
    kind: "other",
    description: "",
    recordedAt: "2026-01-05T09:00:00.000Z",
    recordedBy: "len",
    ...values,
  });

const settings = (values: Partial<LetterSettings>) =>
  apply([
    putRow(book.reader(), "settings", { id: "letters", value: { ...book.reader().setting("letters"), ...values } }),
  ]);

const draft = (kind: LetterKind) =>
  unwrap(
    draftLetter(book.reader(), {
      customerId,
      kind,
      number: "L-0001",
      on: today,
      wording: () => english,
      logo: null,
      choices: usualChoices(book.reader(), customerId, kind),
    }),
  );

describe("a letter with something behind it", () => {
  const [first] = draft("friendly-reminder").facts.items;

  test("nothing goes behind it until the settings say so", () => {
    expect(draft("friendly-reminder")).toMatchObject({ enclosures: [], copiesMissing: [] });
    expect(draft("friendly-reminder").facts.enclosed).toBeUndefined();
  });

  test("a file that is said to be a copy goes behind letters of its kind, is named there, and can be taken back", () => {
    settings({ copyKinds: ["friendly-reminder"] });
    apply([kept("f1", "scan.pdf")]);
    expect(draft("friendly-reminder").copiesMissing).toContain(first!.number);
    const invoice = { id: first!.invoiceId, number: first!.number };
    expect(run(placeFile, { fileId: "f1", invoice, pages: 2 })).toBe(true);
    const made = draft("friendly-reminder");
    expect(made.enclosures).toEqual([{ fileId: "f1", name: first!.number, pages: 2 }]);
    expect(made.facts.enclosed).toEqual([first!.number]);
    expect(made.copiesMissing).not.toContain(first!.number);
    expect(draft("final-reminder").enclosures).toEqual([]);
    expect(run(placeFile, { fileId: "f1", invoice: null, pages: 2 })).toBe(true);
    expect(draft("friendly-reminder").enclosures).toEqual([]);
    expect(run(placeFile, { fileId: "none", invoice, pages: 2 })).toBe(false);
  });

  test("the company's sheets are named on a reminder, and on a letter of claim by its own words", () => {
    apply([kept("f2", "Information_Sheet.pdf", { customerId: "", kind: "enclosure", pages: 4 })]);
    settings({ copyKinds: [], enclosures: [{ fileId: "f2", kinds: ["final-reminder", "letter-of-claim"] }] });
    expect(draft("final-reminder").facts.enclosed).toEqual(["Information Sheet"]);
    expect(draft("letter-of-claim").facts.enclosed).toBeUndefined();
    expect(draft("letter-of-claim").enclosures).toEqual([{ fileId: "f2", name: "Information Sheet", pages: 4 }]);
  });
});
