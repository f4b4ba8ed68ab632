import { createRequire } from "node:module";
import { documentDefinition } from "#renderer/documents/document-definition.ts";
import { fontBytes } from "./sample-letters.ts";

type StockLibrary = {
  virtualfs: unknown;
  setFonts: (fonts: object) => void;
  setUrlAccessPolicy: (allows: () => boolean) => void;
  setLocalAccessPolicy: (allows: () => boolean) => void;
  createPdf: (definition: object) => { getBuffer: () => Promise<Uint8Array> };
};

const INFO = { title: "L", author: "H", createdAt: "2026-11-17T10:00:00.000Z" };

/** The same definition by the library as it comes, in its build for Node. */
export async function stockPdf(documents: Parameters<typeof documentDefinition>[0]): Promise<Uint8Array> {
  const stock = createRequire(import.meta.url)("pdfmake/js/index.js") as StockLibrary;
  const fonts = fontBytes() as Readonly<Record<string, Uint8Array>>;
  stock.virtualfs = {
    existsSync: (name: unknown) => typeof name === "string" && name in fonts,
    readFileSync: (name: string) => Buffer.from(fonts[name]!),
    writeFileSync: () => undefined,
  };
  stock.setUrlAccessPolicy(() => false);
  stock.setLocalAccessPolicy(() => true);
  stock.setFonts({
    Inter: { normal: "inter-regular.ttf", bold: "inter-semibold.ttf" },
    "Inter Bold": { normal: "inter-bold.ttf" },
  });
  return stock.createPdf(documentDefinition(documents, INFO)).getBuffer();
}
