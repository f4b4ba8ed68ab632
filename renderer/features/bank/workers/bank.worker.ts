import { bankAnswerer } from "./answer-bank.ts";
import type { BankAnswer, BankRequest } from "./messages.ts";

type Scope = {
  onmessage: ((event: MessageEvent<BankRequest>) => void) | null;
  postMessage: (answer: BankAnswer) => void;
};

const scope = self as unknown as Scope;
const answer = bankAnswerer((message) => scope.postMessage(message));

/** Reads statements and matches their lines away from the screen. */
scope.onmessage = ({ data }) => answer(data);
