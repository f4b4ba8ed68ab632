import type { StoredFile } from "../evidence/stored-file.ts";
import type { LetterSettings } from "../settings/settings.ts";
import type { LetterEnclosure, LetterKind } from "./rows.ts";

/** A copy of an invoice or a sheet of the company's that goes behind a letter, with the name the letter gives it. */
export type ChosenEnclosure = LetterEnclosure & { readonly isCopy: boolean };

/** Where the kept files are found. */
export type EnclosureSources = {
  /** The latest copy of an invoice. */
  readonly copyOf: (invoiceId: string) => StoredFile | undefined;
  readonly file: (fileId: string) => StoredFile | undefined;
};

/**
 * What goes behind a letter of a kind: copies of the invoices it lists, in its order, then the company's own sheets for
 * this kind. Only PDFs whose pages are known; of several copies of one invoice the latest.
 */
export function lettersEnclosures(
  kind: LetterKind,
  invoices: readonly { readonly invoiceId: string; readonly number: string }[],
  sources: EnclosureSources,
  settings: Pick<LetterSettings, "copyKinds" | "enclosures">,
): readonly ChosenEnclosure[] {
  const wantsCopies = settings.copyKinds?.includes(kind) ?? false;
  const seen = new Set<string>();
  const copies = (wantsCopies ? invoices : []).flatMap(({ invoiceId, number }) => {
    const copy = sources.copyOf(invoiceId);
    if (!copy?.pages || seen.has(invoiceId)) return [];
    seen.add(invoiceId);
    return [{ fileId: copy.id, name: number, pages: copy.pages, isCopy: true }];
  });
  const sheets = (settings.enclosures ?? []).flatMap(({ fileId, kinds }) => {
    const file = kinds.includes(kind) ? sources.file(fileId) : undefined;
    return file?.pages ? [{ fileId, name: sheetName(file.name), pages: file.pages, isCopy: false }] : [];
  });
  return [...copies, ...sheets];
}

/** Numbers of the invoices on a letter of which a copy should go with it and none is kept. */
export function copiesMissing(
  kind: LetterKind,
  invoices: readonly { readonly invoiceId: string; readonly number: string }[],
  sources: EnclosureSources,
  settings: Pick<LetterSettings, "copyKinds">,
): readonly string[] {
  if (!settings.copyKinds?.includes(kind)) return [];
  const missing = invoices.filter(({ invoiceId }) => !sources.copyOf(invoiceId)?.pages);
  return [...new Set(missing.map(({ number }) => number))];
}

/** A file's name as words for a letter: without its ending, with spaces. */
function sheetName(name: string): string {
  return name
    .replace(/\.pdf$/i, "")
    .replace(/[_-]+/g, " ")
    .trim();
}

/** The invoice a file is most likely a copy of: the longest number that stands in its name as a word of its own. */
export function invoiceInName<Invoice extends { readonly number: string }>(
  name: string,
  invoices: readonly Invoice[],
): Invoice | null {
  const words = wordsOf(name.replace(/\.[a-z]+$/i, ""));
  const text = ` ${words.join(" ")} `;
  const found = invoices
    .filter(({ number }) => {
      const own = wordsOf(number);
      return own.length > 0 && (text.includes(` ${own.join(" ")} `) || words.includes(own.join("")));
    })
    .toSorted((first, second) => second.number.length - first.number.length);
  return found[0] ?? null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
