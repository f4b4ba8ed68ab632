import { PDFDocument } from "@cantoo/pdf-lib";
import type { Exhibit } from "#shared/evidence/exhibits.ts";

/** How an exhibit can be shown: as pages, as a picture on a page, or only as a file beside the PDF. */
export type OpenedExhibit = { readonly exhibit: Exhibit; readonly bytes: Uint8Array | null } & (
  | { readonly kind: "pdf"; readonly document: PDFDocument; readonly pages: number }
  | { readonly kind: "image"; readonly format: "png" | "jpeg"; readonly pages: 1 }
  | { readonly kind: "native"; readonly why: string; readonly pages: 0 }
);

/** Looks what kind of file it really is, by its first bytes; what cannot be opened stays a file. Never throws. */
export async function openExhibit(exhibit: Exhibit, bytes: Uint8Array | null): Promise<OpenedExhibit> {
  if (bytes === null) return native(exhibit, null, "its bytes are missing on this computer");
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return image(exhibit, bytes, "png");
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return image(exhibit, bytes, "jpeg");
  if (!startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return native(exhibit, bytes, "not a PDF or picture");
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    return await ofPdf(exhibit, bytes, source);
  } catch {
    return native(exhibit, exhibit.pages ? null : bytes, "the PDF is locked or damaged");
  }
}

async function ofPdf(exhibit: Exhibit, bytes: Uint8Array, source: PDFDocument): Promise<OpenedExhibit> {
  const own = exhibit.pages;
  const count = source.getPageCount();
  if (!own) return { exhibit, bytes, kind: "pdf", document: source, pages: count };
  if (own.first - 1 + own.count > count) return native(exhibit, null, "its pages are not in the file of its run");
  const document = await PDFDocument.create({ updateMetadata: false });
  const indices = Array.from({ length: own.count }, (_, at) => own.first - 1 + at);
  for (const page of await document.copyPages(source, indices)) document.addPage(page);
  return { exhibit, bytes: await document.save(), kind: "pdf", document, pages: own.count };
}

/** A picture that cannot be read is kept as a file. */
async function image(exhibit: Exhibit, bytes: Uint8Array, format: "png" | "jpeg"): Promise<OpenedExhibit> {
  try {
    const probe = await PDFDocument.create({ updateMetadata: false });
    await (format === "png" ? probe.embedPng(bytes) : probe.embedJpg(bytes));
    return { exhibit, bytes, kind: "image", format, pages: 1 };
  } catch {
    return native(exhibit, bytes, "the picture cannot be read");
  }
}

function native(exhibit: Exhibit, bytes: Uint8Array | null, why: string): OpenedExhibit {
  return { exhibit, bytes, kind: "native", why, pages: 0 };
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}
