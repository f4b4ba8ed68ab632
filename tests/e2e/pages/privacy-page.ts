import { expect, type Locator, type Page } from "@playwright/test";

/** The personal data of one customer. */
export class PrivacyPage {
  readonly page: Page;
  readonly people: Locator;
  readonly names: Locator;

  constructor(page: Page) {
    this.page = page;
    this.people = page.getByRole("region", { name: "People" });
    this.names = this.people.locator(".b5");
  }

  /** Of a customer, or of the one that is open. */
  static async open(page: Page, customerId = ""): Promise<PrivacyPage> {
    const id = customerId || (/#\/customers\/([^/]+)/.exec(page.url())?.[1] ?? "");
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `/privacy/${id}`);
    await expect(page.getByRole("heading", { name: "Personal data", level: 1 })).toBeVisible();
    return new PrivacyPage(page);
  }

  /** Saves everything about a person; answers where the file lies. */
  async save(name: string, as: "PDF" | "JSON"): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.row(name)
        .getByRole("button", { name: `Save as ${as}` })
        .click(),
    ]);
    return download.path();
  }

  /** Erases a person after reading what goes and what stays. */
  async erase(name: string): Promise<void> {
    await this.row(name).getByRole("button", { name: "Erase" }).click();
    const dialog = this.page.getByRole("dialog");
    await expect(dialog.getByRole("region", { name: "Older copies" })).toBeVisible();
    await dialog.getByRole("checkbox", { name: /cannot be undone/ }).check();
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
  }

  private row(name: string): Locator {
    return this.people.locator(".row").filter({ has: this.page.getByText(name, { exact: true }) });
  }
}
