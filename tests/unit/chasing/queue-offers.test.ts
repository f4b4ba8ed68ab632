import { expect, test } from "vitest";
import { todayQueue } from "#shared/chasing/today-queue.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { d, fileOf, m, offer } from "./chase-file.ts";
import { rulesOf } from "./chase-policy.ts";

test.each([
  ["paid in time", "receipt R1 2026-02-19 1000.00", ["Offer O-4 was paid in time: write off the rest", m("240.00")]],
  [
    "lapsed and paid in part since",
    "receipt R1 2026-02-25 1000.00 pays 1001=1000.00",
    ["Offer O-4 lapsed on Fri 20 Feb: what is still open stands again", m("240.00")],
  ],
  ["lapsed and all paid since", "receipt R1 2026-02-25 1240.00 pays 1001=1240.00", undefined],
])("an offer %s: what is left to decide, and of how much", (_name, receipt, expected) => {
  const book = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00
    ${receipt}
  `;
  const offers = [offer("2026-02-05", "1000.00", "2026-02-20", { owedMinor: m("1240.00") })];
  const decision = todayQueue([fileOf(book, { offers })], rulesOf(), d("2026-02-26")).items.find(
    ({ group }) => group === "decisions",
  );
  expect(decision && [decision.why, decision.amountMinor]).toEqual(expected);
});
