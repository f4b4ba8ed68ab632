import { expect, type Locator, type Page } from "@playwright/test";

type Fields = Readonly<Record<string, string>>;

/** The ledger of the customer shown, with the menus of its lines. */
export class LedgerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  table(currency = "GBP"): Locator {
    return this.page.getByRole("table", { name: `Ledger in ${currency}` });
  }

  line(text: string | RegExp, currency = "GBP"): Locator {
    return this.table(currency).locator("tbody").getByRole("row").filter({ hasText: text });
  }

  /** The running balance after the last line. */
  total(currency = "GBP"): Locator {
    return this.table(currency).locator("tfoot");
  }

  /** An item of the customer's Add menu, or of its sub-menu. */
  async add(...path: readonly string[]): Promise<Locator> {
    await this.page.getByRole("button", { name: "Add", exact: true }).click();
    return this.walk(path);
  }

  /** An item of the menu of a line, or of its sub-menu. */
  async act(line: Locator, ...path: readonly string[]): Promise<Locator> {
    await line.getByRole("button", { name: /^More about/ }).click();
    return this.walk(path);
  }

  /** Fills fields by label; those whose label names a day are typed as days. */
  async fill(dialog: Locator, fields: Fields): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = dialog.getByRole("textbox", { name: label, exact: true });
      await field.fill(value);
      await field.blur();
    }
  }

  async save(dialog: Locator): Promise<void> {
    await dialog.locator("button[type=submit]").click();
    await expect(dialog).toBeHidden();
  }

  private async walk(path: readonly string[]): Promise<Locator> {
    for (const [index, name] of path.entries()) {
      const item = this.page.getByRole("menuitem", { name, exact: true });
      if (index < path.length - 1) await item.hover();
      else await item.click();
    }
    return this.page.getByRole("dialog");
  }
}
