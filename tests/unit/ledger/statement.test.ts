import { expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { activityStatement, openItemStatement } from "#shared/ledger/statement.ts";
import { currency } from "#shared/money/currency.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { brief, GBP, ledger, money } from "#tests/support/ledger-dsl.ts";

const settings = defaultSettings.ageing;
const book = ledger`
  opening O1      2026-01-01  due 2025-12-15   50.00
  invoice 1001    2026-01-05  due 2026-02-04  600.00
  invoice 1002    2026-01-20  due 2026-02-01  400.00
  receipt R1      2026-02-10  450.00
  receipt R2      2026-02-20   30.00  on-account
  invoice 1003    2026-03-01  due 2026-03-31  100.00
  invoice E1      2026-02-20  due 2026-03-01   99.00 EUR
`;

test("an open item statement lists what is open, oldest due first, and takes off what is held", () => {
  const statement = openItemStatement(book, GBP, day("2026-02-28"), settings);
  expect(brief(statement.items)).toEqual([{ number: "1001", openMinor: money("600.00") }]);
  expect(brief(statement.credits)).toEqual([{ number: "R2", openMinor: money("30.00") }]);
  expect(statement.balanceMinor).toBe(money("570.00"));
  expect(statement.position.overdueMinor).toBe(money("600.00"));
});

test("an activity statement brings the balance forward and carries it on", () => {
  const statement = activityStatement(book, GBP, { from: day("2026-02-01"), until: day("2026-03-01") }, settings);
  expect(statement).toMatchObject({
    openingMinor: money("1050.00"),
    debitsMinor: 0,
    creditsMinor: money("480.00"),
    closingMinor: money("570.00"),
  });
  expect(statement.rows.map((row) => [row.entry.number, row.balanceMinor])).toEqual([
    ["R1", money("600.00")],
    ["R2", money("570.00")],
  ]);
});

test("the day `until` is not in it, the day `from` is", () => {
  const range = { from: day("2026-02-20"), until: day("2026-03-01") };
  const rows = activityStatement(book, GBP, range, settings).rows;
  expect(rows.map((row) => row.entry.number)).toEqual(["R2"]);
});

test("without movements the balance is carried over", () => {
  const range = { from: day("2026-05-01"), until: day("2026-06-01") };
  const statement = activityStatement(book, GBP, range, settings);
  expect(statement).toMatchObject({ rows: [], openingMinor: money("670.00"), closingMinor: money("670.00") });
});

test("each currency has a statement of its own", () => {
  const statement = openItemStatement(book, currency("EUR"), day("2026-03-31"), settings);
  expect(brief(statement.items)).toEqual([{ number: "E1", openMinor: 9900 }]);
  expect(statement.credits).toEqual([]);
});
