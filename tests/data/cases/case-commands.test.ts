import { beforeEach, describe, expect, test } from "vitest";
import { recordReceipt } from "#renderer/data/commands/books/record-receipt.ts";
import { archiveAgency } from "#renderer/data/commands/cases/archive-agency.ts";
import { changeCaseFacts } from "#renderer/data/commands/cases/change-case-facts.ts";
import { chargeAgencyFee } from "#renderer/data/commands/cases/charge-agency-fee.ts";
import { checkAgencyCommand } from "#renderer/data/commands/cases/check-agency.ts";
import { openClaimCommand } from "#renderer/data/commands/cases/open-claim.ts";
import { openPlacementCommand } from "#renderer/data/commands/cases/open-placement.ts";
import { receiveFromAgencyCommand } from "#renderer/data/commands/cases/receive-from-agency.ts";
import { removeCost } from "#renderer/data/commands/cases/remove-cost.ts";
import { reportDirectPayment } from "#renderer/data/commands/cases/report-direct-payment.ts";
import { saveAgency } from "#renderer/data/commands/cases/save-agency.ts";
import { saveCost } from "#renderer/data/commands/cases/save-cost.ts";
import { stepClaimCommand } from "#renderer/data/commands/cases/step-claim.ts";
import { stepPlacementCommand } from "#renderer/data/commands/cases/step-placement.ts";
import { undoChange } from "#renderer/data/commands/records/undo-change.ts";
import type { Written } from "#renderer/data/run-command.ts";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { placementAccount } from "#shared/cases/placement-account.ts";
import { ZERO } from "#shared/money/minor.ts";
import {
  customerId,
  everything,
  leftOf,
  openBooks,
  reader,
  refusal,
  run,
  today,
} from "#tests/data/chasing/chasing-books.ts";
import { GBP } from "#tests/support/ledger-dsl.ts";
import { agency } from "#tests/unit/cases/case-rows.ts";
import { d, m } from "#tests/unit/chasing/chase-file.ts";

const { id: _id, recordedAt: _at, recordedBy: _by, checks: _checks, archived: _archived, ...details } = agency();
const newAgency = { ...details, id: null };
const cost: CostEntry = {
  id: "",
  name: "Fee to issue",
  kind: "court",
  currency: GBP,
  aboveMinor: ZERO,
  upToMinor: null,
  amountMinor: m("80.00"),
  percent: "",
  comesBack: true,
  source: "Price list",
  seenOn: today,
};
const claimStep = { on: today, note: "", fileId: "", amountMinor: null, costMinor: null, facts: {} };

const addAgency = async () => (await run(saveAgency, newAgency)).output;
const place = async (placeOn: string | null = null) =>
  (
    await run(openPlacementCommand, {
      customerId,
      agencyId: await addAgency(),
      invoiceIds: ["1001"],
      currency: GBP,
      placeOn: placeOn === null ? null : d(placeOn),
      reason: "All letters went",
    })
  ).output;
const claim = async () =>
  (
    await run(openClaimCommand, {
      customerId,
      invoiceIds: ["1001"],
      currency: GBP,
      reason: "",
      court: "County Court Business Centre",
    })
  ).output;
const posted = { ...claimStep, state: "letter-posted", on: d("2026-03-02") } as const;

beforeEach(openBooks);

type Act = () => Promise<Written<unknown>>;
const acts: readonly (readonly [string, Act, string])[] = [
  ["add an agency", () => run(saveAgency, newAgency), "Agency Severn Recoveries added"],
  [
    "note a check",
    async () =>
      run(checkAgencyCommand, {
        agencyId: await addAgency(),
        check: { what: "licence", on: today, result: "passed" },
      }),
    "Agency Severn Recoveries checked: Licence, or membership of a trade body, passed",
  ],
  [
    "archive an agency",
    async () => run(archiveAgency, { agencyId: await addAgency(), archived: true }),
    "Agency Severn Recoveries archived",
  ],
  [
    "place a debt",
    async () => {
      const agencyId = await addAgency();
      const input = { customerId, agencyId, invoiceIds: ["1001"], currency: GBP, placeOn: null, reason: "" };
      return run(openPlacementCommand, input);
    },
    "C-1: £1,240.00 of Hollins & Bray placed with Severn Recoveries",
  ],
  [
    "pass an announced debt on",
    async () =>
      run(stepPlacementCommand, {
        caseId: await place("2026-03-31"),
        state: "placed",
        on: today,
        note: "",
        fileId: "",
      }),
    "C-1, Hollins & Bray: placed",
  ],
  [
    "recall it",
    async () =>
      run(stepPlacementCommand, {
        caseId: await place(),
        state: "recalled",
        on: today,
        note: "Paid a part",
        fileId: "",
      }),
    "C-1, Hollins & Bray: recalled",
  ],
  [
    "take money from an agency",
    async () =>
      run(receiveFromAgencyCommand, {
        caseId: await place(),
        on: today,
        collectedMinor: m("1000.00"),
        keptMinor: m("80.00"),
        reference: "SR 77",
      }),
    "C-1: £1,000.00 of Hollins & Bray paid over by Severn Recoveries",
  ],
  [
    "note an invoice of the agency",
    async () =>
      run(chargeAgencyFee, { caseId: await place(), on: today, amountMinor: m("80.00"), note: "SR-1", fileId: "" }),
    "C-1: commission of £80.00 invoiced",
  ],
  [
    "open a claim",
    () => run(openClaimCommand, { customerId, invoiceIds: ["1001"], currency: GBP, reason: "", court: "" }),
    "Claim C-1 against Hollins & Bray opened: £1,240.00",
  ],
  [
    "a step of a claim",
    async () => run(stepClaimCommand, { ...posted, caseId: await claim() }),
    "Claim C-1, Hollins & Bray: letter before action posted",
  ],
  [
    "facts of a case",
    async () => run(changeCaseFacts, { caseId: await claim(), facts: { claimNumber: "K1" }, label: "claim number K1" }),
    "C-1: claim number K1",
  ],
  ["add a cost", () => run(saveCost, cost), "Cost “Fee to issue” added"],
  [
    "remove a cost",
    async () => {
      await run(saveCost, cost);
      return run(removeCost, { costId: reader().setting("cases").costs[0]?.id ?? "" });
    },
    "Cost “Fee to issue” removed",
  ],
];

describe("commands of cases", () => {
  test.each(acts)("%s says in the history what was done, and can be undone", async (_, act, summary) => {
    await act();
    const before = everything();
    // Done a second time on other books, the last change alone is taken back.
    await openBooks();
    const written = await act();
    expect(written.summary).toBe(summary);
    expect(Object.keys(everything())).toEqual(Object.keys(before));
    const done = everything();
    await run(undoChange, { seq: written.seq, summary: written.summary, changes: written.changes });
    expect(everything()).not.toEqual(done);
  });

  test("what an agency collects credits the customer in full, kept commission included, and is reconciled", async () => {
    const caseId = await place();
    await run(receiveFromAgencyCommand, {
      caseId,
      on: today,
      collectedMinor: m("1000.00"),
      keptMinor: m("80.00"),
      reference: "SR 77",
    });
    expect(leftOf("1001")).toBe(m("240.00"));
    await run(chargeAgencyFee, { caseId, on: today, amountMinor: m("80.00"), note: "SR-1", fileId: "" });
    const row = reader().get("cases", caseId);
    if (!row) throw new Error("The case is gone");
    const account = placementAccount(row, null, reader().ledger(customerId), today);
    expect(account).toMatchObject({
      recoveredMinor: m("1000.00"),
      chargedMinor: m("80.00"),
      differenceMinor: ZERO,
      keptMinor: m("80.00"),
      toPayMinor: ZERO,
      netMinor: m("920.00"),
      unreported: [],
    });
  });

  test("an agency cannot keep more than it collected", async () => {
    const caseId = await place();
    const money = { caseId, on: today, collectedMinor: m("10.00"), keptMinor: m("10.01"), reference: "" };
    expect(await refusal(receiveFromAgencyCommand, money)).toBe("The agency cannot keep more than it collected.");
  });

  test("a payment to us is reported to the agency", async () => {
    const caseId = await place();
    const receipt = {
      on: today,
      amountMinor: m("200.00"),
      currency: GBP,
      method: "transfer",
      number: "",
      description: "",
      reference: "",
      note: "",
      allocate: { how: "by-hand", parts: [{ debitId: "1001", amountMinor: m("200.00") }] },
    } as const;
    const { output: creditId } = await run(recordReceipt, { customerId, receipt });
    const report = { caseId, creditId, on: today, note: "" };
    expect((await run(reportDirectPayment, report)).summary).toBe(
      "C-1: direct payment of £200.00 reported to Severn Recoveries",
    );
    expect(await refusal(reportDirectPayment, report)).toBe("This payment was reported already.");
  });

  test("an agency that has a debt of ours cannot be archived", async () => {
    const caseId = await place();
    const agencyId = reader().get("cases", caseId)?.agencyId ?? "";
    expect(await refusal(archiveAgency, { agencyId, archived: true })).toBe(
      "Severn Recoveries still has C-1. Recall or close that first.",
    );
  });

  test("a claim is refused until the time before it is over, with the day and the rule", async () => {
    const caseId = await claim();
    const issue = { ...claimStep, caseId, state: "issued" } as const;
    expect(await refusal(stepClaimCommand, issue)).toContain("No letter before action about all of these invoices");
    await run(stepClaimCommand, { ...posted, on: d("2026-03-03"), caseId });
    expect(await refusal(stepClaimCommand, issue)).toBe(
      "Not before 18 Mar 2026: 14 days after the letter (Practice Direction - Pre-Action Conduct and Protocols, paragraph 6).",
    );
  });

  test("once it is over the claim is issued with its cost", async () => {
    const caseId = await claim();
    await run(stepClaimCommand, { ...posted, caseId });
    const issue = {
      ...claimStep,
      caseId,
      state: "issued",
      costMinor: m("80.00"),
      facts: { claimNumber: "K1" },
    } as const;
    await run(stepClaimCommand, issue);
    expect(reader().get("cases", caseId)).toMatchObject({ facts: { claimNumber: "K1" }, closedOn: null });
  });

  test("nothing is in two cases", async () => {
    await place();
    const input = { customerId, invoiceIds: ["1001"], currency: GBP, reason: "", court: "" };
    expect(await refusal(openClaimCommand, input)).toBe(
      "1001 is with an agency (C-1). End that first: nothing is chased in two places.",
    );
  });
});
