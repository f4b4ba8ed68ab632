import { expect, type Locator, type Page } from "@playwright/test";

/** The four steps of an import. */
export class ImportPage {
  readonly page: Page;
  readonly result: Locator;

  constructor(page: Page) {
    this.page = page;
    this.result = page.getByRole("region", { name: "Result" });
  }

  async choose(path: string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: /Choose a file/ }).click();
    await (await chooser).setFiles(path);
    await expect(this.page.getByRole("region", { name: "How the file was read" })).toBeVisible({ timeout: 30_000 });
  }

  async check(): Promise<void> {
    await this.page
      .getByRole("button", { name: /Check|Preview/ })
      .last()
      .click();
    await expect(this.page.getByRole("region", { name: "Reconciliation" })).toBeVisible({ timeout: 60_000 });
  }

  async write(): Promise<void> {
    await this.page
      .getByRole("button", { name: /^(Import|Write)/ })
      .last()
      .click();
    await expect(this.result).toBeVisible({ timeout: 60_000 });
  }
}
