import { describe, expect, test } from "vitest";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { letterAsk } from "#shared/letters/letter-facts.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { ledger, money, unwrap } from "#tests/support/ledger-dsl.ts";
import { fileOf, offer, plan, planStep } from "../chasing/chase-file.ts";
import { wordings } from "./letter-scene.ts";
import { faultsOf, on, payByOn, writeLetter } from "./write-letter.ts";

const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
  invoice 1003  issued 2026-02-10  due 2026-03-12   250.00
  receipt R1    2026-03-10   250.00   pays 1001=250.00
`;
const running = plan(
  "2026-03-02",
  "2026-03-10=250.00, 2026-04-01=250.00, 2026-05-01=250.00, 2026-06-01=250.00",
  ["1001", "1002"],
  {
    steps: [planStep("2026-03-02", "accepted")],
  },
);
const covered = { plans: [running] };

const write = (kind: LetterKind, rows: Partial<CustomerFile>, at = on) => writeLetter(kind, fileOf(book, rows), { at });

const listed = ({ facts }: ReturnType<typeof write>) => facts.items.map((item) => [item.number, item.demandedMinor]);

describe("a letter about a plan or an offer asks for what it is about, never for all that is owed", () => {
  test.each(["plan-proposal", "plan-agreement"] as const)(
    "%s lists what the plan covers as it was made, adding up to its total, and the slip asks for the next instalment",
    (kind) => {
      const letter = write(kind, covered);
      expect(listed(letter)).toEqual([
        ["1001", money("600.00")],
        ["1002", money("400.00")],
      ]);
      expect(letter.facts.totals).toMatchObject({ demandedMinor: running.totalMinor, heldMinor: 0 });
      expect(letterAsk(letter.facts)).toEqual({ amountMinor: money("250.00"), byOn: "2026-04-01", isTotal: false });
    },
  );

  test.each([
    ["past its grace days", "2026-04-08"],
    ["within its grace days", "2026-04-03"],
  ])("a missed instalment, %s, is asked for by itself and by the day of the letter", (_, at) => {
    const { facts, text } = write("plan-missed", covered, day(at));
    expect(facts.items).toEqual([]);
    expect(letterAsk(facts)).toEqual({ amountMinor: money("250.00"), byOn: payByOn, isTotal: true });
    expect(text.opening.join(" ")).toContain("£250.00 due on 1 April 2026");
  });

  test("no letter about a missed instalment is printed while none is late", () => {
    const faults = faultsOf(write("plan-missed", covered, day("2026-03-20")));
    expect(faults.filter(({ level }) => level === "stop").map(({ kind }) => kind)).toContain("nothing-demanded");
  });

  test("an offer in full settlement lists only what it settles, and asks for the sum offered by its last day", () => {
    const letter = write("settlement-offer", {
      offers: [offer("2026-04-02", "450.00", "2026-04-30", { invoiceIds: ["1002"] })],
    });
    expect(listed(letter)).toEqual([["1002", money("400.00")]]);
    expect(letterAsk(letter.facts)).toEqual({ amountMinor: money("450.00"), byOn: "2026-04-30", isTotal: true });
  });

  test("every other letter asks for its total by its pay-by day", () => {
    const { facts } = write("final-reminder", {});
    expect(letterAsk(facts)).toEqual({ amountMinor: facts.totals.totalMinor, byOn: payByOn, isTotal: true });
  });
});

test("a department is not greeted by name; a person is", () => {
  const { facts } = write("final-reminder", {});
  const wording = wordings.get("en-GB")!;
  const greeting = (person: string, salutation = "") => {
    const text = unwrap(composeLetter({ ...facts, recipient: { ...facts.recipient, person, salutation } }, wording));
    return [text.salutation, text.closing];
  };
  expect(greeting("Accounts")).toEqual(["Dear Sir or Madam", "Yours faithfully"]);
  expect(greeting("Kreditorenbuchhaltung")).toEqual(["Dear Sir or Madam", "Yours faithfully"]);
  expect(greeting("Dawn Hollins")).toEqual(["Dear Dawn Hollins", "Yours sincerely"]);
  expect(greeting("Dawn Hollins", "Ms Hollins")).toEqual(["Dear Ms Hollins", "Yours sincerely"]);
});
