import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { NewPlanScreen } from "#renderer/features/plans/new-plan-screen.tsx";
import { OfferForm } from "#renderer/features/plans/offer-form.tsx";
import { PlansScreen } from "#renderer/features/plans/plans-screen.tsx";
import { useListStore } from "#renderer/state/list-state.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { dispute, offer, plan, planStep } from "#tests/unit/chasing/chase-file.ts";
import { customerFileOf, fill, sitDown } from "./desk.tsx";

const today = "2026-11-17";
const owes = ledger`
  invoice INV-1 issued 2026-09-01 due 2026-10-01 2150.00
  invoice INV-2 issued 2026-09-11 due 2026-10-14 500.00
`;
const paidOnAccount = ledger`
  invoice INV-1 issued 2026-09-01 due 2026-10-01 2150.00
  receipt R-1 2026-11-10 640.00 on-account
`;

/** The agreement beside a new plan is drawn elsewhere: here nobody answers. */
class SilentWorker {
  readonly addEventListener = () => {};
  readonly postMessage = () => {};
  readonly terminate = () => {};
}

beforeEach(() => vi.stubGlobal("Worker", SilentWorker));

describe("money of theirs that is not set against an invoice", () => {
  test("is said before an offer gives it away, and leads to where it is set against invoices", async () => {
    const user = atKeyboard();
    await sitDown(
      today,
      [customerFileOf("hol", "Hollins & Bray", paidOnAccount)],
      <OfferForm customerId="hol" onClose={() => {}} />,
    );
    expect((await screen.findByRole("status")).textContent).toContain(
      "We hold £640.00 of theirs that is not set against an invoice, so what they owe is less than this offer says.",
    );
    await user.click(screen.getByRole("button", { name: "Set it against invoices" }));
    expect(useOpenForm.getState().form).toMatchObject({ kind: "allocate", customerId: "hol" });
  });

  test("is no matter where there is none", async () => {
    await sitDown(
      today,
      [customerFileOf("hol", "Hollins & Bray", owes)],
      <OfferForm customerId="hol" onClose={() => {}} />,
    );
    expect(await screen.findByText("2 invoices, £2,650.00 overdue and not disputed.")).toBeDefined();
    expect(screen.queryByText(/not set against an invoice/)).toBeNull();
  });
});

test("a new plan counts the invoices whose sum stands beside the count, and names the first instalment as past", async () => {
  const user = atKeyboard();
  const disputes = [dispute("2026-11-09", "INV-2", "500.00")];
  await sitDown(
    today,
    [customerFileOf("hol", "Hollins & Bray", owes, { disputes })],
    <NewPlanScreen customerId="hol" />,
  );
  expect((await screen.findByText("2 overdue invoices")).parentElement?.textContent).toContain("2,650.00");
  await fill(user, screen.getByLabelText("Deposit"), "100");
  await fill(user, screen.getByLabelText("First instalment"), "1/11/2026");
  await user.tab();
  expect((await screen.findByRole("alert")).textContent).toBe(
    "The first instalment is in the past. Enter today or a later day.",
  );
});

describe("the list of plans opens on the first kind there is any of", () => {
  const proposed = plan("2026-10-20", "2026-12-01 = 1150.00", ["INV-1"], {
    steps: [planStep("2026-10-20", "proposed")],
  });
  const show = async (rows: Parameters<typeof customerFileOf>[3]) => {
    useListStore.setState({ values: {} });
    await sitDown(today, [customerFileOf("hol", "Hollins & Bray", owes, rows)], <PlansScreen />);
  };
  const chosen = () => screen.getAllByRole<HTMLInputElement>("radio").find((radio) => radio.checked)?.value;

  test.each([
    ["proposed", { plans: [proposed] }],
    ["offers", { offers: [offer("2026-11-01", "2000.00", "2026-12-01", { invoiceIds: ["INV-1"] })] }],
    ["running", {}],
  ])("%s", async (value, rows) => {
    await show(rows);
    expect(chosen()).toBe(value);
  });

  test("and on what was chosen before, with rows or without", async () => {
    const user = atKeyboard();
    await show({ plans: [proposed] });
    await user.click(screen.getByText("Ended 0"));
    expect(chosen()).toBe("ended");
  });
});
