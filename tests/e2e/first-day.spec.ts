import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";

test("a new user starts empty, invoices a customer, is paid in part, and finds all of it after a restart", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  const customers = await app.startEmpty("Harbour Joinery Ltd", "Len Harbour");
  const customer = await customers.add({ name: "Hollins & Bray Ltd", code: "007", town: "Bristol" });
  await customer.addInvoice({ number: "00123", amount: "1,240.50", on: "2026-01-05", due: "2026-02-04" });
  await customer.addInvoice({ number: "00124", amount: "400", on: "2026-01-20", due: "2026-02-19" });
  await customer.recordPayment({ amount: "1000", on: "2026-03-02" });
  await expect(customer.balance).toHaveText("£640.50");
  await customer.tab("Ledger");
  await expect(customer.ledger().filter({ hasText: "00123" })).toContainText("240.50");

  const again = new AppPage(await duebook.restart());
  const reopened = await (await again.customers()).open("Hollins & Bray Ltd");
  await expect(reopened.balance).toHaveText("£640.50");
  await expect(again.page.getByText("007")).toBeVisible();
});

test("an undo takes back the last change and the history keeps both", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  const customer = await (await app.startEmpty("Harbour Joinery Ltd", "Len Harbour")).add({
    name: "Taf Kitchens",
    code: "T1",
  });
  await customer.addInvoice({ number: "INV-1", amount: "99.99", on: "2026-01-05", due: "2026-02-04" });
  await expect(customer.balance).toHaveText("£99.99");
  await app.page.getByRole("button", { name: "Undo" }).last().click();
  await expect(customer.balance).toHaveText("£0.00");
});

test("a wrong amount keeps what was typed and says what is wrong", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  await (await app.startEmpty("Harbour Joinery Ltd", "Len Harbour")).add({ name: "Taf Kitchens", code: "T1" });
  await app.page.keyboard.press("p");
  const dialog = app.page.getByRole("dialog");
  await dialog.getByLabel("Amount").first().fill("twelve");
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog.getByText("Not an amount. Write it like 1,240.00")).toBeVisible();
  await expect(dialog.getByLabel("Amount").first()).toHaveValue("twelve");
  await expect(dialog.getByRole("alert")).toContainText("Nothing was saved: look at the field marked in red.");
});
