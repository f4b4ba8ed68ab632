import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ReportsScreen } from "#renderer/features/reports/reports-screen.tsx";
import { sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { reportFiles, TODAY } from "./reports-desk.tsx";

const show = (report: string) => sitDown(TODAY, reportFiles(), <ReportsScreen report={report} />, "/reports");
const row = (table: HTMLElement, name: string) => within(table).getByText(name).closest("tr") as HTMLElement;

describe("the overview", () => {
  it("gives each figure with its definition and what it is made of", async () => {
    const user = atKeyboard();
    await show("");
    const card = await screen.findByRole("region", { name: "Collected of what was due" });
    await user.click(within(card).getByRole("button", { name: "How Collected of what was due is made up" }));
    expect(await screen.findByText(/Credit Research Foundation/)).toBeDefined();
    expect(screen.getByText("Owed at the start")).toBeDefined();
  });

  it("shows the rows of the books behind a figure, which add up to it", async () => {
    const user = atKeyboard();
    await show("");
    const card = await screen.findByRole("region", { name: "Average days late" });
    await user.click(within(card).getByRole("button", { name: "How Average days late is made up" }));
    await user.click(await screen.findByRole("button", { name: "Show the rows" }));
    const grid = await screen.findByRole("grid", { name: "Rows behind Average days late" });
    expect(await within(grid).findByText("102")).toBeDefined();
    const totals = screen.getByRole("group", { name: "Rows behind Average days late: totals" });
    expect(totals.textContent).toContain("Total of 3");
    expect(totals.textContent).toContain("£2,500.00");
  });

  it("shows every chart as a table too, with full month names", async () => {
    const user = atKeyboard();
    await show("");
    const chart = await screen.findByRole("region", { name: "Owed by age" });
    await user.click(within(chart).getByRole("button", { name: "Table" }));
    const table = await screen.findByRole("table", { name: "Owed by age, as a table" });
    expect(within(table).getAllByRole("row")).toHaveLength(13);
    expect(row(table, "Nov").textContent).toContain("£5,600");
    expect(row(table, "Sep").textContent).toContain("£4,600");
  });

  it("says why customers paid late and who owes most", async () => {
    await show("");
    const causes = await screen.findByRole("table", { name: "Reasons for late payment" });
    expect(row(causes, "Cash trouble").textContent).toContain("1 call£3,000");
    const overdue = screen.getByRole("table", { name: "Customers with most overdue" });
    expect(row(overdue, "Hollins Developments").textContent).toContain("£3,600.00");
  });
});

describe("aged debtors", () => {
  it("lists who owes by age and ties out", async () => {
    await show("aged");
    const totals = await screen.findByRole("group", { name: "Aged debtors: totals" });
    expect(totals.textContent).toContain("Total of 2");
    expect(totals.textContent).toContain("£5,600.00");
  });

  it("keeps only customers with something overdue when asked", async () => {
    const user = atKeyboard();
    await show("aged");
    await user.click(await screen.findByRole("checkbox", { name: "Only customers with something overdue" }));
    await waitFor(() => expect(screen.queryByText("Bray Builders")).toBeNull());
    expect(await screen.findByText("Hollins Developments")).toBeDefined();
  });
});

describe("cash", () => {
  it("expects what is learnt, says what each week is made of and what is not counted on", async () => {
    const user = atKeyboard();
    await show("cash");
    const weeks = await screen.findByRole("table", { name: "Weeks" });
    expect(within(weeks).getAllByRole("button", { name: "What is in it" })).toHaveLength(8);
    await user.click(within(weeks).getAllByRole("button", { name: "What is in it" })[2] as HTMLElement);
    const made = await screen.findByRole("table", { name: "What this week is made of" });
    expect(row(made, "Bray Builders").textContent).toContain("204£2,000.00");
    expect(screen.getByText("Not counted on: £100.00 disputed.")).toBeDefined();
  });

  it("shows what was expected before against what came", async () => {
    const user = atKeyboard();
    await show("cash");
    const back = await screen.findByRole("region", { name: "What was expected, and what came" });
    await user.click(within(back).getByRole("button", { name: "Show" }));
    const table = await screen.findByRole("table", { name: "What was expected, and what came" });
    expect(table.textContent).toContain("£1,000");
  });
});

describe("early warning", () => {
  it("names the signs, with the rows behind them", async () => {
    const user = atKeyboard();
    await show("signs");
    const table = await screen.findByRole("table", { name: "Early-warning signs" });
    const hollins = row(table, "Hollins Developments");
    expect(hollins.textContent).toContain("The only promise to pay was broken");
    await user.click(within(hollins).getByRole("button", { name: "How Broken promise is made up" }));
    expect(await screen.findByText("Dawn Hollins")).toBeDefined();
    expect(within(table).queryByText("Bray Builders")).toBeNull();
  });

  it("says how often each sign was right in these books", async () => {
    const user = atKeyboard();
    await show("signs");
    const panel = await screen.findByRole("region", { name: "How often each sign was right in your own books" });
    await user.click(within(panel).getByRole("button", { name: "Show" }));
    const table = await screen.findByRole("table", { name: "How often each sign was right in your own books" });
    expect(row(table, "Broken promise").textContent).toContain("not yet");
  });
});

describe("prediction", () => {
  it("gives each open invoice its day, its chances and the reasons that weigh most", async () => {
    const user = atKeyboard();
    await show("prediction");
    const grid = await screen.findByRole("grid", { name: "Open invoices and when they are expected" });
    await within(grid).findByText("204");
    expect(within(grid).getAllByText("100%").length).toBeGreaterThan(0);
    await user.click(within(grid).getByText("204"));
    const why = await screen.findByRole("region", { name: "Why 204 is expected then" });
    expect(within(why).getByRole("list", { name: "Reasons" }).textContent).toContain("0 of 3 invoices were late");
  });

  it("says so when there is too little to test on", async () => {
    const user = atKeyboard();
    await show("prediction");
    await user.click(await screen.findByRole("button", { name: "Test the prediction" }));
    expect(await screen.findByText(/too few settled invoices|invoices since/)).toBeDefined();
  });
});

describe("the other reports", () => {
  it("late payers: days late by customer and in steps", async () => {
    await show("late-payers");
    const steps = await screen.findByRole("table", { name: "Paid by days late" });
    expect(row(steps, "On the day").textContent).toContain("3");
    const grid = screen.getByRole("grid", { name: "Late payers" });
    expect(await within(grid).findByText("30 d")).toBeDefined();
  });

  it("team: who did what", async () => {
    await show("team");
    const table = await screen.findByRole("table", { name: "Who did what" });
    expect(table.textContent).toContain("Somebody else");
  });

  it("bad debt: the provision by age", async () => {
    await show("bad-debt");
    const table = await screen.findByRole("table", { name: "Provision by age" });
    expect(row(table, "Not due").textContent).toBe("Not due£2,000.000.5%£10.00");
    expect(row(table, "Together").textContent).toContain("£5,600.00");
  });

  it("policy review: a rule tried on the last twelve months", async () => {
    await show("policy");
    const table = await screen.findByRole("table", { name: "How it would have acted" });
    expect(row(table, "Orders stopped by the limit").textContent).toContain("00");
    expect(table.textContent).toContain("Money tied up on an average day");
  });

  it("reviews: whose credit is to be looked at, and why then", async () => {
    const user = atKeyboard();
    await show("reviews");
    expect(await screen.findByText("No credit review is due")).toBeDefined();
    await user.click(screen.getByRole("radio", { name: "Never looked at" }));
    const grid = await screen.findByRole("grid", { name: "Review diary" });
    expect(await within(grid).findByText("Hollins Developments")).toBeDefined();
    expect(within(grid).getAllByText("Never looked at")).toHaveLength(2);
  });

  it("an unknown report leads back", async () => {
    await show("nothing");
    expect(await screen.findByText("There is no such report")).toBeDefined();
  });
});
