import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { BuiltBundle, BundleInput } from "./evidence/build-bundle.ts";
import type { BundleAnswer, BundleRequest } from "./workers/bundle-messages.ts";

export type BundleFailure = { readonly kind: "cancelled" } | { readonly kind: "failed"; readonly detail: string };

export type BundleOptions = {
  readonly signal: AbortSignal;
  /** Bytes of a kept file; null when they are not on this computer. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | null>;
  readonly onProgress: (doing: string, done: number, total: number) => void;
};

/** Builds a bundle in a worker of its own; the signal ends it at once and leaves nothing behind. */
export function makeBundle(input: BundleInput, options: BundleOptions): Promise<Result<BuiltBundle, BundleFailure>> {
  return new Promise((settle) => {
    if (options.signal.aborted) return settle(fail({ kind: "cancelled" }));
    const worker = new Worker(new URL("./workers/bundle.worker.ts", import.meta.url), { type: "module" });
    const end = (result: Result<BuiltBundle, BundleFailure>) => {
      worker.terminate();
      settle(result);
    };
    const post = (request: BundleRequest) => worker.postMessage(request);
    options.signal.addEventListener("abort", () => end(fail({ kind: "cancelled" })), { once: true });
    worker.onerror = (event) => end(fail({ kind: "failed", detail: event.message || "The bundle maker stopped." }));
    worker.onmessage = ({ data }: MessageEvent<BundleAnswer>) => {
      switch (data.kind) {
        case "need":
          return void options.readFile(data.sha256).then((bytes) => post({ kind: "file", id: data.id, bytes }));
        case "progress":
          return options.onProgress(data.doing, data.done, data.total);
        case "done":
          return end(succeed(data.bundle));
        case "failed":
          return end(fail({ kind: "failed", detail: data.detail }));
      }
    };
    post({ kind: "build", input });
  });
}
