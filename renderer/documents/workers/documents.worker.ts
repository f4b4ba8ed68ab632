import { loadFonts } from "./load-fonts.ts";
import type { RenderAnswer, RenderRequest } from "./messages.ts";
import { pdfRenderer, type RenderedPdf } from "./render-pdf.ts";

const scope = self as unknown as {
  postMessage: (answer: RenderAnswer, transfer?: Transferable[]) => void;
  onmessage: ((event: MessageEvent<RenderRequest>) => void) | null;
};

let renderer: Promise<ReturnType<typeof pdfRenderer>> | null = null;

scope.onmessage = ({ data: request }) => {
  renderer ??= loadFonts().then(pdfRenderer);
  renderer
    .then((pdf) => made(pdf, request))
    .then(({ bytes, pages, firstPages }) =>
      scope.postMessage({ kind: "done", id: request.id, bytes, pages, firstPages }, [bytes.buffer as ArrayBuffer]),
    )
    .catch((error: unknown) =>
      scope.postMessage({
        kind: "failed",
        id: request.id,
        detail: error instanceof Error ? error.message : String(error),
      }),
    );
};

/** The documents, put between kept pages where the request says so. */
async function made(pdf: ReturnType<typeof pdfRenderer>, request: RenderRequest): Promise<RenderedPdf> {
  const { documents, info, assembly, id } = request;
  const progress = progressOf(id);
  if (!assembly) return pdf.render(documents, info, progress);
  const sheets = documents.length > 0 ? (await pdf.render(documents, info)).bytes : null;
  const { assemblePrint } = await import("../assemble-print.ts");
  const bytes = await assemblePrint(assembly, sheets, info, progress);
  return { bytes, pages: assembly.pages.length, firstPages: [] };
}

/** Says how far it is at most fifty times a document. */
function progressOf(id: number): (done: number) => void {
  let last = 0;
  return (done) => {
    if (done - last < 0.02) return;
    last = done;
    scope.postMessage({ kind: "progress", id, done });
  };
}
