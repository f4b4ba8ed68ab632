import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { LedgerPage } from "./pages/ledger-page.ts";

const OTHER = "Other movements";

test("opening balance, parts, discount, retention, set-off, rounding and recovery keep ledger, balance and ageing in step", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  const customer = await (await app.startEmpty("Harbour Joinery Ltd", "Len Harbour")).add({
    name: "Hollins & Bray Ltd",
    code: "007",
  });
  const ledger = new LedgerPage(app.page);
  await customer.tab("Ledger");

  const opening = await ledger.add(OTHER, "Opening balance");
  await ledger.fill(opening, { Amount: "100", "As at": "2026-01-01", Due: "2025-12-15", For: "Account brought over" });
  await ledger.save(opening);
  await expect(customer.balance).toHaveText("£100.00");
  await expect(ledger.line("Opening balance")).toContainText("Account brought over");

  const invoice = await ledger.add("Invoice");
  await ledger.fill(invoice, { "Invoice number": "A-1", "Amount with VAT": "1000", "Invoice date": "2026-01-05" });
  await invoice.getByLabel("Due in parts").click();
  await ledger.fill(invoice, { "Part 1 amount": "300" });
  await expect(invoice.getByRole("status")).toContainText("£200.00 still to share out");
  await invoice.locator("button[type=submit]").click();
  await expect(invoice.getByRole("alert")).toContainText("Change one so that they agree");
  await ledger.fill(invoice, { "Part 2 amount": "700" });
  await ledger.save(invoice);
  await expect(customer.balance).toHaveText("£1,100.00");

  const discount = await ledger.act(ledger.line("A-1"), OTHER, "Discount taken");
  await ledger.fill(discount, { Discount: "2000" });
  await discount.locator("button[type=submit]").click();
  await expect(discount.getByText(/A-1 has only £1,000\.00 left/)).toBeVisible();
  await ledger.fill(discount, { Discount: "50" });
  await ledger.save(discount);
  await expect(customer.balance).toHaveText("£1,050.00");

  const retention = await ledger.act(ledger.line("A-1").first(), OTHER, "Hold a retention");
  await ledger.fill(retention, { "Kept back": "200", "To be released": "2035-01-01" });
  await ledger.save(retention);
  await expect(customer.balance).toHaveText("£1,050.00");
  await expect(ledger.line("Retention held back")).toContainText("200.00");

  const contra = await ledger.add(OTHER, "Set off against what we owe");
  await ledger.fill(contra, { Amount: "300", "Their invoice to us": "HB 88" });
  await ledger.save(contra);
  await expect(customer.balance).toHaveText("£750.00");
  await expect(ledger.line("HB 88")).toContainText("Set off against what we owe them");

  const charge = await ledger.add(OTHER, "Charge or fee");
  await ledger.fill(charge, { Amount: "15" });
  await charge.locator("button[type=submit]").click();
  await expect(charge.getByText(/Say what the charge is for/)).toBeVisible();
  await ledger.fill(charge, { "What for": "Bank's fee for a returned cheque" });
  await ledger.save(charge);
  await expect(customer.balance).toHaveText("£765.00");
  await ledger.save(await ledger.act(ledger.line("Bank's fee"), "Reverse"));
  await expect(customer.balance).toHaveText("£750.00");

  await customer.addInvoice({ number: "A-2", amount: "0.50", on: "2026-02-02", due: "2026-03-04" });
  await ledger.save(await ledger.act(ledger.line("A-2"), OTHER, "Rounding difference"));
  await expect(ledger.line("A-2").filter({ hasText: "Paid" })).toHaveCount(1);

  await customer.addInvoice({ number: "A-3", amount: "250", on: "2026-02-02", due: "2026-03-04" });
  const writeOff = await ledger.act(ledger.line("A-3"), "Write off");
  await writeOff.getByLabel("Why").fill("In liquidation");
  await ledger.save(writeOff);
  const recovery = await ledger.act(ledger.line("Write-off"), "Recovery of this write-off");
  await ledger.fill(recovery, { Amount: "100", Reference: "Dividend" });
  await ledger.save(recovery);
  await expect(ledger.line("Write-off recovered").first()).toContainText("100.00");
  await expect(customer.balance).toHaveText("£750.00");
  await expect(ledger.total()).toContainText("£750.00");

  await ledger.save(await ledger.act(ledger.line("Retention held back"), "Release the retention"));
  await expect(customer.balance).toHaveText("£750.00");

  const customers = await app.customers();
  await expect(customers.totals).toContainText("£750.00");
  await app.go("Invoices");
  await expect(app.page.getByRole("region", { name: "Owed to you" })).toContainText("£750.00");
  await expect(app.page.getByRole("group", { name: "Open invoices: totals" })).toContainText("£750.00");
});

test("a transfer moves a debt to another customer and back, and a new due date takes it out of overdue", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  const first = await app.startEmpty("Harbour Joinery Ltd", "Len Harbour");
  await first.add({ name: "Taf Kitchens", code: "T1" });
  const customer = await (await app.customers()).add({ name: "Hollins & Bray Ltd", code: "007" });
  const ledger = new LedgerPage(app.page);
  await customer.tab("Ledger");
  await customer.addInvoice({ number: "A-4", amount: "80", on: "2026-01-05", due: "2026-02-04" });

  const transfer = await ledger.act(ledger.line("A-4"), OTHER, "Move to another customer");
  await transfer.getByRole("combobox", { name: "To" }).fill("Taf");
  await app.page.getByRole("option", { name: /Taf Kitchens/ }).click();
  await ledger.save(transfer);
  await expect(customer.balance).toHaveText("£0.00");
  await expect(ledger.line("Moved to another customer")).toContainText("A-4");

  const other = await (await app.customers()).open("Taf Kitchens");
  await expect(other.balance).toHaveText("£80.00");
  await other.tab("Ledger");
  await ledger.save(await ledger.act(ledger.line("Moved from another customer"), "Take the transfer back"));
  await expect(other.balance).toHaveText("£0.00");

  const again = await (await app.customers()).open("Hollins & Bray Ltd");
  await expect(again.balance).toHaveText("£80.00");
  await expect(again.overdue).toHaveText("£80.00");
  await again.tab("Ledger");
  const due = await ledger.act(ledger.line("A-4").first(), OTHER, "Agree a new due date");
  await ledger.fill(due, { "Now due on": "2035-01-01", Note: "Agreed with Ms Hollins" });
  await ledger.save(due);
  await expect(again.balance).toHaveText("£80.00");
  await expect(ledger.line("A-4").first()).toContainText("Not due");
});

test("two currencies are never added up, only put beside a rate of the user's own", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  const customer = await (await app.startEmpty("Harbour Joinery Ltd", "Len Harbour")).add({
    name: "Hollins & Bray Ltd",
    code: "007",
  });
  const ledger = new LedgerPage(app.page);
  await customer.tab("Ledger");
  await customer.addInvoice({ number: "A-1", amount: "100", on: "2026-01-05", due: "2026-02-04" });
  const invoice = await ledger.add("Invoice");
  await ledger.fill(invoice, {
    "Invoice number": "E-1",
    "Amount with VAT": "60",
    "Invoice date": "2026-01-06",
    Due: "2026-02-05",
  });
  await invoice.getByRole("combobox", { name: "Currency" }).fill("EUR");
  await app.page.getByRole("option", { name: "EUR" }).click();
  await ledger.save(invoice);
  await expect(ledger.total("EUR")).toContainText("€60.00");

  const customers = await app.customers();
  await expect(customers.totals).not.toContainText("160.00");
  await app.page.getByRole("link", { name: "enter a rate for EUR" }).click();
  const form = app.page.getByRole("form", { name: "Enter a rate" });
  await form.getByLabel("is in GBP").fill("about one");
  await form.getByRole("button", { name: "Enter rate" }).click();
  await expect(form.getByText("Write how many GBP one EUR is, like 0.8537.")).toBeVisible();
  await form.getByLabel("is in GBP").fill("0.85");
  await form.getByRole("button", { name: "Enter rate" }).click();
  await expect(app.page.getByRole("table", { name: "Exchange rates" })).toContainText("0.85 GBP");
  await app.customers();
  await expect(app.page.getByText(/Balance about £151\.00 at your rates of/)).toBeVisible();
  await app.go("Invoices");
  await expect(app.page.getByRole("region", { name: "Owed to you" })).toContainText(/about £151\.00 at your rates of/);
});
