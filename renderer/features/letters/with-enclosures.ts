import type { BookReader } from "#renderer/book/book.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { copiesMissing, type EnclosureSources, lettersEnclosures } from "#shared/letters/enclosures.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import type { LetterEnclosure } from "#shared/letters/rows.ts";

export type EnclosedLetter = {
  readonly facts: LetterFacts;
  readonly enclosures: readonly LetterEnclosure[];
  /** Numbers of invoices whose copy should go with the letter and is not kept. */
  readonly missing: readonly string[];
};

/**
 * A letter with what goes behind it, which it names. A letter of claim does not name the company's own sheets here: it
 * does so in its text, as its protocol asks.
 */
export function withEnclosures(book: BookReader, facts: LetterFacts): EnclosedLetter {
  const settings = book.setting("letters");
  const sources = sourcesOf(book);
  const behind = lettersEnclosures(facts.kind, facts.items, sources, settings);
  const named = behind.filter(({ isCopy }) => isCopy || facts.kind !== "letter-of-claim");
  return {
    facts: named.length > 0 ? { ...facts, enclosed: named.map(({ name }) => name) } : facts,
    enclosures: behind.map(({ fileId, name, pages }) => ({ fileId, name, pages })),
    missing: copiesMissing(facts.kind, facts.items, sources, settings),
  };
}

function sourcesOf(book: BookReader): EnclosureSources {
  const byInvoice = copiesOf(book.all("files"));
  return { copyOf: (invoiceId) => byInvoice.get(invoiceId), file: (fileId) => book.get("files", fileId) };
}

/** For each list of files as it stands, the latest copy of every invoice. */
const copies = new WeakMap<readonly StoredFile[], ReadonlyMap<string, StoredFile>>();

function copiesOf(files: readonly StoredFile[]): ReadonlyMap<string, StoredFile> {
  const known = copies.get(files);
  if (known) return known;
  const made = new Map<string, StoredFile>();
  for (const file of files) if (file.invoiceId && file.pages) made.set(file.invoiceId, file);
  copies.set(files, made);
  return made;
}
