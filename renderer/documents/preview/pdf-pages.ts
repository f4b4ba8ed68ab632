import type { PDFDocumentProxy } from "pdfjs-dist";

/** A PDF ready to be shown, page by page. `close` frees it. */
export type OpenPdf = {
  readonly pages: number;
  /** Draws a page (from 1) onto the canvas at a width in CSS pixels; answers its text for readers who cannot see it. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, widthPx: number) => Promise<string>;
  readonly close: () => void;
};

/** All pages share one worker, which takes no new document while another is being closed. */
let closing: Promise<unknown> = Promise.resolve();

let library: Promise<typeof import("pdfjs-dist")> | null = null;

/** Opens a PDF of our own making; the viewer is loaded with the first one and never reads anything from elsewhere. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  library ??= loadLibrary();
  const pdfjs = await library;
  for (let waited: unknown = null; waited !== closing; ) {
    waited = closing;
    await waited;
  }
  const task = pdfjs.getDocument({
    // The viewer's worker takes the bytes away: give it a copy.
    data: bytes.slice(),
    useWasm: false,
    useSystemFonts: false,
    disableAutoFetch: true,
    disableStream: true,
    isOffscreenCanvasSupported: false,
  });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    draw: (page, canvas, widthPx) => drawPage(pdf, page, canvas, widthPx),
    close: () => {
      closing = Promise.allSettled([closing, task.destroy()]);
    },
  };
}

async function loadLibrary(): Promise<typeof import("pdfjs-dist")> {
  const [pdfjs, { default: PdfWorker }] = await Promise.all([
    import("pdfjs-dist"),
    import("pdfjs-dist/build/pdf.worker.min.mjs?worker"),
  ]);
  pdfjs.GlobalWorkerOptions.workerPort = new PdfWorker();
  return pdfjs;
}

async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  widthPx: number,
): Promise<string> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (widthPx / natural.width) * (globalThis.devicePixelRatio || 1) });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const content = await page.getTextContent();
  return content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}
