/** Some pages of a PDF as one of their own: a letter out of the file of its run. Counts from 1. */
export async function extractPages(bytes: Uint8Array, firstPage: number, pages: number): Promise<Uint8Array> {
  const { PDFDocument } = await import("@cantoo/pdf-lib");
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const target = await PDFDocument.create({ updateMetadata: false });
  const indices = Array.from({ length: pages }, (_, index) => firstPage - 1 + index);
  for (const page of await target.copyPages(source, indices)) target.addPage(page);
  return target.save();
}
