import { createHash } from "node:crypto";
import { degrees, PDFDocument, type PDFFont, PDFName, type PDFPage, StandardFonts } from "@cantoo/pdf-lib";
import { addDays, day } from "#shared/dates/calendar-date.ts";
import type { BundleChoice, EvidenceSource } from "#shared/evidence/evidence-source.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { everything, letter, sourceOf, step, storedFile } from "#tests/unit/evidence/bundle-source.ts";
import { randomNumbers } from "./random-numbers.ts";

/** A bundle as a long quarrel leaves it: everything that is attached comes from here, and what to expect of it. */
export type LargeBundle = {
  readonly source: EvidenceSource;
  readonly choice: BundleChoice;
  /** Bytes by SHA-256. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Pages that the documents bring; Duebook's own come before them. */
  readonly attachedPages: number;
  /** Words that stand on one attached page each. */
  readonly marks: readonly string[];
  /** Documents that can be listed only. */
  readonly natives: number;
};

type Made = { readonly bytes: Uint8Array; readonly name: string; readonly pages: number; readonly marks: string[] };

const SCAN = { width: 220, height: 155 };
const LINES = 36;

/**
 * `documents` attached files with `pages` pages together: written and scanned ones (100 KB a page), turned and odd-sized
 * pages, letters out of the file of a run, pictures, tables that are no PDF and PDFs that cannot be opened.
 */
export async function largeBundle(documents: number, pages: number, seed: number): Promise<LargeBundle> {
  const random = randomNumbers(seed);
  const contents = new Map<string, Uint8Array>();
  const files: StoredFile[] = [];
  const letters: Letter[] = [];
  const marks: string[] = [];
  let attachedPages = 0;
  let natives = 0;
  for (let number = 1; number <= documents; number += 1) {
    const share = Math.max(1, Math.round((pages - attachedPages) / (documents - number + 1)));
    const made = await document(number, share, random);
    const sha256 = createHash("sha256").update(made.bytes).digest("hex");
    contents.set(sha256, made.bytes);
    const on = addDays(day("2026-01-05"), number % 110);
    const isLetter = made.name.startsWith("run");
    const id = isLetter ? `file-L-${number}` : `file-${number}`;
    files.push(
      storedFile(id, { sha256, name: made.name, on, ...(isLetter ? { kind: "letter", customerId: "" } : {}) }),
    );
    if (isLetter) {
      const steps = [step("printed", { on }), step("posted", { on, tracking: `RM${number}` })];
      letters.push(letter(`L-${number}`, steps, { fileId: id, on, firstPage: 2, pages: made.pages }));
    }
    attachedPages += made.pages;
    marks.push(...made.marks);
    if (made.pages === 0) natives += 1;
  }
  return { source: sourceOf({ letters }, { files }), choice: everything, contents, attachedPages, marks, natives };
}

async function document(number: number, pages: number, random: () => number): Promise<Made> {
  const kind = random();
  const sign = `document-${number}`;
  if (number % 40 === 0) {
    return { bytes: new TextEncoder().encode(`%PDF-1.7 ${sign}`), name: `broken-${number}.pdf`, pages: 0, marks: [] };
  }
  if (number % 25 === 0) {
    return {
      bytes: new TextEncoder().encode(`a,b\r\n${sign},2\r\n`),
      name: `sheet-${number}.csv`,
      pages: 0,
      marks: [],
    };
  }
  const isRun = kind < 0.2;
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  if (isRun) writePage(made.addPage(), font, "somebody else");
  const marks = Array.from({ length: pages }, (_, page) => `mark ${number}.${page + 1}z`);
  for (const mark of marks) {
    const page = made.addPage(kind > 0.9 ? [841.89, 1190.55] : kind > 0.8 ? [612, 792] : [595.28, 841.89]);
    if (kind > 0.85) page.setRotation(degrees(90 * Math.floor(random() * 4)));
    if (kind > 0.4 && kind < 0.7) scanPage(made, page, random);
    writePage(page, font, mark);
  }
  if (isRun) writePage(made.addPage(), font, "somebody else");
  const bytes = await made.save({ useObjectStreams: random() < 0.5 });
  return { bytes, name: `${isRun ? "run" : "paper"}-${number}.pdf`, pages, marks };
}

function writePage(page: PDFPage, font: PDFFont, mark: string): void {
  const text = [mark, ...Array.from({ length: LINES }, (_, at) => `${at + 1}. Delivered, checked and signed for.`)];
  page.drawText(text.join("\n"), { x: 60, y: page.getHeight() - 60, size: 10, lineHeight: 14, font });
}

/** A scan is a picture that nothing makes smaller. */
function scanPage(target: PDFDocument, page: PDFPage, random: () => number): void {
  const { width, height } = SCAN;
  const pixels = new Uint8Array(width * height * 3);
  const numbers = new Uint32Array(pixels.buffer, 0, Math.floor(pixels.length / 4));
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = random() * 2 ** 32;
  const picture = target.context.stream(pixels, {
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    ColorSpace: "DeviceRGB",
    BitsPerComponent: 8,
  });
  const name = page.node.newXObject("Scan", target.context.register(picture));
  const content = target.context.stream(`q 400 0 0 282 60 60 cm ${PDFName.of(name.decodeText())} Do Q`);
  page.node.addContentStream(target.context.register(content));
}
