import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CustomerAlerts } from "#renderer/features/customers/customer-alerts.tsx";
import { customerFileOf, sitDown } from "#tests/components/chasing/desk.tsx";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { caseRow, dispute, plan } from "#tests/unit/chasing/chase-file.ts";

const owes = ledger`
  invoice 101  issued 2026-01-01  due 2026-01-31  500.00
  invoice 102  issued 2026-02-01  due 2026-03-03  700.00
`;
const disputes = [dispute("2026-10-05", "102", "100.00")];
const show = (cases: readonly ReturnType<typeof caseRow>[]) =>
  sitDown(
    "2026-11-17",
    [customerFileOf("hol", "Hollins", owes, { cases, disputes })],
    <CustomerAlerts customerId="hol" />,
  );

test("a customer on stop has one alert of supply, with what else stands against it, and keeps its dispute in sight", async () => {
  await show([caseRow("2026-10-01", "stop-supply", [], { id: "c1", reason: "Nothing paid since May" })]);
  expect(screen.getByText("On stop")).toBeDefined();
  expect(screen.queryByText("Do not supply on credit")).toBeNull();
  expect(screen.getByText(/Nothing paid since May\. The oldest invoice is \d+ days overdue\./)).toBeDefined();
  expect(screen.getByText(/Part dispute/)).toBeDefined();
});

test("without a stop, what blocks supply on credit has the alert", async () => {
  await show([]);
  expect(screen.getByText("Do not supply on credit")).toBeDefined();
  expect(screen.queryByText("On stop")).toBeNull();
});

test("an instalment that has not come is said, with the plan to open", async () => {
  const plans = [plan("2026-10-01", "2026-10-15 = 600.00, 2026-11-15 = 600.00", ["101", "102"])];
  await sitDown("2026-11-17", [customerFileOf("hol", "Hollins", owes, { plans })], <CustomerAlerts customerId="hol" />);
  expect(screen.getByText("Instalment missing: £1,200.00")).toBeDefined();
  expect(screen.getByText(/was due 15 Oct, 2 instalments behind\./)).toBeDefined();
});
