import { buildBundle } from "../evidence/build-bundle.ts";
import type { BundleAnswer, BundleRequest } from "./bundle-messages.ts";
import { loadFonts } from "./load-fonts.ts";
import { pdfRenderer } from "./render-pdf.ts";

const scope = self as unknown as {
  postMessage: (answer: BundleAnswer, transfer?: Transferable[]) => void;
  onmessage: ((event: MessageEvent<BundleRequest>) => void) | null;
};

const asked = new Map<number, (bytes: Uint8Array | null) => void>();

/** Builds one bundle and ends with it; it is stopped by ending the worker, which leaves nothing behind. */
scope.onmessage = ({ data }) => {
  if (data.kind === "file") {
    asked.get(data.id)?.(data.bytes);
    asked.delete(data.id);
    return;
  }
  loadFonts()
    .then((fonts) => {
      const renderer = pdfRenderer(fonts);
      return buildBundle(data.input, {
        render: (documents, info) => renderer.render(documents, info),
        readFile,
        onProgress: (doing, done, total) => scope.postMessage({ kind: "progress", doing, done, total }),
      });
    })
    .then((bundle) => scope.postMessage({ kind: "done", bundle }, [bundle.zip.buffer as ArrayBuffer]))
    .catch((error: unknown) =>
      scope.postMessage({ kind: "failed", detail: error instanceof Error ? error.message : String(error) }),
    );
};

let nextId = 1;

function readFile(sha256: string): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const id = nextId;
    nextId += 1;
    asked.set(id, resolve);
    scope.postMessage({ kind: "need", id, sha256 });
  });
}
