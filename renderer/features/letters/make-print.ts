import type { BookReader } from "#renderer/book/book.ts";
import { type RenderOptions, renderPrint } from "#renderer/documents/render-document.ts";
import type { Host } from "#shared/host/host.ts";
import { isWholeFile, type PrintPlan, printPlan } from "#shared/letters/print-plan.ts";
import type { PrintSettings } from "#shared/letters/print-settings.ts";
import type { Letter, PaperOffset } from "#shared/letters/rows.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { numberRange } from "./number-range.ts";
import { runSheetDocuments } from "./run-sheet-documents.ts";

export type MadePrint = { readonly bytes: Uint8Array; readonly plan: PrintPlan };

export type PrintFailure = { readonly kind: "cancelled" | "not-kept" | "failed"; readonly detail: string };

export type PrintOptions = RenderOptions & {
  /** How far the pages of letters move for this printer; null or absent for not at all. */
  readonly moved?: PaperOffset | null;
};

type Scene = { readonly book: BookReader; readonly host: Pick<Host, "files"> };

/**
 * Letters as the printer gets them: the kept pages in envelope order, with what goes behind each letter and the sheets
 * between them. Where nothing is to be added, the kept file is answered as it is.
 */
export async function makePrint(
  { book, host }: Scene,
  letters: readonly Letter[],
  settings: PrintSettings,
  createdAt: string,
  options: PrintOptions = {},
): Promise<Result<MadePrint, PrintFailure>> {
  const plan = printPlan(letters, settings);
  const files: Record<string, Uint8Array> = {};
  for (const id of new Set(plan.pages.flatMap((page) => ("fileId" in page ? [page.fileId] : [])))) {
    const file = book.get("files", id);
    const kept = file ? await host.files.get({ sha256: file.sha256 }) : null;
    if (!kept?.ok) {
      const name = file?.name ?? "A kept page";
      return fail({ kind: "not-kept", detail: `${name} cannot be read from the disk. Restore it from a backup.` });
    }
    files[id] = kept.value.bytes;
  }
  const whole = wholeFile(book, letters, plan);
  const { moved = null } = options;
  if (whole && files[whole] && !moved) return succeed({ bytes: files[whole], plan });
  const info = { title: numberRange(letters), author: book.setting("company").name, createdAt };
  const sheets = runSheetDocuments(book, letters, plan, settings);
  const made = await renderPrint({ pages: plan.pages, files, moved }, sheets, info, options);
  if (made.ok) return succeed({ bytes: made.value.bytes, plan });
  if (made.error.kind === "cancelled") return fail({ kind: "cancelled", detail: "" });
  return fail({ kind: "failed", detail: `The print could not be made: ${made.error.detail}` });
}

/** The file that the print is, page by page; null when anything is added or left out. */
function wholeFile(book: BookReader, [first]: readonly Letter[], plan: PrintPlan): string | null {
  if (!first) return null;
  const run = book.get("runs", first.runId);
  const own = run ? run.letterIds.flatMap((id) => book.get("letters", id) ?? []) : [first];
  const pages = own.reduce((sum, letter) => sum + letter.pages, 0);
  return isWholeFile(plan, pages) ? first.fileId : null;
}
