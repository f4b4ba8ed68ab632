import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { CreditSettingsSection } from "#renderer/features/credit/credit-settings-section.tsx";
import { newCustomer } from "#renderer/features/customers/new-customer.ts";
import { InvoiceForm } from "#renderer/features/payments/invoice-form.tsx";
import { customerFileOf, fill, sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger, money } from "#tests/support/ledger-dsl.ts";

const TODAY = "2026-11-17";
const book = ledger`invoice 101  issued 2026-11-01  due 2026-12-01  800.00`;
const hollins = () => {
  const file = customerFileOf("hollins", "Hollins Developments", book);
  return { ...file, customer: { ...file.customer, creditLimitMinor: money("1,000.00") } };
};
const field = (name: RegExp) => screen.getByRole("textbox", { name });

describe("an invoice beyond the limit", () => {
  test("warns while it is typed, is refused without an approval and keeps who gave it", async () => {
    const user = atKeyboard();
    const { store } = await sitDown(TODAY, [hollins()], <InvoiceForm customerId="hollins" onClose={() => undefined} />);
    await fill(user, field(/Invoice number/), "102");
    await fill(user, field(/Amount with VAT/), "250");
    const notice = await screen.findByRole("status", { name: "Do not supply on credit" });
    expect(notice.textContent).toContain("Over the limit by £50.00");
    await user.click(screen.getByRole("button", { name: /Save/ }));
    expect(await within(notice).findByText(/Say who approved it/)).toBeDefined();
    expect(store.book.reader().ledger("hollins").entries).toHaveLength(1);
    await fill(user, within(notice).getByRole("textbox", { name: /Approved by/ }), "Len");
    await user.click(screen.getByRole("button", { name: /Save/ }));
    await waitFor(() => expect(store.book.reader().ledger("hollins").entries).toHaveLength(2));
    const [record] = store.book.reader().all("credit");
    expect(record).toMatchObject({ kind: "override", approvedBy: "Len", amountMinor: money("250.00") });
    expect(record?.text).toBe("Over the limit by £50.00");
  });

  test("within the limit nothing is said", async () => {
    const user = atKeyboard();
    await sitDown(TODAY, [hollins()], <InvoiceForm customerId="hollins" onClose={() => undefined} />);
    await fill(user, field(/Amount with VAT/), "50");
    expect(screen.queryByRole("status", { name: /supply/ })).toBeNull();
  });
});

describe("credit rules in the settings", () => {
  test("are saved in one go and count for a new customer", async () => {
    const user = atKeyboard();
    const { store } = await sitDown(TODAY, [hollins()], <CreditSettingsSection />, "/settings/credit");
    await fill(user, field(/Limit of a new customer/), "750");
    await fill(user, field(/Look at credit again after/), "6");
    await user.click(screen.getByRole("checkbox", { name: /Pays in parts/ }));
    await user.click(screen.getByRole("button", { name: "Save credit rules" }));
    await waitFor(() => expect(store.book.reader().setting("credit").reviewMonths).toBe(6));
    const reader = store.book.reader();
    expect(reader.setting("credit").signs?.off).toEqual(["part-payments"]);
    expect(newCustomer(reader, "new").creditLimitMinor).toBe(money("750.00"));
  });

  test("cannot be saved when paying later would raise a limit", async () => {
    const user = atKeyboard();
    await sitDown(TODAY, [hollins()], <CreditSettingsSection />, "/settings/credit");
    await fill(user, field(/Percent, line 2/), "100");
    await fill(user, field(/Percent, line 1/), "50");
    expect(await screen.findByText(/paying later may never raise a limit/)).toBeDefined();
    expect((screen.getByRole("button", { name: "Save credit rules" }) as HTMLButtonElement).disabled).toBe(true);
  });
});
