import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { lookAtStatement, readStatement } from "#shared/bank/read-statement.ts";
import { Matcher } from "./matcher.ts";
import type { BankAnswer, BankRequest } from "./messages.ts";

/** What the worker does with each request; no browser in it, so that it can be answered in place where there are no workers. */
export function bankAnswerer(post: (answer: BankAnswer) => void): (request: BankRequest) => void {
  const matcher = new Matcher();
  let current = 0;
  const matchAll = async (id: number): Promise<void> => {
    for (const step of matcher.match()) {
      post({ kind: "step", id, step });
      await new Promise((resume) => setTimeout(resume, 0));
      if (current !== id) return;
    }
    post({ kind: "matched", id });
  };
  return (request) => {
    switch (request.kind) {
      case "read": {
        const result = readStatement(request.bytes, request.options);
        const look = lookAtStatement(request.bytes);
        post({ kind: "read", file: { result, look, sha256: bytesToHex(sha256(request.bytes)) } });
        return;
      }
      case "take":
        matcher.take(request.portion);
        return;
      case "match":
        current = request.id;
        void matchAll(request.id);
        return;
      case "stop":
        current = 0;
    }
  };
}
