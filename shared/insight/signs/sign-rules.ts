import { disputeAfterChase, moreDisputes } from "./dispute-signs.ts";
import { limitUse } from "./limit-use.ts";
import { newerFirst } from "./newer-first.ts";
import { partPayments } from "./part-payments.ts";
import { paymentDrift } from "./payment-drift.ts";
import { brokenPromise } from "./promise-sign.ts";
import { badNews, detailsChanged, returnedPayment } from "./recorded-signs.ts";
import type { SignKind, SignRule } from "./sign.ts";
import { spikeThenSilence } from "./spike-then-silence.ts";
import { unansweredCalls } from "./unanswered-calls.ts";

/** Every sign that is looked for, the most serious first. */
export const SIGN_RULES: readonly SignRule[] = [
  badNews,
  returnedPayment,
  brokenPromise,
  paymentDrift,
  spikeThenSilence,
  limitUse,
  unansweredCalls,
  disputeAfterChase,
  moreDisputes,
  partPayments,
  newerFirst,
  detailsChanged,
];

export const SIGN_NAMES: { readonly [Kind in SignKind]: string } = {
  "bad-news": "Bad news",
  "returned-payment": "Returned payment",
  "broken-promise": "Broken promise",
  "payment-drift": "Pays later than before",
  "spike-then-silence": "Large orders, then silence",
  "limit-use": "Credit limit used",
  "unanswered-calls": "Does not answer",
  "dispute-after-chase": "Disputes once chased",
  "more-disputes": "More disputes than usual",
  "part-payments": "Pays in parts",
  "newer-first": "Pays newer invoices first",
  "details-changed": "Details changed",
};
