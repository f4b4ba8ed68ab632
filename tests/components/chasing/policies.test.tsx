import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { InvoicePolicyForm } from "#renderer/features/policies/invoice-policy-form.tsx";
import { PolicyEditor } from "#renderer/features/policies/policy-editor.tsx";
import { ReplayScreen } from "#renderer/features/policies/replay-screen.tsx";
import { WhoseDecides } from "#renderer/features/policies/whose-decides.tsx";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import { copyPolicy } from "#shared/chasing/edit-policy.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { hollins } from "#tests/unit/chasing/chase-file.ts";
import { letter, testPolicy } from "#tests/unit/chasing/chase-policy.ts";
import { customerFileOf, type Desk, fill, sitDown } from "./desk.tsx";

const owes = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
  invoice 1002  issued 2026-01-05  due 2026-02-04   400.00
`;
const file = customerFileOf("customer-1", "Hollins & Bray", owes);
const policies = (desk: Desk) => desk.store.book.reader().all("policies");
const reasons = (desk: Desk, on: string) => {
  const book = desk.store.book.reader();
  const { letters, leftOut } = decideCustomer(customerFile(book, "customer-1")!, bookRules(book), day(on));
  return [...letters.map((row) => row.level?.name), ...leftOut.map((row) => row.reason.kind)];
};

/** Every list is in the page; the one that belongs to the field is taken. */
async function choose(user: UserEvent, field: HTMLElement, option: string): Promise<void> {
  await user.click(field);
  const list = document.getElementById(field.getAttribute("aria-controls") ?? "");
  await user.click(within(list as HTMLElement).getByText(option));
}

describe("the editor of a policy", () => {
  test("what is wrong stands beside its field; put right, it is kept with its steps in their new order", async () => {
    const user = atKeyboard();
    const short = { ...testPolicy, levels: testPolicy.levels.slice(2) };
    const start = copyPolicy(short, "soft", "Test policy");
    const desk = await sitDown("2026-03-02", [file], <PolicyEditor start={start} onClose={() => {}} />);
    const save = (await screen.findByText("Save policy")).closest("button") as HTMLButtonElement;
    expect(save.disabled).toBe(true);
    expect(screen.getByText("Another policy has this name already. Choose another one.")).toBeDefined();
    expect(screen.getByText(/Give at least 14 days before action/)).toBeDefined();
    expect(screen.getByText("The first letter has none before it. Count from the due date.")).toBeDefined();
    await fill(user, screen.getByLabelText(/Name of the policy/), "Soft");
    await fill(user, screen.getAllByLabelText("Days to pay").at(-1)!, "14");
    await choose(user, screen.getAllByLabelText("Counted from", { selector: "input" })[0]!, "after the due date");
    await user.click(screen.getByText("Add a courtesy note before the due date"));
    await waitFor(() => expect(save.disabled).toBe(false));
    await user.click(save);
    await waitFor(() => expect(policies(desk)).toHaveLength(2));
    const kept = policies(desk).find((row) => row.name === "Soft");
    expect(kept?.levels.map((row) => [row.name, row.after, row.days, row.payByDays])).toEqual([
      ["Courtesy note", "due", -5, 0],
      ["Final reminder", "due", 14, 7],
      ["Letter before action", "previous", 14, 14],
    ]);
  });

  test("letters already sent under steps that change: it says so before it is saved", async () => {
    const user = atKeyboard();
    const sent = customerFileOf("customer-1", "Hollins & Bray", owes, {
      letters: [letter("2026-02-11", 1, ["1001", "1002"])],
    });
    await sitDown("2026-03-20", [sent], <PolicyEditor start={testPolicy} onClose={() => {}} />);
    await screen.findByText("Save policy");
    expect(screen.queryByText(/Letters of this policy have gone/)).toBeNull();
    await user.click(screen.getByLabelText("Move Reminder 1 down"));
    expect(screen.getByText(/Letters of this policy have gone to one customer/)).toBeDefined();
  });
});

describe("whose policy decides", () => {
  test("the group's, for its customers", async () => {
    const user = atKeyboard();
    const customer = hollins({ id: "customer-1", group: "Trade", policyId: "" });
    const desk = await sitDown("2026-03-02", [{ ...file, customer }], <WhoseDecides />);
    await choose(user, await screen.findByLabelText("Group “Trade”", { selector: "input" }), "No chasing");
    await waitFor(() => expect(reasons(desk, "2026-03-02")).toEqual(["no-levels", "no-levels"]));
  });

  test("an invoice's own, for it alone", async () => {
    const user = atKeyboard();
    const form = <InvoicePolicyForm customerId="customer-1" invoiceId="1002" onClose={() => {}} />;
    const desk = await sitDown("2026-03-02", [file], form);
    await choose(user, await screen.findByLabelText("Chased by", { selector: "input" }), "No chasing");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(reasons(desk, "2026-03-02")).toEqual(["Reminder 1", "no-levels"]));
  });
});

test("a policy tried on the last twelve months, beside none and what really went", async () => {
  const user = atKeyboard();
  const sent = customerFileOf("customer-1", "Hollins & Bray", owes, {
    letters: [letter("2026-02-20", 1, ["1001", "1002"])],
  });
  await sitDown("2026-03-20", [sent], <ReplayScreen />);
  await choose(user, await screen.findByLabelText("Compared with", { selector: "input" }), "No chasing");
  await user.click(screen.getByText("Replay"));
  expect((await screen.findByRole("status")).textContent).toContain("As now 3, No chasing 0, Really went 1 letters.");
});
