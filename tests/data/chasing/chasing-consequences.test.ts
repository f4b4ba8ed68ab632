import { beforeEach, describe, expect, test } from "vitest";
import { recordReceipt } from "#renderer/data/commands/books/record-receipt.ts";
import { addHold } from "#renderer/data/commands/chasing/add-hold.ts";
import { addTask } from "#renderer/data/commands/chasing/add-task.ts";
import { answerQueueItem } from "#renderer/data/commands/chasing/answer-queue-item.ts";
import { makeOffer } from "#renderer/data/commands/chasing/make-offer.ts";
import { openDispute } from "#renderer/data/commands/chasing/open-dispute.ts";
import { proposePlan } from "#renderer/data/commands/chasing/propose-plan.ts";
import { settleDispute } from "#renderer/data/commands/chasing/settle-dispute.ts";
import { stepOffer } from "#renderer/data/commands/chasing/step-offer.ts";
import { stepPlan } from "#renderer/data/commands/chasing/step-plan.ts";
import { undoChange } from "#renderer/data/commands/records/undo-change.ts";
import { GBP } from "#tests/support/ledger-dsl.ts";
import { d, m } from "#tests/unit/chasing/chase-file.ts";

import {
  accepted,
  customerId,
  everything,
  leftOf,
  newDispute,
  newHold,
  newOffer,
  newPlan,
  openBooks,
  reader,
  refusal,
  run,
  today,
} from "./chasing-books.ts";

beforeEach(openBooks);

describe("consequences reach across the books", () => {
  test("a credit note that settles a dispute lowers the invoice in the same entry", async () => {
    const { output: disputeId } = await run(openDispute, newDispute);
    const before = reader().head.seq;
    const settlement = {
      disputeId,
      kind: "credit-note",
      on: today,
      creditedMinor: m("150.00"),
      creditNumber: "CN-1",
      note: "",
    } as const;
    const written = await run(settleDispute, settlement);
    expect(reader().head.seq).toBe(before + 1);
    expect(leftOf("1001")).toBe(m("1090.00"));
    const { resolution } = reader().get("disputes", disputeId)!;
    expect(
      reader()
        .ledger(customerId)
        .entries.some((entry) => entry.id === resolution?.entryId),
    ).toBe(true);
    await run(undoChange, written);
    expect(leftOf("1001")).toBe(m("1240.00"));
    expect(reader().get("disputes", disputeId)?.resolution).toBeNull();
  });

  test("a second plan ends the one it replaces", async () => {
    const { output: planId } = await run(proposePlan, newPlan);
    await run(stepPlan, { ...accepted, planId });
    const { output: secondId } = await run(proposePlan, { ...newPlan, replacesId: planId });
    expect(reader().get("plans", planId)?.steps.at(-1)?.state).toBe("renegotiated");
    expect(reader().get("plans", secondId)).toMatchObject({
      number: "P-2",
      totalMinor: m("1840.00"),
      replacesId: planId,
    });
  });

  test("numbers go on after an undo: none is used twice", async () => {
    const first = await run(openDispute, newDispute);
    const second = await run(openDispute, { ...newDispute, dispute: { ...newDispute.dispute, invoiceId: "1002" } });
    await run(undoChange, first);
    const { output } = await run(openDispute, newDispute);
    expect(reader().get("disputes", second.output)?.number).toBe("D-2");
    expect(reader().get("disputes", output)?.number).toBe("D-3");
  });

  test.each([
    [
      "a hold without a reason",
      () => refusal(addHold, { ...newHold, reason: " " }),
      "Say why chasing stops: it is shown wherever the customer is shown.",
    ],
    [
      "a plan of no instalments",
      () => refusal(proposePlan, { ...newPlan, draft: { ...newPlan.draft, shape: { by: "count", count: 0 } } }),
      "Enter at least one instalment.",
    ],
    [
      "an offer of all that is owed",
      () => refusal(makeOffer, { ...newOffer, offerMinor: m("1240.00") }),
      "The offer is not less than what is owed. Enter a smaller amount.",
    ],
    [
      "later without a reason",
      () =>
        refusal(answerQueueItem, {
          customerId,
          itemKey: "x",
          what: "",
          answer: { kind: "later", until: d("2026-03-19"), reason: "" },
        }),
      "Say why it can wait.",
    ],
    [
      "a dispute of more than is left",
      () => refusal(openDispute, { ...newDispute, dispute: { ...newDispute.dispute, amountMinor: m("2000.00") } }),
      "Only £1,240.00 of the invoice is left and not disputed. Enter that amount or less.",
    ],
    [
      "a customer that is gone",
      () => refusal(addTask, { customerId: "nobody", on: today, text: "x", ownerId: "" }),
      "This customer is not in the books any more. Go back to the list of customers.",
    ],
  ])("refused in words, nothing written: %s", async (_name, act, message) => {
    const before = everything();
    expect(await act()).toBe(message);
    expect(everything()).toEqual(before);
  });
});

test.each([
  ["settlement", "the rest is written off", "write-off", "paid in full and final settlement"],
  ["early-payment", "the rest is a discount", "discount", "paid early"],
] as const)("an offer of %s paid in time is settled: %s", async (kind, _name, entryKind, words) => {
  const { output: offerId } = await run(makeOffer, { ...newOffer, kind });
  const receipt = {
    number: "",
    on: today,
    amountMinor: m("900.00"),
    currency: GBP,
    method: "transfer",
    allocate: { how: "by-hand", parts: [{ debitId: "1001", amountMinor: m("900.00") }] },
  } as const;
  await run(recordReceipt, { customerId, receipt });
  await run(stepOffer, { offerId, state: "paid", note: "" });
  expect(leftOf("1001")).toBe(0);
  expect(leftOf("1002")).toBe(m("600.00"));
  const letOff = reader().ledger(customerId).entries.at(-1);
  expect([letOff?.kind, letOff?.note]).toEqual([entryKind, `Offer O-1, ${words}`]);
  expect(reader().get("offers", offerId)?.steps.at(-1)?.state).toBe("paid");
});
