import type { Locator, Page } from "@playwright/test";

/** Statements, their lines and whose money each is. */
export class BankPage {
  readonly page: Page;
  readonly notice: Locator;
  readonly chosen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chosen = page.getByRole("complementary", { name: "Chosen line" });
    this.notice = page.locator(".alert[role=status], .alert[role=alert]");
  }

  async choose(path: string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "Choose a statement" }).click();
    await (await chooser).setFiles(path);
  }

  async setColumns(meanings: Readonly<Record<string, string | RegExp>>): Promise<void> {
    for (const [column, meaning] of Object.entries(meanings)) {
      await this.page.getByRole("combobox", { name: `${column} means` }).click();
      await this.page.getByRole("option", { name: meaning, exact: typeof meaning === "string" }).click();
    }
  }

  async takeOver(): Promise<void> {
    await this.page.getByRole("button", { name: /^Take over \d+ lines/ }).click();
  }

  async acceptSure(): Promise<void> {
    await this.page.getByRole("button", { name: /^Accept \d+ sure/ }).click();
  }

  async setAside(): Promise<void> {
    await this.page.getByRole("button", { name: /^Set aside/ }).click();
  }

  lines(): Locator {
    return this.page.locator("[role=row][aria-rowindex]:not(:has([role=columnheader]))");
  }
}
