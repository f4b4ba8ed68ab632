import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { saveAgency } from "#renderer/data/commands/cases/save-agency.ts";
import { saveCost } from "#renderer/data/commands/cases/save-cost.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { AgenciesScreen } from "#renderer/features/cases/agencies-screen.tsx";
import { CaseScreen } from "#renderer/features/cases/case-screen.tsx";
import { CasesScreen } from "#renderer/features/cases/cases-screen.tsx";
import { CostsScreen } from "#renderer/features/cases/costs-screen.tsx";
import { DecideScreen } from "#renderer/features/cases/decide-screen.tsx";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { ZERO } from "#shared/money/minor.ts";
import { customerFileOf, type Desk, fill, sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { agency, atState, step } from "#tests/unit/cases/case-rows.ts";
import { caseRow, d, dispute } from "#tests/unit/chasing/chase-file.ts";

const TODAY = "2026-06-01";
const owes = ledger`
  invoice INV-1  issued 2026-01-05  due 2026-02-04   1000.00
  invoice INV-2  issued 2026-03-01  due 2026-03-31    500.00
`;
const { id: _id, recordedAt: _at, recordedBy: _by, checks: _checks, archived: _archived, ...details } = agency();
const actor = { userId: "len", today: d(TODAY) };

async function addAgency(desk: Desk): Promise<string> {
  const added = await runCommand(desk.store, saveAgency, { ...details, id: null }, actor);
  if (!added.ok) throw new Error(added.error.message);
  return added.value.output;
}

const reader = (desk: Desk) => desk.store.book.reader();

describe("the decision page", () => {
  const decide = (rows = {}) =>
    sitDown(TODAY, [customerFileOf("hol", "Hollins & Bray", owes, rows)], <DecideScreen customerId="hol" />);

  test("every way on has its button, and each leads to its form", async () => {
    const user = atKeyboard();
    const desk = await decide();
    const ways = await screen.findByRole("region", { name: "Ways on" });
    const names = within(ways)
      .getAllByRole("button")
      .map((button) => button.textContent);
    expect(names).toEqual([
      "Call again",
      "Offer to settle",
      "Payment plan",
      "Stop supply",
      "Agency",
      "Claim",
      "Write off…",
    ]);
    for (const [name, kind] of [
      ["Call again", "call"],
      ["Offer to settle", "offer"],
      ["Stop supply", "stop-supply"],
    ] as const) {
      await user.click(within(ways).getByRole("button", { name }));
      expect(useOpenForm.getState().form).toMatchObject({ kind, customerId: "hol" });
    }
    await user.click(within(ways).getByRole("button", { name: "Write off…" }));
    await user.click(await screen.findByRole("menuitem", { name: "INV-2" }));
    expect(useOpenForm.getState().form).toMatchObject({ kind: "write-off", invoiceId: "INV-2" });
    await user.click(within(ways).getByRole("button", { name: "Payment plan" }));
    expect(desk.history.at(-1)).toBe("/plans/new/hol");
  });

  test("the sheet works with costs of the table, own time and the odds, and says from which odds on it pays", async () => {
    const user = atKeyboard();
    const desk = await decide();
    const cost = {
      id: "",
      name: "Fee to issue",
      kind: "court",
      currency: GBP,
      aboveMinor: ZERO,
      upToMinor: null,
      amountMinor: money("105.00"),
      percent: "",
      comesBack: false,
      source: "Fee leaflet",
      seenOn: d("2026-05-01"),
    } as const;
    await runCommand(desk.store, saveCost, cost, actor);
    const sheet = await screen.findByRole("region", { name: "Is it worth it" });
    await user.click(await within(sheet).findByRole("checkbox", { name: "Fee to issue" }));
    await fill(user, within(sheet).getByRole("textbox", { name: "Own hours" }), "2");
    await fill(user, within(sheet).getByRole("textbox", { name: "An hour" }), "45");
    const lines = within(sheet).getByRole("table", { name: "Worth-it sheet" });
    const line = (name: string) => within(lines).getByText(name).closest("tr")?.textContent ?? "";
    expect(line("What it costs")).toContain("£195.00");
    expect(line("Fee to issue")).toContain("Fee leaflet, seen 1 May 2026");
    await user.click(within(screen.getByRole("table", { name: "About which invoices" })).getByLabelText("INV-2"));
    expect(line("Invoices")).toContain("£1,000.00");
    expect(within(sheet).getByRole("status").textContent).toMatch(/^It breaks even at \d+ %; at 50 % it brings £/);
  });

  test("what is disputed is left out, what is elsewhere cannot be chosen", async () => {
    await decide({
      disputes: [dispute("2026-05-01", "INV-1", "200.00")],
      cases: [caseRow("2026-05-01", "agency", ["INV-2"], { number: "C-3" })],
    });
    const table = await screen.findByRole("table", { name: "About which invoices" });
    expect(within(table).getByText("with an agency (C-3)")).toBeDefined();
    expect((within(table).getByLabelText("INV-2") as HTMLInputElement).disabled).toBe(true);
    expect(within(table).getByText("1 chosen").closest("tr")?.textContent).toContain("£800.00");
  });

  test("agencies are compared by what they would take, and the debt is placed from there", async () => {
    const user = atKeyboard();
    const desk = await decide();
    await addAgency(desk);
    const table = await screen.findByRole("table", { name: "What agencies would take" });
    // 1,000 is 117 days late (12 %), 500 is 62 days late (8 %).
    expect(within(table).getByText("£160.00")).toBeDefined();
    await user.click(within(table).getByRole("button", { name: "Place with Severn Recoveries" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Not checked/)).toBeDefined();
    await user.click(within(dialog).getByLabelText("At once"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(reader(desk).all("cases")).toHaveLength(1));
    const [row] = reader(desk).all("cases");
    expect(row).toMatchObject({ kind: "agency", amountMinor: money("1500.00"), steps: [{ state: "placed" }] });
    await waitFor(() => expect(desk.history.at(-1)).toBe(`/cases/${row?.id}`));
  });
});

describe("the register of agencies", () => {
  test("a wrong percentage is refused beside what was typed; a right one is kept", async () => {
    const user = atKeyboard();
    const desk = await sitDown(TODAY, [], <AgenciesScreen />);
    await user.click(await screen.findByRole("button", { name: "Add an agency" }));
    const dialog = await screen.findByRole("dialog");
    await fill(user, within(dialog).getByRole("textbox", { name: /Name/ }), "Avon Credit");
    await fill(user, within(dialog).getByRole("textbox", { name: "Band 1: percent" }), "ten");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await within(dialog).findByRole("alert")).textContent).toBe("“ten” is not a percentage from 0 to 100.");
    await fill(user, within(dialog).getByRole("textbox", { name: "Band 1: percent" }), "10");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(reader(desk).all("agencies")).toHaveLength(1));
    expect(reader(desk).all("agencies")[0]?.feeBands).toEqual([{ olderThanDays: 0, percent: "10" }]);
  });

  test("without a source a cost is not kept", async () => {
    const user = atKeyboard();
    const desk = await sitDown(TODAY, [], <CostsScreen />);
    await user.click(await screen.findByRole("button", { name: "Add a cost" }));
    const dialog = await screen.findByRole("dialog");
    await fill(user, within(dialog).getByRole("textbox", { name: /^Cost/ }), "Fee to issue");
    await fill(user, within(dialog).getByRole("textbox", { name: "Amount" }), "105");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await within(dialog).findByRole("alert")).textContent).toContain("Say where the figure comes from");
    expect(reader(desk).setting("cases").costs).toEqual([]);
  });
});

describe("a placement", () => {
  test("its commission is reconciled with the agency's invoice, and it is recalled with a reason", async () => {
    const user = atKeyboard();
    const paid = ledger`
      invoice INV-1  issued 2026-01-05  due 2026-02-04   1000.00
      receipt R1     2026-05-20                          400.00
    `;
    const placed = caseRow("2026-05-05", "agency", ["INV-1"], {
      id: "case-9",
      agencyId: "agency-1",
      amountMinor: money("1000.00"),
      facts: { terms: JSON.stringify(agency({ vatPercent: "20" })) },
      steps: [step("2026-05-05", "placed", { amountMinor: money("1000.00") })],
    });
    const file = customerFileOf("hol", "Hollins & Bray", paid, { cases: [placed] });
    const desk = await sitDown(TODAY, [file], <CaseScreen caseId="case-9" />);
    const account = await screen.findByRole("region", { name: "Commission" });
    expect(within(account).getByText("to us, not reported")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Agency's invoice" }));
    await fill(user, await screen.findByRole("textbox", { name: "Commission without VAT" }), "60");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await within(account).findByText(/more than the terms give/)).textContent).toContain("£10.00");
    const vat = within(account).getByRole("table", { name: "Commission with VAT" });
    const rows = within(vat)
      .getAllByRole("row")
      .map((each) => [...each.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["What", "Net", "VAT 20 %", "Gross"],
      ["By the terms", "£50.00", "£10.00", "£60.00"],
      ["Invoiced", "£60.00", "£12.00", "£72.00"],
    ]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getByRole("button", { name: "Brief" }));
    await user.click(await screen.findByRole("menuitem", { name: "Referral letter to the customer" }));
    expect(desk.history.at(-1)).toBe("/letters/new/hol/agency-referral");
    await user.click(screen.getByRole("button", { name: "Recall" }));
    const dialog = await screen.findByRole("dialog");
    await fill(user, within(dialog).getByRole("textbox", { name: /Why/ }), " ");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await within(dialog).findByRole("alert")).textContent).toBe("Say why: it stays with the case.");
    await fill(user, within(dialog).getByRole("textbox", { name: /Why/ }), "Paying by instalments now");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(reader(desk).get("cases", "case-9")?.closedOn).toBe(TODAY));
  });

  test("in the list of cases it can be sorted and opened", async () => {
    const user = atKeyboard();
    const files = [
      customerFileOf("hol", "Hollins & Bray", owes, {
        cases: [caseRow("2026-05-05", "agency", ["INV-1"], { id: "c1", number: "C-1", amountMinor: money("1000.00") })],
      }),
      customerFileOf("ash", "Ashdown", owes, {
        cases: [
          atState("claim", ["preparing"], {
            id: "c2",
            number: "C-2",
            invoiceIds: ["INV-2"],
            amountMinor: money("500.00"),
          }),
        ],
      }),
    ];
    await sitDown(TODAY, files, <CasesScreen />);
    const table = await screen.findByRole("table", { name: "With agencies and in court" });
    const firstCell = () => within(table).getAllByRole("row")[1]?.querySelector("td")?.textContent;
    expect(firstCell()).toBe("C-1");
    await user.click(within(table).getByRole("button", { name: "Amount" }));
    expect(firstCell()).toBe("C-2");
    expect(within(table).getByText("Being prepared")).toBeDefined();
  });
});

describe("a claim", () => {
  test("cannot be issued before its time; the reason stands there with the rule", async () => {
    const user = atKeyboard();
    const row = atState("claim", ["preparing"], { id: "case-9", number: "C-2", invoiceIds: ["INV-1"] });
    const file = customerFileOf("hol", "Hollins & Bray", owes, { cases: [row] });
    const desk = await sitDown(TODAY, [file], <CaseScreen caseId="case-9" />);
    const clock = await screen.findByRole("region", { name: "Before the claim" });
    expect(within(clock).getByRole("status").textContent).toContain("No letter before action about all of these");
    const issue = () => screen.getByRole("button", { name: "Issue the claim" }) as HTMLButtonElement;
    expect(issue().disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Next step" }));
    await user.click(await screen.findByRole("menuitem", { name: "Letter before action posted" }));
    const day = await screen.findByRole("textbox", { name: "On" });
    await fill(user, day, "2026-05-20");
    await user.tab();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(within(clock).getByRole("status").textContent).toBe(
        "Not before 4 Jun 2026: 14 days after the letter (Practice Direction - Pre-Action Conduct and Protocols, paragraph 6).",
      ),
    );
    expect(issue().disabled).toBe(true);
    desk.setToday("2026-06-04");
    await waitFor(() => expect(issue().disabled).toBe(false));
  });

  test("a judgment asks for its rate where the law is not known, and shows its interest line by line", async () => {
    const user = atKeyboard();
    const row = atState("claim", ["preparing", "issued", "hearing-set"], { id: "case-9", invoiceIds: ["INV-1"] });
    const file = customerFileOf("hol", "Hollins & Bray", owes, { cases: [row] });
    await sitDown(TODAY, [file], <CaseScreen caseId="case-9" />);
    await user.click(await screen.findByRole("button", { name: "Next step" }));
    await user.click(await screen.findByRole("menuitem", { name: "Judgment" }));
    const dialog = await screen.findByRole("dialog");
    await fill(user, within(dialog).getByRole("textbox", { name: /The judgment/ }), "1300");
    expect(within(dialog).getByText(/below £5,000 does not always bear interest/)).toBeDefined();
    await fill(user, within(dialog).getByRole("textbox", { name: /% a year/ }), "8");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await within(dialog).findByRole("alert")).textContent).toBe("Say where the rate comes from.");
    await fill(user, within(dialog).getByRole("textbox", { name: /Where the rate/ }), "The judgment");
    await fill(user, within(dialog).getByRole("textbox", { name: "On" }), "2026-05-22");
    await user.tab();
    await user.keyboard("{Control>}{Enter}{/Control}");
    const judgment = await screen.findByRole("region", { name: "Judgment" });
    // 1,300 x 8 % x 10 / 365 = 2.849...
    expect(judgment.textContent).toContain("interest £2.85");
  });
});
