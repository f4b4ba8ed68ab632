import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { PAGE_LINK } from "./bundle-document.ts";
import type { OpenedExhibit } from "./open-exhibit.ts";
import { type Bookmark, writeOutline } from "./outline.ts";
import { stampPage } from "./stamp-page.ts";

export type Assembly = {
  /** What Duebook wrote: the front pages, then the closing ones. */
  readonly written: Uint8Array;
  /** How many of them stand before the exhibits. */
  readonly frontPages: number;
  readonly exhibits: readonly OpenedExhibit[];
  readonly bookmarks: readonly Bookmark[];
  readonly title: string;
  readonly author: string;
  readonly createdAt: string;
  /** Told after each exhibit. */
  readonly onExhibit: (exhibit: OpenedExhibit) => void;
};

const A4 = [595.28, 841.89] as const;
const IMAGE_MARGIN = 48;

/** One PDF of all pages, numbered from 1 as their place in the file, with bookmarks and links that work in any reader. */
export async function assemblePdf(assembly: Assembly): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const target = await PDFDocument.create({ updateMetadata: false });
  const written = await PDFDocument.load(assembly.written, { updateMetadata: false });
  const own = await target.copyPages(written, written.getPageIndices());
  for (const page of own.slice(0, assembly.frontPages)) target.addPage(page);
  const names = own.slice(0, assembly.frontPages).map(() => "");
  for (const opened of assembly.exhibits) {
    await addExhibit(target, opened);
    while (names.length < target.getPageCount()) names.push(`${opened.exhibit.id}   `);
    assembly.onExhibit(opened);
  }
  for (const page of own.slice(assembly.frontPages)) target.addPage(page);
  const font = await target.embedFont(StandardFonts.Helvetica);
  const pages = target.getPages();
  pages.forEach((page, index) => {
    stampPage(page, `${names[index] ?? ""}Page ${index + 1} of ${pages.length}`, font);
    turnLinks(target, index);
  });
  writeOutline(target, assembly.bookmarks);
  labelPages(target);
  target.setTitle(assembly.title);
  target.setAuthor(assembly.author);
  target.setCreator("Duebook");
  target.setProducer("Duebook");
  target.setCreationDate(new Date(assembly.createdAt));
  return { bytes: await target.save(), pages: pages.length };
}

async function addExhibit(target: PDFDocument, opened: OpenedExhibit): Promise<void> {
  if (opened.kind === "pdf") {
    const pages = await target.copyPages(opened.document, opened.document.getPageIndices());
    for (const page of pages) target.addPage(page);
  }
  if (opened.kind === "image" && opened.bytes) {
    const picture = await (opened.format === "png" ? target.embedPng(opened.bytes) : target.embedJpg(opened.bytes));
    const page = target.addPage([...A4]);
    const room = { width: A4[0] - 2 * IMAGE_MARGIN, height: A4[1] - 2 * IMAGE_MARGIN };
    const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
    const size = { width: picture.width * scale, height: picture.height * scale };
    page.drawImage(picture, { x: (A4[0] - size.width) / 2, y: A4[1] - IMAGE_MARGIN - size.height, ...size });
  }
}

/** Addresses that stand for a page become a place in this file; every other link of an attached document stays as it is. */
function turnLinks(target: PDFDocument, index: number): void {
  const annotations = target.getPage(index).node.Annots();
  for (let at = 0; annotations && at < annotations.size(); at += 1) {
    const annotation = annotations.lookupMaybe(at, PDFDict);
    const action = annotation?.lookupMaybe(PDFName.of("A"), PDFDict);
    const address = action?.lookup(PDFName.of("URI"));
    if (!annotation || !(address instanceof PDFString || address instanceof PDFHexString)) continue;
    const text = address.decodeText();
    if (!text.startsWith(PAGE_LINK)) continue;
    const number = Number(text.slice(PAGE_LINK.length));
    const page = target.getPages()[number - 1];
    annotation.delete(PDFName.of("A"));
    if (page) annotation.set(PDFName.of("Dest"), PDFArray.withContext(target.context));
    const place = annotation.lookupMaybe(PDFName.of("Dest"), PDFArray);
    if (page) place?.push(page.ref);
    if (page) place?.push(PDFName.of("Fit"));
  }
}

/** Page labels that say 1 to n, so that a reader's page box shows what is printed at the foot. */
function labelPages(target: PDFDocument): void {
  const style = target.context.obj({ S: "D", St: 1 });
  const labels = target.context.obj({});
  const numbers = PDFArray.withContext(target.context);
  numbers.push(PDFNumber.of(0));
  numbers.push(style);
  labels.set(PDFName.of("Nums"), numbers);
  target.catalog.set(PDFName.of("PageLabels"), labels);
}
