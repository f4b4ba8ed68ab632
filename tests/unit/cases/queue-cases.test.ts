import { describe, expect, test } from "vitest";
import type { Case } from "#shared/cases/rows.ts";
import { todayQueue } from "#shared/chasing/today-queue.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { ledger, money } from "#tests/support/ledger-dsl.ts";
import { caseRow, d, fileOf } from "#tests/unit/chasing/chase-file.ts";
import { rulesOf } from "#tests/unit/chasing/chase-policy.ts";
import { letter, step as letterStep } from "#tests/unit/evidence/bundle-source.ts";
import { atState, step } from "./case-rows.ts";

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   1000.00
`;
const asks = (cases: readonly Case[], asAt: string, of: CustomerLedger = book, letters = [] as never[]) =>
  todayQueue([fileOf(of, { cases, letters })], rulesOf(), d(asAt)).items.map(({ why }) => why);

describe("what cases put on the work list", () => {
  const notice = caseRow("2026-05-01", "agency", ["1001"], {
    facts: { placeOn: "2026-05-15" },
    steps: [step("2026-05-01", "notice")],
  });
  test.each([
    ["2026-05-14", []],
    ["2026-05-15", ["C-5: the notice is over since Fri 15 May — pass it to the agency"]],
  ])("a debt that was announced is passed on when the notice is over: %s", (asAt, expected) => {
    expect(asks([notice], asAt)).toEqual(expected);
  });

  test("paid in the meantime it is cancelled", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   1000.00
      receipt R1    2026-05-10                          1000.00
    `;
    expect(asks([notice], "2026-05-15", paid)).toEqual(["C-5: paid while the notice ran — cancel the placement"]);
  });

  test("a question of the agency, until it is answered", () => {
    const asked = atState("agency", ["placed"]);
    const query = {
      ...asked,
      steps: [...asked.steps, step("2026-03-02", "query", { note: "is there a signed order?" })],
    };
    expect(asks([query], "2026-03-03")).toEqual(["C-5: the agency asks: is there a signed order?"]);
    const answered = { ...query, steps: [...query.steps, step("2026-03-03", "answered")] };
    expect(asks([answered], "2026-03-03")).toEqual([]);
  });

  test("money that came to us directly, until the agency knows", () => {
    const paid = ledger`
      invoice 1001  issued 2026-01-05  due 2026-02-04   1000.00
      receipt R1    2026-03-05                           400.00
    `;
    expect(asks([atState("agency", ["placed"])], "2026-03-06", paid)).toEqual([
      "C-5: £400 came to you directly — tell the agency",
    ]);
    const refId = paid.entries.find((entry) => entry.kind === "receipt")?.id ?? "";
    const row = atState("agency", ["placed"]);
    const told = { ...row, steps: [...row.steps, step("2026-03-06", "direct-reported", { refId })] };
    expect(asks([told], "2026-03-06", paid)).toEqual([]);
  });

  test("an agency that says nothing for a month is asked", () => {
    const row = atState("agency", ["placed"]);
    expect(asks([row], "2026-03-30")).toEqual([]);
    expect(asks([row], "2026-03-31")).toEqual(["C-5: no word from the agency for 30 days — ask, or recall it"]);
  });

  test("a claim whose time has passed may be issued", () => {
    const items = [{ invoiceId: "1001", amountMinor: money("1000.00"), interestMinor: 0, fixedMinor: 0 }] as never;
    const sent = letter("L-0009", [letterStep("posted", { on: d("2026-03-10") })], {
      kind: "letter-before-action",
      items,
    });
    const row = atState("claim", ["preparing"]);
    expect(asks([row], "2026-03-24", book, [sent] as never)).toEqual([]);
    expect(asks([row], "2026-03-25", book, [sent] as never)).toEqual([
      "Claim C-5: the time before the claim is over — issue it, or settle",
    ]);
  });

  const set = {
    ...atState("claim", ["issued", "hearing-set"]),
    facts: { hearingOn: "2026-04-20", hearingTime: "10:00", hearingPlace: "Bristol Civil Justice Centre" },
  };
  test.each([
    ["2026-04-12", []],
    ["2026-04-13", ["Claim C-5: hearing on Mon 20 Apr at 10:00, Bristol Civil Justice Centre"]],
    ["2026-04-20", ["Claim C-5: hearing today at 10:00, Bristol Civil Justice Centre"]],
    ["2026-04-21", ["Claim C-5: the hearing was on Mon 20 Apr — write down what came of it"]],
  ])("a hearing stands on the work list from a week before: %s", (asAt, expected) => {
    expect(asks([set], asAt)).toEqual(expected);
  });

  test.each([
    ["2026-01-30", 0],
    ["2026-01-31", 1],
    ["2026-07-31", 1],
    ["2026-08-01", 0],
  ])("the time to claim, from six months before its end until it is over: %s", (asAt, count) => {
    const old = ledger`
      invoice 0990  issued 2020-07-01  due 2020-07-31   600.00
    `;
    expect(asks([], asAt, old).filter((why) => why.includes("time to claim ends on 31 Jul 2026"))).toHaveLength(count);
  });

  test("a case that is closed asks for nothing", () => {
    const closed = [
      { ...set, closedOn: d("2026-04-10") },
      { ...notice, closedOn: d("2026-05-12") },
    ];
    expect(asks(closed, "2026-05-15").filter((why) => why.includes("C-5"))).toEqual([]);
  });
});
