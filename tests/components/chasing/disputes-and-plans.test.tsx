import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { DisputesScreen } from "#renderer/features/disputes/disputes-screen.tsx";
import { NewDispute } from "#renderer/features/disputes/new-dispute.tsx";
import { PlanScreen } from "#renderer/features/plans/plan-screen.tsx";
import { HoldForm } from "#renderer/features/today/hold-form.tsx";
import { ReasonSettings } from "#renderer/features/today/reason-settings.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { d, dispute, plan, planStep } from "#tests/unit/chasing/chase-file.ts";
import { customerFileOf, fill, sitDown } from "./desk.tsx";

const owes = ledger`invoice INV-1 issued 2026-10-01 due 2026-10-14 2150.00`;
const today = "2026-11-17";

describe("disputes", () => {
  test("part of an invoice: what is chased and what is held back, and what changes, before it is saved", async () => {
    const user = atKeyboard();
    const desk = await sitDown(
      today,
      [customerFileOf("hol", "Hollins & Bray", owes)],
      <NewDispute customerId="hol" onClose={() => {}} />,
    );
    await user.click(await screen.findByLabelText("Part of it"));
    await fill(user, screen.getByLabelText("Disputed amount"), "200");
    expect(screen.getByText("£1,950.00")).toBeDefined();
    expect(screen.getByText("The reminder 1 goes out for £1,950.00 instead of £2,150.00.")).toBeDefined();
    await fill(user, screen.getByLabelText("In their words"), "Two boards short");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(desk.store.book.reader().all("disputes")).toHaveLength(1));
    expect(desk.store.book.reader().all("disputes")[0]).toMatchObject({
      number: "D-1",
      amountMinor: 20000,
      theirWords: "Two boards short",
    });
  });

  test("more than is left is refused beside what was typed", async () => {
    const user = atKeyboard();
    await sitDown(
      today,
      [customerFileOf("hol", "Hollins & Bray", owes)],
      <NewDispute customerId="hol" onClose={() => {}} />,
    );
    await user.click(await screen.findByLabelText("Part of it"));
    await fill(user, screen.getByLabelText("Disputed amount"), "3000");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Only £2,150.00 of the invoice is left and not disputed. Enter that amount or less.",
    );
    expect((screen.getByLabelText("Disputed amount") as HTMLInputElement).value).toBe("3000");
  });

  test("the list says what is held back; settled in the drawer, it is chased again", async () => {
    const user = atKeyboard();
    const open = dispute("2026-11-09", "INV-1", "200.00", { id: "d33", answerByOn: d("2026-11-12") });
    const desk = await sitDown(
      today,
      [customerFileOf("hol", "Hollins & Bray", owes, { disputes: [open] })],
      <DisputesScreen openId="d33" />,
    );
    expect(screen.getByText("1 open, £200.00 held back")).toBeDefined();
    const drawer = await screen.findByRole("dialog");
    expect(within(drawer).getByText("Waiting on us, 5 days late")).toBeDefined();
    await user.click(within(drawer).getByRole("button", { name: "Settle…" }));
    await user.click(within(drawer).getByLabelText("How it ends", { selector: "input" }));
    await user.click(await screen.findByRole("option", { name: "Rejected: it is owed" }));
    await user.click(within(drawer).getByRole("button", { name: "Settle the dispute" }));
    await waitFor(() => expect(desk.store.book.reader().get("disputes", "d33")?.resolution?.kind).toBe("rejected"));
    expect(screen.getByText("none open")).toBeDefined();
  });
});

test("a dispute settled by a credit for part says that the rest is chased again, before Ctrl+Enter saves it", async () => {
  const user = atKeyboard();
  const open = dispute("2026-11-09", "INV-1", "200.00", { id: "d33" });
  const desk = await sitDown(
    today,
    [customerFileOf("hol", "Hollins & Bray", owes, { disputes: [open] })],
    <DisputesScreen openId="d33" />,
  );
  const drawer = within(await screen.findByRole("dialog"));
  await user.click(drawer.getByRole("button", { name: "Settle…" }));
  expect(drawer.getByText("Nothing of what they dispute is left to pay.")).toBeDefined();
  await fill(user, drawer.getByLabelText("Credited"), "80");
  expect(
    drawer.getByText("The other £120.00 of what they dispute is chased again from today, at the level it had reached."),
  ).toBeDefined();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect((await drawer.findByRole("alert")).textContent).toContain("Enter the number of the credit note");
  await fill(user, drawer.getByLabelText("Number of the credit note"), "CN-9");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(desk.store.book.reader().get("disputes", "d33")?.resolution?.creditedMinor).toBe(8000));
  expect(drawer.getByText(/was disputed/).textContent).toBe(
    "£200.00 was disputed: £80.00 credited, the other £120.00 is owed and chased again.",
  );
});

describe("payment plans", () => {
  const agreed = plan("2026-10-20", "2026-11-01 = 1000.00, 2026-12-01 = 1150.00", ["INV-1"], {
    id: "p12",
    steps: [planStep("2026-10-20", "proposed")],
  });
  const file = (steps = agreed.steps) =>
    customerFileOf("hol", "Hollins & Bray", owes, { plans: [{ ...agreed, steps }] });

  test("a proposed plan is accepted with how it was given", async () => {
    const user = atKeyboard();
    const desk = await sitDown(today, [file()], <PlanScreen planId="p12" />);
    await user.click(await screen.findByRole("button", { name: "Accepted…" }));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(desk.store.book.reader().get("plans", "p12")?.steps.at(-1)).toMatchObject({
        state: "accepted",
        how: "Signed copy, by post",
      }),
    );
  });

  test("a missed instalment is marked, and a default says what stands again", async () => {
    const user = atKeyboard();
    const desk = await sitDown(today, [file([planStep("2026-10-20", "accepted")])], <PlanScreen planId="p12" />);
    expect(await screen.findByText("Instalment missed")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Default…" }));
    expect(screen.getByText(/Every invoice stands as if there had been no plan, less what was paid/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: /End the plan/ }));
    await waitFor(() => expect(desk.store.book.reader().get("plans", "p12")?.steps.at(-1)?.state).toBe("defaulted"));
    expect(await screen.findByText("Defaulted", { selector: ".tag" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Letter about it" }));
    expect(desk.history.at(-1)).toBe("/letters/new/hol/plan-default");
  });
});

test("a hold asks for its reason and says when chasing resumes", async () => {
  const user = atKeyboard();
  const desk = await sitDown(
    today,
    [customerFileOf("hol", "Hollins & Bray", owes)],
    <HoldForm customerId="hol" onClose={() => {}} />,
  );
  await user.click(await screen.findByRole("button", { name: /Stop chasing/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("Say why chasing stops");
  await fill(user, screen.getByLabelText(/Reason/), "Roof is being mended");
  await user.click(screen.getByRole("button", { name: /Stop chasing/ }));
  await waitFor(() =>
    expect(desk.store.book.reader().all("holds")[0]).toMatchObject({
      kind: "do-not-chase",
      reason: "Roof is being mended",
    }),
  );
});

test("a reason is put away, never deleted, and another one added", async () => {
  const user = atKeyboard();
  const desk = await sitDown(today, [], <ReasonSettings />);
  const list = within(await screen.findByRole("region", { name: "Why they pay late" }));
  const [first] = list.getAllByRole("button", { name: "Put away" });
  if (first) await user.click(first);
  await waitFor(() =>
    expect(desk.store.book.reader().setting("lateReasons")[0]).toMatchObject({ label: "Cash trouble", archived: true }),
  );
  await fill(user, list.getByLabelText("Another reason"), "Waits for a grant");
  await user.click(list.getByRole("button", { name: "Add" }));
  await waitFor(() =>
    expect(desk.store.book.reader().setting("lateReasons").at(-1)).toMatchObject({
      label: "Waits for a grant",
      archived: false,
    }),
  );
  // An own reason is answered like the one it is said to be like; the shipped ones have their own answer.
  expect(list.queryByRole("combobox", { name: "Forgot is answered like" })).toBeNull();
  await user.click(await list.findByRole("combobox", { name: "Waits for a grant is answered like" }));
  await user.click(await screen.findByRole("option", { name: "Like: Cash trouble" }));
  await waitFor(() =>
    expect(desk.store.book.reader().setting("lateReasons").at(-1)).toMatchObject({ answeredLike: "cash" }),
  );
});
