import type { Packing } from "./packing.ts";
import type { PackAnswer, PackRequest } from "./packing-worker.ts";

type Task = PackRequest extends infer Each ? (Each extends PackRequest ? Omit<Each, "id"> : never) : never;

/** Packs in a worker that lives as long as its task, so that its memory is given back. */
export function workerPacking(): Packing {
  return {
    snapshot: (label) => inWorker({ task: "snapshot", label }),
    backup: (parts) => inWorker({ task: "backup", parts }),
    openExport: (parts) => inWorker({ task: "openExport", parts }),
    read: (bytes, password) => inWorker({ task: "read", bytes, password }),
  };
}

function inWorker<Value>(task: Task): Promise<Value> {
  const worker = new Worker(new URL("./packing-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Value>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PackAnswer>) => {
      if (data.done) resolve(data.value as Value);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => reject(new Error(event.message || "The worker did not start"));
    worker.postMessage({ ...task, id: 1 } as PackRequest);
  }).finally(() => worker.terminate());
}
