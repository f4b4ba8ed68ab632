import { bytesToHex } from "@noble/hashes/utils.js";
import { ImportSession, portions } from "#shared/imports/import-session.ts";
import type { ImportAnswer, ImportRequest } from "./messages.ts";
import { readWorkbook } from "./read-workbook.ts";

/** SHA-256 by the browser itself. */
async function nativeDigest(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice().buffer)));
}

type Scope = {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
  postMessage: (answer: ImportAnswer) => void;
};

const scope = self as unknown as Scope;
let session = new ImportSession(new Uint8Array(), readWorkbook);

/** Reads files away from the screen; to cancel, the window ends the worker. */
scope.onmessage = ({ data }) => void answer(data);

async function answer(request: ImportRequest): Promise<void> {
  switch (request.kind) {
    case "bytes":
      session = new ImportSession(request.bytes, readWorkbook, nativeDigest);
      return;
    case "open":
      scope.postMessage({ kind: "opened", result: await session.open(request.choices, request.currency) });
      return;
    case "read": {
      const { documents, ...rest } = session.read(request.mapping, request.today, (progress) =>
        scope.postMessage({ kind: "progress", progress }),
      );
      for (const portion of portions(documents)) scope.postMessage({ kind: "documents", documents: portion });
      scope.postMessage({ kind: "read", rest });
    }
  }
}
