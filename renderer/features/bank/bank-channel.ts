import type { StatementOptions } from "#shared/bank/read-statement.ts";
import { bankAnswerer } from "./workers/answer-bank.ts";
import type { BankAnswer, BankRequest, ReadFile } from "./workers/messages.ts";

export type BankChannel = {
  readonly post: (request: BankRequest) => void;
  /** Ends it at once, whatever it is doing. */
  readonly close: () => void;
};

/** A worker of its own that reads and matches; where there are no workers it is done in place. */
export function openChannel(hear: (answer: BankAnswer) => void, onFault: () => void): BankChannel {
  if (typeof Worker === "undefined") return inPlace(hear);
  const worker = new Worker(new URL("./workers/bank.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<BankAnswer>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onFault();
  };
  return { post: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

function inPlace(hear: (answer: BankAnswer) => void): BankChannel {
  let isOpen = true;
  const answer = bankAnswerer((message) => isOpen && hear(message));
  return {
    post: (request) => void Promise.resolve().then(() => isOpen && answer(request)),
    close: () => {
      isOpen = false;
    },
  };
}

export type FileReading = {
  /** `null` when it was cancelled or the reader broke down. */
  readonly file: Promise<ReadFile | null>;
  readonly cancel: () => void;
};

/** Reads one statement file away from the screen. */
export function readAway(bytes: Uint8Array, options: StatementOptions): FileReading {
  let end: (file: ReadFile | null) => void = () => {};
  const file = new Promise<ReadFile | null>((resolve) => {
    end = resolve;
  });
  const finish = (read: ReadFile | null) => {
    channel.close();
    end(read);
  };
  const channel = openChannel(
    (answer) => answer.kind === "read" && finish(answer.file),
    () => finish(null),
  );
  channel.post({ kind: "read", bytes, options });
  return { file, cancel: () => finish(null) };
}
