import { beforeEach, describe, expect, test } from "vitest";
import { addHold } from "#renderer/data/commands/chasing/add-hold.ts";
import { addTask } from "#renderer/data/commands/chasing/add-task.ts";
import { answerQueueItem } from "#renderer/data/commands/chasing/answer-queue-item.ts";
import { cancelPromise } from "#renderer/data/commands/chasing/cancel-promise.ts";
import { confirmLevel } from "#renderer/data/commands/chasing/confirm-level.ts";
import { liftHold } from "#renderer/data/commands/chasing/lift-hold.ts";
import { makeOffer } from "#renderer/data/commands/chasing/make-offer.ts";
import { openDispute } from "#renderer/data/commands/chasing/open-dispute.ts";
import { proposePlan } from "#renderer/data/commands/chasing/propose-plan.ts";
import { recordCall } from "#renderer/data/commands/chasing/record-call.ts";
import { recordPromise } from "#renderer/data/commands/chasing/record-promise.ts";
import { settleDispute } from "#renderer/data/commands/chasing/settle-dispute.ts";
import { stepDispute } from "#renderer/data/commands/chasing/step-dispute.ts";
import { stepOffer } from "#renderer/data/commands/chasing/step-offer.ts";
import { stepPlan } from "#renderer/data/commands/chasing/step-plan.ts";
import { liftStop, stopSupply } from "#renderer/data/commands/chasing/stop-supply.ts";
import { undoChange } from "#renderer/data/commands/records/undo-change.ts";
import type { Written } from "#renderer/data/run-command.ts";
import { d, m } from "#tests/unit/chasing/chase-file.ts";

import {
  accepted,
  customerId,
  everything,
  newDispute,
  newHold,
  newOffer,
  newPlan,
  newPromise,
  openBooks,
  promisedCall,
  reader,
  run,
  today,
} from "./chasing-books.ts";

beforeEach(openBooks);

type Act = () => Promise<Written<unknown>>;

/** Every command of chasing in the state in which it makes sense. */
const acts: readonly (readonly [string, Act, string])[] = [
  ["record a call with a promise", () => run(recordCall, promisedCall), "Call with Hollins & Bray: promise"],
  [
    "record a promise",
    () => run(recordPromise, { customerId, promise: newPromise }),
    "Promise of £1,240.00 from Hollins & Bray",
  ],
  [
    "cancel a promise",
    async () =>
      run(cancelPromise, {
        promiseId: (await run(recordPromise, { customerId, promise: newPromise })).output,
        note: "",
      }),
    "Promise from Hollins & Bray cancelled",
  ],
  ["open a dispute", () => run(openDispute, newDispute), "Dispute D-1: £200.00 of 1001, Hollins & Bray"],
  [
    "answer a dispute",
    async () =>
      run(stepDispute, {
        disputeId: (await run(openDispute, newDispute)).output,
        kind: "answered",
        on: today,
        note: "We looked",
        changed: {},
      }),
    "Dispute D-1, Hollins & Bray: answered",
  ],
  [
    "settle a dispute with a credit note",
    async () =>
      run(settleDispute, {
        disputeId: (await run(openDispute, newDispute)).output,
        kind: "credit-note",
        on: today,
        creditedMinor: m("150.00"),
        creditNumber: "CN-1",
        note: "",
      }),
    "Dispute D-1, Hollins & Bray: settled, credit note",
  ],
  ["hold a customer", () => run(addHold, newHold), "Do not chase: Hollins & Bray, until it is lifted"],
  [
    "lift a hold",
    async () => run(liftHold, { holdId: (await run(addHold, newHold)).output, note: "" }),
    "Lifted: Do not chase, Hollins & Bray",
  ],
  ["propose a plan", () => run(proposePlan, newPlan), "Payment plan P-1 over £1,840.00 for Hollins & Bray"],
  [
    "accept a plan",
    async () => run(stepPlan, { ...accepted, planId: (await run(proposePlan, newPlan)).output }),
    "Payment plan P-1, Hollins & Bray: accepted",
  ],
  ["make an offer", () => run(makeOffer, newOffer), "Offer O-1 to Hollins & Bray: £900.00 by Tue 31 Mar"],
  [
    "decline an offer",
    async () => run(stepOffer, { offerId: (await run(makeOffer, newOffer)).output, state: "declined", note: "" }),
    "Offer O-1, Hollins & Bray: declined",
  ],
  [
    "add a follow-up",
    () => run(addTask, { customerId, on: today, text: "Ring", ownerId: "len" }),
    "Follow-up for Hollins & Bray on Tue 17 Mar: Ring",
  ],
  [
    "put a row off",
    () =>
      run(answerQueueItem, {
        customerId,
        itemKey: "x",
        what: "Reminder 1",
        answer: { kind: "later", until: d("2026-03-19"), reason: "Away" },
      }),
    "Later, Thu 19 Mar: Hollins & Bray, Reminder 1",
  ],
  [
    "mark a row done",
    () => run(answerQueueItem, { customerId, itemKey: "x", what: "Reminder 1", answer: { kind: "done", note: "" } }),
    "Done: Hollins & Bray, Reminder 1",
  ],
  [
    "confirm a level",
    () => run(confirmLevel, { customerId, policyId: "test", levelId: "test/2" }),
    "Hollins & Bray is at Reminder 2 of “Test policy”",
  ],
  [
    "stop supply",
    () => run(stopSupply, { customerId, reason: "Overdue", liftBelow: "" }),
    "Hollins & Bray put on stop",
  ],
  [
    "lift a stop",
    async () =>
      run(liftStop, {
        caseId: (await run(stopSupply, { customerId, reason: "Overdue", liftBelow: "" })).output,
        note: "",
      }),
    "Hollins & Bray taken off stop",
  ],
];

describe("each change is one journal entry in words, and can be undone", () => {
  test.each(acts)("%s", async (_name, act, summary) => {
    const written = await act();
    expect(written.summary).toBe(summary);
    const { seq } = reader().head;
    expect(written.seq).toBe(seq);
    const after = everything();
    await run(undoChange, written);
    expect(everything()).not.toEqual(after);
    for (const change of written.changes) {
      if (change.op === "row") expect(reader().get(change.table, change.key) ?? null).toEqual(change.before);
    }
  });
});
