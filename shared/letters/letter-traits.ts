import { isDemand } from "./build-letter-facts.ts";
import type { LetterKind } from "./rows.ts";

/** Kinds that ask for money by a day, beside the demands. A courtesy note names each invoice's own due day. */
const WITH_DEADLINE = new Set<LetterKind>(["plan-proposal", "plan-missed", "plan-default", "dispute-outcome"]);

/** Whether a letter of this kind names a pay-by day. */
export function letterUsesMoney(kind: LetterKind): boolean {
  return isDemand(kind) || WITH_DEADLINE.has(kind);
}

/** Kinds in the order in which a list offers them, with their plain names for the screens. */
export const LETTER_KIND_NAMES: Readonly<Record<LetterKind, string>> = {
  courtesy: "Courtesy note before due",
  "friendly-reminder": "Friendly reminder",
  "second-reminder": "Second reminder",
  "final-reminder": "Final reminder",
  "letter-before-action": "Letter before action",
  "letter-of-claim": "Letter of claim",
  statement: "Statement of account",
  "promise-confirmation": "Promise confirmed",
  "plan-proposal": "Payment plan proposed",
  "plan-agreement": "Payment plan agreement",
  "plan-missed": "Instalment missed",
  "plan-default": "Payment plan ended",
  "settlement-offer": "Settlement offer",
  "early-payment-offer": "Early-payment offer",
  "dispute-acknowledgement": "Dispute acknowledged",
  "dispute-outcome": "Outcome of a dispute",
  "stop-supply": "Supply stopped",
  "stop-lifted": "Supply resumed",
  "agency-referral": "Referral to an agency",
  "receipt-thanks": "Payment received, thanks",
  "terms-reminder": "Payment terms",
  welcome: "Welcome",
  own: "Own letter",
};
