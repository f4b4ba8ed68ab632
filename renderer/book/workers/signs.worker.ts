import { answerSigns } from "./answer-signs.ts";
import type { SignsAnswer, SignsRequest } from "./sign-messages.ts";

const scope = self as unknown as {
  postMessage: (answer: SignsAnswer) => void;
  onmessage: ((event: MessageEvent<SignsRequest>) => void) | null;
};

scope.onmessage = ({ data }) => scope.postMessage(answerSigns(data));
