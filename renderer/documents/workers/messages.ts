import type { DocumentInfo } from "../document-definition.ts";
import type { PrintDocument } from "../letter-document.ts";
import type { PrintAssembly } from "../print-assembly.ts";

/** What the page asks of the worker: one PDF from these documents. */
export type RenderRequest = {
  readonly id: number;
  readonly documents: readonly PrintDocument[];
  readonly info: DocumentInfo;
  /** Kept pages the documents are put between; absent: the documents by themselves. */
  readonly assembly?: PrintAssembly;
};

/** What the worker answers: how far it is (0 to 1), then the bytes, or what went wrong. */
export type RenderAnswer =
  | { readonly kind: "progress"; readonly id: number; readonly done: number }
  | {
      readonly kind: "done";
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly pages: number;
      readonly firstPages: readonly number[];
    }
  | { readonly kind: "failed"; readonly id: number; readonly detail: string };
