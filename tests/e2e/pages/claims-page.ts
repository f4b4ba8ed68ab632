import { expect, type Locator, type Page } from "@playwright/test";

/** The claim run for invoices paid late. */
export class ClaimsPage {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole("grid", { name: "Customers who paid late" });
  }

  static async open(page: Page): Promise<ClaimsPage> {
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    await page.evaluate(() => {
      window.location.hash = "/claims";
    });
    await page.getByRole("heading", { name: "Late-paid invoices", level: 1 }).waitFor();
    return new ClaimsPage(page);
  }

  /** The invoices of one customer, chosen in the list. */
  async choose(customer: string): Promise<Locator> {
    await this.list.getByRole("row").filter({ hasText: customer }).click();
    const detail = this.page.getByRole("region", { name: `Late payments of ${customer}` });
    await expect(detail).toBeVisible();
    return detail;
  }

  async waive(detail: Locator, reason: string): Promise<void> {
    await detail.getByRole("button", { name: "Waive" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Waive interest" });
    await dialog.getByLabel("Why").fill(reason);
    await dialog.getByRole("button", { name: /^Waive/ }).click();
    await expect(dialog).toBeHidden();
  }

  async record(detail: Locator): Promise<void> {
    await detail.getByRole("button", { name: "Record claim" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Record claim" });
    await dialog.getByRole("button", { name: /^Record claim/ }).click();
    await expect(dialog).toBeHidden();
  }
}
