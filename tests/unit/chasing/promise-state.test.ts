import { describe, expect, test } from "vitest";
import { activeHolds } from "#shared/chasing/active-holds.ts";
import { promiseReliability } from "#shared/chasing/promise-reliability.ts";
import { promiseState, promiseStates } from "#shared/chasing/promise-state.ts";
import { closePromise, promiseFault } from "#shared/chasing/promise-steps.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { makeInvoice } from "#tests/support/rows.ts";
import { d, fileOf, m, promise } from "./chase-file.ts";

const invoices = `
  invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00
  invoice 1002  issued 2026-01-05  due 2026-02-04   600.00
`;
const stateOn = (
  receipts: string,
  on: string,
  given = promise("2026-03-02", "2026-03-13 = 1240.00", { invoiceIds: ["1001"], clearingDays: 3 }),
) => promiseState(given, fileOf(ledger`${invoices}${receipts}`, { promises: [given] }), d(on));

describe("state of a promise, from the ledger", () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["nothing in, before its day", "", "2026-03-12", "open"],
    ["nothing in, on its day", "", "2026-03-13", "open"],
    ["nothing in, last clearing day", "", "2026-03-16", "open"],
    ["nothing in, after the clearing days", "", "2026-03-17", "broken"],
    ["all in on the day", "receipt R 2026-03-13 1240.00", "2026-03-13", "kept"],
    ["all in on the last clearing day", "receipt R 2026-03-16 1240.00", "2026-03-20", "kept"],
    ["all in a day too late", "receipt R 2026-03-17 1240.00", "2026-03-20", "broken"],
    ["a penny short", "receipt R 2026-03-13 1239.99", "2026-03-17", "part-kept"],
    ["a part is not kept while there is time", "receipt R 2026-03-10 500.00", "2026-03-13", "open"],
    ["a part is not kept afterwards either", "receipt R 2026-03-10 500.00", "2026-03-17", "part-kept"],
    ["more than was promised", "receipt R 2026-03-10 1840.00", "2026-03-10", "kept"],
    ["in two payments", "receipt R 2026-03-10 1000.00\nreceipt S 2026-03-13 240.00", "2026-03-17", "kept"],
    ["money from before the promise", "receipt R 2026-03-01 1240.00 on-account", "2026-03-17", "broken"],
    ["set by hand against something else", "receipt R 2026-03-10 600.00 pays 1002=600.00", "2026-03-17", "broken"],
    ["on account counts", "receipt R 2026-03-10 1240.00 on-account", "2026-03-17", "kept"],
    [
      "a credit note for the invoice counts",
      "credit-note C 2026-03-05 240.00 against 1001\nreceipt R 2026-03-12 1000.00",
      "2026-03-17",
      "kept",
    ],
  ];
  test.each(rows)("%s", (_name, receipts, on, state) => {
    expect(stateOn(receipts, on)?.state).toBe(state);
  });

  test("as at an earlier day it reads as it did then", () => {
    const receipts = "receipt R 2026-03-13 1240.00";
    expect(stateOn(receipts, "2026-03-12")?.state).toBe("open");
    expect(stateOn(receipts, "2026-03-01")).toBeNull();
  });

  test("money set against the oldest invoice by default still keeps the promise for another one", () => {
    const given = promise("2026-03-02", "2026-03-13 = 600.00", { invoiceIds: ["1002"] });
    expect(stateOn("receipt R 2026-03-13 600.00", "2026-03-14", given)?.state).toBe("kept");
  });

  test("the same money never keeps two promises", () => {
    const first = promise("2026-03-02", "2026-03-10 = 600.00");
    const second = promise("2026-03-03", "2026-03-12 = 600.00");
    const file = fileOf(ledger`${invoices} receipt R 2026-03-09 600.00`, { promises: [first, second] });
    expect(promiseStates(file, d("2026-03-20")).map(({ state }) => state)).toEqual(["kept", "broken"]);
  });

  test("a cheque that is returned breaks a promise it had kept", () => {
    const given = promise("2026-03-02", "2026-03-13 = 1240.00");
    const book = ledger`${invoices} receipt R 2026-03-12 1240.00 on-account`;
    const bounced = {
      ...makeInvoice("rev", 1240_00, d("2026-03-18"), d("2026-03-18")),
      kind: "reversal",
      linkedId: "R",
    } as const;
    const file = fileOf({ ...book, entries: [...book.entries, bounced] }, { promises: [given] });
    expect(promiseState(given, file, d("2026-03-17"))?.state).toBe("kept");
    expect(promiseState(given, file, d("2026-03-18"))?.state).toBe("broken");
  });

  test("says what is short and since when", () => {
    const status = stateOn("receipt R 2026-03-10 500.00", "2026-03-18");
    expect(status).toMatchObject({
      receivedMinor: m("500.00"),
      shortMinor: m("740.00"),
      brokenOn: "2026-03-17",
      daysLate: 5,
    });
  });
});

describe("several dated amounts", () => {
  const given = promise("2026-03-02", "2026-03-10 = 400.00, 2026-03-20 = 840.00", { invoiceIds: ["1001"] });
  const on = (receipts: string, asAt: string) => stateOn(receipts, asAt, given);

  test.each([
    ["first in, second not due", "receipt R 2026-03-10 400.00", "2026-03-15", "open", "2026-03-20"],
    ["first missed", "", "2026-03-11", "broken", "2026-03-10"],
    ["first in, second missed", "receipt R 2026-03-10 400.00", "2026-03-21", "part-kept", "2026-03-20"],
    ["all with the first", "receipt R 2026-03-10 1240.00", "2026-03-11", "kept", undefined],
    ["first late, all in by the second", "receipt R 2026-03-12 1240.00", "2026-03-21", "part-kept", "2026-03-10"],
  ] as const)("%s", (_name, receipts, asAt, state, watched) => {
    const status = on(receipts, asAt);
    expect(status?.state).toBe(state);
    expect(status?.watchedPart?.byOn).toBe(watched);
  });
});

describe("a promise holds what was promised, and no more", () => {
  const given = promise("2026-03-02", "2026-03-13 = 1000.00", { invoiceIds: ["1001"] });
  const holdsOn = (receipts: string, on: string) =>
    activeHolds(fileOf(ledger`${invoices}${receipts}`, { promises: [given] }), d(on)).map(({ kind, amountMinor }) => ({
      kind,
      amountMinor,
    }));

  test.each([
    ["open: all of it", "", "2026-03-13", [{ kind: "promise", amountMinor: m("1000.00") }]],
    [
      "part in: what is left",
      "receipt R 2026-03-05 400.00",
      "2026-03-13",
      [{ kind: "promise", amountMinor: m("600.00") }],
    ],
    ["broken: nothing, chasing goes on", "", "2026-03-14", []],
    ["kept: nothing", "receipt R 2026-03-05 1000.00", "2026-03-13", []],
  ])("%s", (_name, receipts, on, expected) => {
    expect(holdsOn(receipts, on)).toEqual(expected);
  });
});

describe("closing a promise", () => {
  const given = promise("2026-03-02", "2026-03-13 = 1240.00");
  const closed = { kind: "superseded", on: d("2026-03-10"), note: "" } as const;

  test.each([
    ["open", true],
    ["kept", false],
    ["part-kept", false],
    ["broken", false],
    ["superseded", false],
    ["cancelled", false],
  ] as const)("%s: allowed %s", (state, isAllowed) => {
    expect(closePromise(given, state, closed).ok).toBe(isAllowed);
  });

  test("closed it is neither kept nor broken, and before that day still open", () => {
    const row = { ...given, closed };
    const file = fileOf(ledger`${invoices}`, { promises: [row] });
    expect(promiseState(row, file, d("2026-03-09"))?.state).toBe("open");
    expect(promiseState(row, file, d("2026-03-30"))).toMatchObject({
      state: "superseded",
      shortMinor: 0,
      watchedPart: null,
    });
  });

  test.each([
    ["no amount", [], "no-amount"],
    ["zero", [{ byOn: d("2026-03-10"), amountMinor: m("0.00") }], "amount-not-above-zero"],
    ["a day before the call", [{ byOn: d("2026-03-01"), amountMinor: m("1.00") }], "before-the-call"],
    [
      "the same day twice",
      [
        { byOn: d("2026-03-10"), amountMinor: m("1.00") },
        { byOn: d("2026-03-10"), amountMinor: m("2.00") },
      ],
      "same-day-twice",
    ],
  ])("refused: %s", (_name, parts, kind) => {
    expect(promiseFault(parts, d("2026-03-02"))?.kind).toBe(kind);
  });
});

test("reliability counts what ended, for the customer and for each person", () => {
  const promises = [
    promise("2026-01-05", "2026-01-10 = 100.00"),
    promise("2026-01-11", "2026-01-20 = 100.00", { contactName: "Kev Bray" }),
    promise("2026-01-21", "2026-01-25 = 100.00"),
    promise("2026-03-01", "2026-03-30 = 100.00"),
    promise("2026-02-01", "2026-02-10 = 100.00", { closed: { kind: "cancelled", on: d("2026-02-02"), note: "" } }),
  ];
  const file = fileOf(
    ledger`${invoices}
      receipt R 2026-01-09 100.00
      receipt S 2026-01-22 40.00`,
    { promises },
  );
  const { all, byPerson } = promiseReliability(file, d("2026-03-10"));
  expect(all).toMatchObject({ keptCount: 1, brokenCount: 1, partKeptCount: 1 });
  expect(all.outcomes.map(({ isKept }) => isKept)).toEqual([true, false, false]);
  expect(byPerson.get("Kev Bray")).toMatchObject({ keptCount: 0, brokenCount: 1 });
  expect(byPerson.get("Dawn Hollins")).toMatchObject({ keptCount: 1, partKeptCount: 1 });
});
