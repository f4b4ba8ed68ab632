import pdfMake from "pdfmake/build/pdfmake.js";
import { type DocumentInfo, documentDefinition } from "../document-definition.ts";
import type { PrintDocument } from "../letter-document.ts";
import { FAMILY, FAMILY_BOLD } from "../parts/type-scale.ts";
import { writeCompactly } from "./compact-writer.ts";
import { shareFonts } from "./shared-fonts.ts";
import type { WritableDocument } from "./written-document.ts";

export type FontFile = "inter-regular.ttf" | "inter-semibold.ttf" | "inter-bold.ttf";
export type FontBytes = Readonly<Record<FontFile, Uint8Array>>;

export type RenderedPdf = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** For each document given, the page it begins on; counts from 1. */
  readonly firstPages: readonly number[];
};

type Progress = (done: number) => void;

type Output = { readonly getStream: () => Promise<unknown>; readonly getBuffer: () => Promise<Uint8Array> };

/** About this much of the time goes into layout, the rest into writing. */
const LAYOUT_SHARE = 0.6;

/** Makes PDFs with one set of fonts, parsed once for all of them. Documents of one renderer are made one after another. */
export function pdfRenderer(fonts: FontBytes) {
  let queue: Promise<unknown> = Promise.resolve();
  const render = (
    documents: readonly PrintDocument[],
    info: DocumentInfo,
    onProgress: Progress = () => undefined,
  ): Promise<RenderedPdf> => {
    const result = queue.then(() => renderNow(fonts, documents, info, onProgress));
    queue = result.catch(() => undefined);
    return result;
  };
  return { render };
}

async function renderNow(
  fonts: FontBytes,
  documents: readonly PrintDocument[],
  info: DocumentInfo,
  onProgress: Progress,
): Promise<RenderedPdf> {
  prepared ??= prepareLibrary(fonts);
  await prepared;
  const firstPages: number[] = [];
  const definition = documentDefinition(documents, info, (document, page) => {
    firstPages[document] ??= page;
    onProgress((LAYOUT_SHARE * (document + 1)) / documents.length);
  });
  pdfMake.setProgressCallback((done) => onProgress(LAYOUT_SHARE + (1 - LAYOUT_SHARE) * done));
  const output = pdfMake.createPdf(definition) as unknown as Output;
  const pages = countPages(await output.getStream());
  const bytes = await output.getBuffer();
  return { bytes: new Uint8Array(bytes), pages, firstPages };
}

let prepared: Promise<void> | null = null;

/** Makes a first small document, so that the ones to come share its parsed fonts and are written compactly. */
async function prepareLibrary(fonts: FontBytes): Promise<void> {
  Object.assign(pdfMake, {
    virtualfs: {
      existsSync: (name: unknown) => typeof name === "string" && Object.hasOwn(fonts, name),
      readFileSync: (name: FontFile) => fonts[name],
      writeFileSync: () => undefined,
    },
  });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setFonts({
    [FAMILY]: { normal: "inter-regular.ttf", bold: "inter-semibold.ttf" },
    [FAMILY_BOLD]: { normal: "inter-bold.ttf" },
  });
  const content = [
    { text: "Aa", font: FAMILY },
    { text: "Aa", font: FAMILY, bold: true },
    { text: "Aa", font: FAMILY_BOLD },
  ];
  const first = (await (pdfMake.createPdf({ content }) as unknown as Output).getStream()) as WritableDocument;
  shareFonts(first);
  writeCompactly(Object.getPrototypeOf(first) as WritableDocument);
}

function countPages(written: unknown): number {
  const root = written as {
    readonly _root: { readonly data: { readonly Pages: { readonly data: { readonly Kids: unknown[] } } } };
  };
  return root._root.data.Pages.data.Kids.length;
}
