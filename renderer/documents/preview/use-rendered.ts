import { useEffect, useState } from "react";
import type { DocumentInfo } from "../document-definition.ts";
import type { PrintDocument } from "../letter-document.ts";
import { renderDocuments } from "../render-document.ts";
import { type OpenPdf, openPdf } from "./pdf-pages.ts";

export type Rendered = {
  /** The last page that was ready; stays while the next is made. */
  readonly pdf: OpenPdf | null;
  readonly isMaking: boolean;
  readonly problem: string;
};

const PAUSE_MS = 120;

/** Renders a document whenever it changes, a moment after the last change, and gives pages to draw. */
export function useRendered(document: PrintDocument | null, info: DocumentInfo): Rendered {
  const [rendered, setRendered] = useState<Rendered>({ pdf: null, isMaking: document !== null, problem: "" });
  const { title, author, createdAt } = info;
  useEffect(() => {
    if (!document) return;
    const stop = new AbortController();
    setRendered((before) => ({ ...before, isMaking: true }));
    const timer = setTimeout(() => {
      void show(document, { title, author, createdAt }, stop.signal, setRendered);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [document, title, author, createdAt]);
  return rendered;
}

async function show(
  document: PrintDocument,
  info: DocumentInfo,
  signal: AbortSignal,
  setRendered: (change: (before: Rendered) => Rendered) => void,
): Promise<void> {
  const result = await renderDocuments([document], info, { signal, isShort: true });
  if (signal.aborted) return;
  if (!result.ok) {
    const problem = result.error.kind === "failed" ? result.error.detail : "";
    return setRendered((before) => ({ ...before, isMaking: false, problem }));
  }
  const pdf = await openPdf(result.value.bytes);
  if (signal.aborted) return pdf.close();
  setRendered((before) => {
    before.pdf?.close();
    return { pdf, isMaking: false, problem: "" };
  });
}
