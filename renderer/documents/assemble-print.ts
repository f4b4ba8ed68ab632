import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { PlannedPage } from "#shared/letters/print-plan.ts";
import type { DocumentInfo } from "./document-definition.ts";
import { pt } from "./geometry/paper.ts";
import type { PrintAssembly } from "./print-assembly.ts";

const A4: readonly [number, number] = [595.28, 841.89];

/**
 * One PDF in the order of the plan. `sheets` has a page for each one that is neither kept nor blank, in their order.
 * Throws with words when a file cannot be read: then nothing is printed.
 */
export async function assemblePrint(
  { pages, files, moved = null }: PrintAssembly,
  sheets: Uint8Array | null,
  info: DocumentInfo,
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  const target = await PDFDocument.create({ updateMetadata: false });
  const sources = new Map<string, PDFPage[]>();
  const ids = [...new Set(pages.flatMap((page) => ("fileId" in page ? [page.fileId] : [])))];
  for (const [index, id] of ids.entries()) {
    const wanted = pages.flatMap((page) => ("fileId" in page && page.fileId === id ? [page.page - 1] : []));
    sources.set(id, await pagesOf(target, files[id] ?? null, wanted));
    onProgress((0.7 * (index + 1)) / ids.length);
  }
  const drawn = sheets ? await pagesOf(target, sheets, null) : [];
  let size = A4;
  for (const page of pages) {
    const next = nextPage(page, sources, drawn);
    const added = next ? target.addPage(next) : target.addPage([...size]);
    const { width, height } = added.getSize();
    size = [width, height];
    if (moved && page.kind === "letter") added.translateContent(pt(moved.rightMm), -pt(moved.downMm));
  }
  onProgress(0.8);
  target.setTitle(info.title);
  target.setAuthor(info.author);
  target.setCreator("Duebook");
  target.setProducer("Duebook");
  target.setCreationDate(new Date(info.createdAt));
  return target.save();
}

/** Pages are copied in one go for each file, so that what they share is written once. */
async function pagesOf(
  target: PDFDocument,
  bytes: Uint8Array | null,
  wanted: readonly number[] | null,
): Promise<PDFPage[]> {
  if (!bytes) throw new Error("A kept page is missing on this computer.");
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  return target.copyPages(source, wanted ? [...wanted] : source.getPageIndices());
}

/** The copies lie in the order they are needed; null for an empty back. */
function nextPage(page: PlannedPage, sources: ReadonlyMap<string, PDFPage[]>, drawn: PDFPage[]): PDFPage | null {
  if (page.kind === "blank") return null;
  const next = "fileId" in page ? sources.get(page.fileId)?.shift() : drawn.shift();
  if (!next) throw new Error("The pages of the print do not add up.");
  return next;
}
