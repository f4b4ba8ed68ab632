import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { CreditTab } from "#renderer/features/credit/credit-tab.tsx";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { customerFileOf, sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger, money } from "#tests/support/ledger-dsl.ts";
import { dispute } from "#tests/unit/chasing/chase-file.ts";
import { credit } from "#tests/unit/credit/credit-rows.ts";

const TODAY = "2026-11-17";
const book = ledger`
  invoice 101  issued 2026-07-01  due 2026-07-31    500.00
  invoice 102  issued 2026-09-01  due 2026-10-01  3,000.00
  invoice 103  issued 2026-11-01  due 2026-12-01  1,000.00
  receipt H1   2026-08-10    500.00
`;

function hollins(rows: Partial<CustomerFile> = {}): CustomerFile {
  const file = customerFileOf("hollins", "Hollins Developments", book, {
    disputes: [dispute("2026-10-05", "102", "400.00")],
    ...rows,
  });
  return { ...file, customer: { ...file.customer, creditLimitMinor: money("5,000.00") } };
}

const show = (rows: Partial<CustomerFile> = {}) =>
  sitDown(TODAY, [hollins(rows)], <CreditTab customerId="hollins" />, "/customers/hollins/credit");
const line = (table: HTMLElement, name: string) => within(table).getByText(name).closest("tr")?.textContent;

describe("the Credit tab", () => {
  it("splits the exposure so that the parts add up, and says what is left", async () => {
    await show({ credit: [credit("2026-11-10", "uninvoiced", "200.00")] });
    const split = await screen.findByRole("table", { name: "What uses the limit" });
    expect(line(split, "Not due")).toBe("Not due£1,000.00");
    expect(line(split, "Overdue")).toBe("Overdue£2,600.00");
    expect(line(split, "Disputed")).toBe("Disputed£400.00");
    expect(line(split, "Work not yet invoiced")).toBe("Work not yet invoiced£200.00");
    expect(line(split, "Exposure")).toBe("Exposure£4,200.00");
    expect(line(split, "Left of the limit")).toBe("Left of the limit£800.00");
  });

  it("calls a review overdue only when a day was set for it: never looked at is said as such", async () => {
    await show();
    const diary = await screen.findByRole("region", { name: "Review diary" });
    expect(within(diary).getByText("Never looked at")).toBeDefined();
    expect(within(diary).getByText(/Known since/)).toBeDefined();
    expect(within(diary).queryByText(/overdue/)).toBeNull();
  });

  it("says by how many days a review is late when one was due", async () => {
    await show({ credit: [credit("2025-11-16", "check", "")] });
    expect(
      within(await screen.findByRole("region", { name: "Review diary" })).getByText("1 day overdue"),
    ).toBeDefined();
  });

  it("shows every step of the suggested limit", async () => {
    await show();
    const steps = await screen.findByRole("table", { name: "Steps of the suggestion" });
    expect(within(steps).getAllByRole("row")).toHaveLength(4);
    expect(steps.textContent).toContain("the starting limit");
    expect(steps.textContent).toContain("Rounded down");
  });

  it("blocks an order beyond the limit and says by how much", async () => {
    const user = atKeyboard();
    await show();
    const supply = await screen.findByRole("region", { name: "Before supply" });
    expect(within(supply).getByText("May be supplied")).toBeDefined();
    await user.type(within(supply).getByRole("textbox", { name: /An order of/ }), "1500");
    expect(await within(supply).findByText("Do not supply on credit")).toBeDefined();
    expect(within(supply).getByText("Over the limit by £500.00")).toBeDefined();
  });

  it("says the risk in words", async () => {
    await show({ credit: [credit("2026-11-10", "bad-news", "", { text: "Winding-up petition" })] });
    const risk = await screen.findByRole("region", { name: "Risk" });
    expect(within(risk).getByText("High")).toBeDefined();
    expect(within(risk).getByText("Bad news: Winding-up petition")).toBeDefined();
  });

  it("sets a new limit, which goes into the details and the history", async () => {
    const user = atKeyboard();
    const { store } = await show();
    const panel = await screen.findByRole("region", { name: "Credit limit" });
    await user.click(within(panel).getByRole("button", { name: "New limit" }));
    const dialog = await screen.findByRole("dialog", { name: "Set a new limit: Hollins Developments" });
    await user.type(within(dialog).getByRole("textbox", { name: /New limit/ }), "8000");
    await user.type(within(dialog).getByRole("textbox", { name: /Approved by/ }), "Len");
    await user.click(within(dialog).getByRole("button", { name: /Save/ }));
    await waitFor(() =>
      expect(store.book.reader().get("customers", "hollins")?.creditLimitMinor).toBe(money("8,000.00")),
    );
    const history = await screen.findByRole("table", { name: "Credit history" });
    expect(history.textContent).toContain("Limit£8,000.00");
    expect(store.book.reader().all("credit")[0]?.facts.replaces).toBe("500000");
  });

  it("keeps what was typed when a limit names nobody who approved it", async () => {
    const user = atKeyboard();
    const { store } = await show();
    const panel = await screen.findByRole("region", { name: "Credit limit" });
    await user.click(within(panel).getByRole("button", { name: "New limit" }));
    const dialog = await screen.findByRole("dialog", { name: "Set a new limit: Hollins Developments" });
    await user.type(within(dialog).getByRole("textbox", { name: /New limit/ }), "8000");
    await user.click(within(dialog).getByRole("button", { name: /Save/ }));
    expect(await within(dialog).findByText("Say who approved the limit.")).toBeDefined();
    expect(store.book.reader().all("credit")).toEqual([]);
  });

  it("says when the next review is, and why then", async () => {
    await show({ credit: [credit("2026-01-10", "check", "", { facts: { check: "bank-reference" } })] });
    const review = await screen.findByRole("region", { name: "Review diary" });
    expect(review.textContent).toContain("10 Jan 2027. Counted from the last look");
  });
});
