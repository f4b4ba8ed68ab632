import type { BuiltBundle, BundleInput } from "../evidence/build-bundle.ts";

/** To the worker: the work, then each file it asks for. */
export type BundleRequest =
  | { readonly kind: "build"; readonly input: BundleInput }
  | { readonly kind: "file"; readonly id: number; readonly bytes: Uint8Array | null };

/** From the worker: which file it needs, what it is doing, and the bundle or why there is none. */
export type BundleAnswer =
  | { readonly kind: "need"; readonly id: number; readonly sha256: string }
  | { readonly kind: "progress"; readonly doing: string; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly bundle: BuiltBundle }
  | { readonly kind: "failed"; readonly detail: string };
