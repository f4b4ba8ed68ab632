import { describe, expect, test } from "vitest";
import { disputeState } from "#shared/chasing/dispute-state.ts";
import { CREDITS, disputeFault, settleDispute, stepDispute } from "#shared/chasing/dispute-steps.ts";
import { type OfferState, offerStatus } from "#shared/chasing/offer-status.ts";
import { offerFault, stepOffer } from "#shared/chasing/offer-steps.ts";
import type { DisputeResolution, DisputeStepKind } from "#shared/chasing/rows.ts";
import { ZERO } from "#shared/money/minor.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { d, dispute, m, offer } from "./chase-file.ts";
import { shape } from "./position-shape.ts";

describe("a dispute from the first word to the settlement", () => {
  const open = dispute("2026-03-01", "1001", "200.00");
  const by = { by: "len", at: "2026-03-10T09:00:00.000Z" };
  const step = (kind: DisputeStepKind, on = "2026-03-10") => ({ on: d(on), kind, note: "", ...by });
  const settled = (kind: DisputeResolution = "rejected", creditedMinor = ZERO, on = "2026-03-10") =>
    settleDispute(open, { kind, on: d(on), creditedMinor, entryId: "", note: "" }, m("200.00"), by, d("2026-03-12"));

  const kinds: readonly DisputeStepKind[] = [
    "opened",
    "acknowledged",
    "evidence",
    "answered",
    "waiting-on-them",
    "waiting-on-us",
    "escalated",
    "reopened",
  ];
  test.each(kinds.map((kind) => [kind, kind !== "opened" && kind !== "reopened"] as const))(
    "open: %s allowed %s",
    (kind, isAllowed) => {
      expect(stepDispute(open, step(kind), d("2026-03-12")).ok).toBe(isAllowed);
    },
  );
  test.each(kinds.map((kind) => [kind, kind === "reopened"] as const))("settled: %s allowed %s", (kind, isAllowed) => {
    const done = settled();
    expect(done.ok && stepDispute(done.value, step(kind, "2026-03-11"), d("2026-03-12")).ok).toBe(isAllowed);
  });

  test.each(Object.entries(CREDITS))("%s credits money: %s", (kind, credits) => {
    expect(settled(kind as DisputeResolution, ZERO).ok).toBe(!credits);
    expect(settled(kind as DisputeResolution, m("200.00")).ok).toBe(credits);
  });

  test.each([
    ["more than is held back", settled("credit-note", m("200.01")), "more-than-left"],
    ["before its last step", settled("rejected", ZERO, "2026-02-28"), "before-last-step"],
    ["in the future", settled("rejected", ZERO, "2026-03-13"), "in-the-future"],
  ])("settling is refused: %s", (_name, result, kind) => {
    expect(result.ok ? "settled" : result.error.kind).toBe(kind);
  });

  test("a rejected dispute is chased again, reopened it is held back again, and each day reads as it was", () => {
    const done = settled();
    const again = done.ok ? stepDispute(done.value, step("reopened", "2026-03-12"), d("2026-03-12")) : done;
    if (!again.ok) throw new Error(again.error.kind);
    const demandedOn = (on: string) => shape({ disputes: [again.value] }, d(on))[0]?.[1];
    expect(["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"].map(demandedOn)).toEqual([
      195000, 215000, 215000, 195000,
    ]);
  });

  test.each([
    ["answered: it waits on them", "answered", "them"],
    ["they came back: it waits on us", "waiting-on-us", "us"],
  ] as const)("%s", (_name, kind, waitingOn) => {
    const next = stepDispute(open, step(kind), d("2026-03-12"));
    expect(next.ok && disputeState(next.value, d("2026-03-12"))?.waitingOn).toBe(waitingOn);
  });

  test.each([
    ["an unknown invoice", null, {}, "unknown-invoice"],
    ["nothing left to dispute", ZERO, {}, "more-than-left"],
    ["more than is left", m("100.00"), {}, "more-than-left"],
    ["an amount of nothing", m("500.00"), { amountMinor: ZERO }, "amount-not-above-zero"],
    ["an answer before the dispute", m("500.00"), { answerByOn: d("2026-02-28") }, "answer-before-dispute"],
    ["nothing wrong", m("500.00"), {}, undefined],
  ])("a new dispute: %s", (_name, leftMinor, changed, kind) => {
    expect(disputeFault({ ...open, ...changed }, leftMinor, d("2026-03-12"))?.kind).toBe(kind);
  });
});

describe("settlement offers", () => {
  const given = offer("2026-03-01", "700.00", "2026-03-15");
  const one = "invoice 1001 issued 2026-01-05 due 2026-02-04 1000.00";
  const answered = (state: "accepted" | "declined" | "withdrawn" | "paid") => ({
    ...given,
    steps: [{ on: d("2026-03-05"), state, note: "", by: "len", at: "" }],
  });

  test.each([
    ["open until its last day", given, "", "2026-03-15", "offered"],
    ["lapsed the day after", given, "", "2026-03-16", "lapsed"],
    ["accepting is not paying", answered("accepted"), "", "2026-03-16", "lapsed"],
    ["paid on the last day", answered("accepted"), "receipt R 2026-03-15 700.00", "2026-03-16", "met"],
    ["paid a day late", answered("accepted"), "receipt R 2026-03-16 700.00", "2026-03-20", "lapsed"],
    ["a penny short", given, "receipt R 2026-03-10 699.99", "2026-03-16", "lapsed"],
    ["declined", answered("declined"), "", "2026-03-10", "declined"],
    ["settled", answered("paid"), "receipt R 2026-03-04 700.00", "2026-03-30", "settled"],
  ] as const)("%s", (_name, row, receipts, on, state) => {
    expect(
      offerStatus(
        row,
        ledger`${one}
${receipts}`,
        d(on),
      ).state,
    ).toBe(state);
  });

  const moves: Readonly<Record<OfferState, readonly string[]>> = {
    offered: ["accepted", "declined", "withdrawn"],
    accepted: ["withdrawn"],
    met: ["paid"],
    settled: [],
    declined: [],
    withdrawn: [],
    lapsed: [],
  };
  test.each(Object.entries(moves))("from %s only to %j", (state, allowed) => {
    for (const to of ["offered", "accepted", "declined", "withdrawn", "paid"] as const) {
      const result = stepOffer(given, state as OfferState, {
        on: d("2026-03-10"),
        state: to,
        note: "",
        by: "len",
        at: "",
      });
      expect(result.ok).toBe(allowed.includes(to));
    }
  });

  test.each([
    ["nothing", { offerMinor: ZERO }, "not-above-zero"],
    ["all of it", { offerMinor: m("1000.00") }, "not-less-than-owed"],
    ["no time to pay", { expiresOn: d("2026-02-28") }, "expires-before-today"],
    ["nothing is owed", { owedMinor: ZERO }, "nothing-owed"],
    ["nothing wrong", {}, undefined],
  ])("a new offer: %s", (_name, changed, kind) => {
    expect(offerFault({ ...given, ...changed })?.kind).toBe(kind);
  });
});
