import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** One run of text on a page. Millimetres from the top left corner; `bottom` is the baseline. */
export type TextRun = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly sizePt: number;
};

export type ReadPage = { readonly runs: readonly TextRun[]; readonly text: string };

const MM = 25.4 / 72;

/** Text and places of every page, as another program reads them. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const height = page.getViewport({ scale: 1 }).height;
    const content = await page.getTextContent();
    const runs: TextRun[] = [];
    let text = "";
    for (const item of content.items) {
      if (!("str" in item)) continue;
      text += item.str + (item.hasEOL ? "\n" : "");
      if (item.str.trim() === "") continue;
      const [, , , scale, x, y] = item.transform as number[];
      const size = Math.abs(scale ?? 0);
      const baseline = (height - (y ?? 0)) * MM;
      runs.push({
        text: item.str,
        left: (x ?? 0) * MM,
        right: ((x ?? 0) + item.width) * MM,
        // Capitals and figures of the letter font reach 0.73 of its size above the baseline.
        top: baseline - size * 0.73 * MM,
        bottom: baseline,
        sizePt: size,
      });
    }
    pages.push({ runs, text });
  }
  await task.destroy();
  return pages;
}

/** Runs of one line joined, for looking for a sentence: everything on one line, spaces single. */
export function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
