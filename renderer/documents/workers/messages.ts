import type { DocumentInfo } from "../document-definition.ts";
import type { PrintDocument } from "../letter-document.ts";

/** What the page asks of the worker: one PDF from these documents. */
export type RenderRequest = {
  readonly id: number;
  readonly documents: readonly PrintDocument[];
  readonly info: DocumentInfo;
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
