import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { FormHost } from "#renderer/app/form-host.tsx";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { customerFileOf, fill, sitDown } from "./desk.tsx";

const book = ledger`
  receipt R1   2026-07-05    300.00
  invoice 101  issued 2026-08-01  due 2026-08-31  1,000.00
`;

test("money in hand is set against invoices over the offer, which keeps what was typed", async () => {
  const user = atKeyboard();
  const desk = await sitDown("2026-11-17", [customerFileOf("hol", "Hollins", book)], <FormHost />);
  useOpenForm.getState().open({ kind: "offer", customerId: "hol" });
  const offer = within(await screen.findByRole("dialog", { name: "Offer to Hollins" }));
  await fill(user, offer.getByLabelText("We accept"), "550");
  await fill(user, offer.getByLabelText("Note"), "Agreed with the owner");
  expect(offer.getByRole("status").textContent).toContain("We hold £300.00 of theirs");

  const openAllocation = async () => {
    await user.click(offer.getByRole("button", { name: "Set it against invoices" }));
    const dialog = await screen.findByRole("dialog", { name: "Set money on account against invoices" });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  };
  await openAllocation();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.getAllByRole("dialog")).toHaveLength(1));
  expect(offer.getByText(/1,000\.00 overdue and not disputed/)).toBeDefined();

  await openAllocation();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.getAllByRole("dialog")).toHaveLength(1));
  expect(desk.store.book.reader().ledger("hol").allocations).toMatchObject([
    { amountMinor: 30_000, on: "2026-08-01", reason: "oldest-first" },
  ]);
  expect(offer.queryByText(/We hold/)).toBeNull();
  expect(offer.getByText(/700\.00 overdue and not disputed/)).toBeDefined();
  expect(offer.getByText(/You give up £150\.00/)).toBeDefined();

  await user.click(offer.getByLabelText("Note"));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(desk.store.book.reader().all("offers")).toMatchObject([
    { owedMinor: 70_000, offerMinor: 55_000, note: "Agreed with the owner" },
  ]);
});
