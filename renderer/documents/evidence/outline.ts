import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from "@cantoo/pdf-lib";

/** An entry of the reader's side list; `page` counts from 1. */
export type Bookmark = { readonly title: string; readonly page: number; readonly children: readonly Bookmark[] };

/** Bookmarks of two or more levels, open at the first (ISO 32000-1, 12.3.3). */
export function writeOutline(target: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const root = target.context.obj({ Type: "Outlines" });
  const rootRef = target.context.register(root);
  writeLevel(target, root, rootRef, bookmarks);
  root.set(PDFName.of("Count"), PDFNumber.of(bookmarks.length));
  target.catalog.set(PDFName.of("Outlines"), rootRef);
  target.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function writeLevel(target: PDFDocument, parent: PDFDict, parentRef: PDFRef, bookmarks: readonly Bookmark[]): void {
  const made = bookmarks.map((bookmark) => {
    const dict = PDFDict.withContext(target.context);
    return { bookmark, dict, ref: target.context.register(dict) };
  });
  made.forEach(({ bookmark, dict, ref }, at) => {
    const before = made[at - 1];
    const after = made[at + 1];
    dict.set(PDFName.of("Title"), PDFHexString.fromText(bookmark.title));
    dict.set(PDFName.of("Parent"), parentRef);
    dict.set(PDFName.of("Dest"), placeOf(target, bookmark.page));
    if (before) dict.set(PDFName.of("Prev"), before.ref);
    if (after) dict.set(PDFName.of("Next"), after.ref);
    if (bookmark.children.length === 0) return;
    writeLevel(target, dict, ref, bookmark.children);
    dict.set(PDFName.of("Count"), PDFNumber.of(-bookmark.children.length));
  });
  const first = made[0];
  const last = made.at(-1);
  if (first && last) {
    parent.set(PDFName.of("First"), first.ref);
    parent.set(PDFName.of("Last"), last.ref);
  }
}

function placeOf(target: PDFDocument, page: number): PDFArray {
  const place = PDFArray.withContext(target.context);
  place.push(target.getPage(page - 1).ref);
  place.push(PDFName.of("Fit"));
  return place;
}
