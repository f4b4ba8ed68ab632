import pdfMake from "pdfmake/build/pdfmake.js";
import { type DocumentInfo, documentDefinition } from "../document-definition.ts";
import type { PrintDocument } from "../letter-document.ts";
import { FAMILY, FAMILY_BOLD } from "../parts/type-scale.ts";
import { cacheGlyphRuns, type ParsedFont } from "./glyph-run-cache.ts";

export type FontFile = "inter-regular.ttf" | "inter-semibold.ttf" | "inter-bold.ttf";
export type FontBytes = Readonly<Record<FontFile, Uint8Array>>;

export type RenderedPdf = { readonly bytes: Uint8Array; readonly pages: number };

type LoadedFont = { readonly font: ParsedFont };
type WrittenDocument = {
  readonly fontCache: Readonly<Record<string, Readonly<Record<string, LoadedFont>>>>;
};
type Output = { readonly getStream: () => Promise<WrittenDocument>; readonly getBuffer: () => Promise<Uint8Array> };

/** What the maker of PDFs asks for by name: font bytes at first, the parsed font from then on. */
type FontShelf = Map<string, Uint8Array | ParsedFont>;

const STYLES = [
  [FAMILY, "normal", "inter-regular.ttf"],
  [FAMILY, "bold", "inter-semibold.ttf"],
  [FAMILY_BOLD, "normal", "inter-bold.ttf"],
] as const;

/** Makes PDFs with one set of fonts, parsed once for all of them. Documents of one renderer are made one after another. */
export function pdfRenderer(fonts: FontBytes) {
  const shelf: FontShelf = new Map(Object.entries(fonts));
  let queue: Promise<unknown> = Promise.resolve();
  const render = (documents: readonly PrintDocument[], info: DocumentInfo): Promise<RenderedPdf> => {
    const result = queue.then(() => renderNow(shelf, documents, info));
    queue = result.catch(() => undefined);
    return result;
  };
  return { render };
}

async function renderNow(
  shelf: FontShelf,
  documents: readonly PrintDocument[],
  info: DocumentInfo,
): Promise<RenderedPdf> {
  let pages = 0;
  Object.assign(pdfMake, {
    virtualfs: {
      existsSync: (name: unknown) => typeof name === "string" && shelf.has(name),
      readFileSync: (name: string) => shelf.get(name),
      writeFileSync: () => undefined,
    },
  });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setFonts({
    [FAMILY]: { normal: "inter-regular.ttf", bold: "inter-semibold.ttf" },
    [FAMILY_BOLD]: { normal: "inter-bold.ttf" },
  });
  const definition = documentDefinition(documents, info);
  const output = pdfMake.createPdf(definition) as unknown as Output;
  const written = await output.getStream();
  keepParsedFonts(shelf, written);
  pages = countPages(written);
  const bytes = await output.getBuffer();
  return { bytes: new Uint8Array(bytes), pages };
}

function keepParsedFonts(shelf: FontShelf, written: WrittenDocument): void {
  for (const [family, style, file] of STYLES) {
    const loaded = written.fontCache[family]?.[style];
    if (loaded && shelf.get(file) instanceof Uint8Array) shelf.set(file, cacheGlyphRuns(loaded.font));
  }
}

function countPages(written: unknown): number {
  const root = written as { readonly _root: { readonly data: { readonly Pages: { readonly data: { readonly Kids: unknown[] } } } } };
  return root._root.data.Pages.data.Kids.length;
}
