/** Pages of a PDF that can be put behind a letter; null for one that is locked, damaged or no PDF. */
export async function countPdfPages(bytes: Uint8Array): Promise<number | null> {
  const { PDFDocument } = await import("@cantoo/pdf-lib");
  try {
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
    return pages > 0 ? pages : null;
  } catch {
    return null;
  }
}
