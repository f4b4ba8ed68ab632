import { expect, type Locator, type Page } from "@playwright/test";

/** One customer with its tabs. */
export class CustomerPage {
  readonly page: Page;
  readonly balance: Locator;
  readonly overdue: Locator;

  constructor(page: Page) {
    this.page = page;
    this.balance = page.getByRole("button", { name: "How Balance is made up" });
    this.overdue = page.getByRole("button", { name: "How Overdue is made up" });
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  }

  /** Rows of the ledger in one currency. */
  ledger(currency = "GBP"): Locator {
    return this.page.getByRole("table", { name: `Ledger in ${currency}` }).getByRole("row");
  }

  async addInvoice(invoice: {
    readonly number: string;
    readonly amount: string;
    readonly on: string;
    readonly due: string;
  }): Promise<void> {
    await this.choose("Invoice");
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Invoice number").fill(invoice.number);
    await dialog.getByLabel("Amount with VAT").fill(invoice.amount);
    await this.fillDay(dialog, "Invoice date", invoice.on);
    await this.fillDay(dialog, "Due", invoice.due);
    await this.save(dialog);
  }

  async recordPayment(payment: { readonly amount: string; readonly on: string }): Promise<void> {
    await this.choose("Payment received");
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Amount").first().fill(payment.amount);
    await this.fillDay(dialog, "Arrived on", payment.on);
    await this.save(dialog);
  }

  async addNote(text: string): Promise<void> {
    await this.choose("Note");
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Text").fill(text);
    await this.save(dialog);
  }

  private async choose(item: string): Promise<void> {
    await this.page.getByRole("button", { name: "Add", exact: true }).click();
    await this.page.getByRole("menuitem", { name: new RegExp(`^${item}`) }).click();
  }

  private async fillDay(dialog: Locator, label: string, day: string): Promise<void> {
    const field = dialog.getByRole("textbox", { name: label, exact: true });
    await field.fill(day);
    await field.press("Tab");
  }

  private async save(dialog: Locator): Promise<void> {
    await dialog.getByRole("button", { name: /^Save/ }).click();
    await expect(dialog).toBeHidden();
  }
}
