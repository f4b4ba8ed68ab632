import type { Locator, Page } from "@playwright/test";

/** Statements of account for many customers. */
export class StatementsPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly totals: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole("grid", { name: "Statements" });
    this.totals = page.getByRole("group", { name: "Statements: totals" });
  }

  static async open(page: Page): Promise<StatementsPage> {
    await page.getByRole("button", { name: "Statements", exact: true }).click();
    await page.getByRole("heading", { name: "Statements", level: 1 }).waitFor();
    return new StatementsPage(page);
  }

  async leaveOut(customer: string): Promise<void> {
    await this.page.getByRole("checkbox", { name: `Statement for ${customer}` }).uncheck();
  }

  /** Text of the CSV file with the lines of the statements chosen. */
  async saveCsv(): Promise<string> {
    return (await this.save("CSV, all in one file")).toString("utf8");
  }

  async saveExcel(): Promise<Buffer> {
    return this.save("Excel, a sheet for each customer");
  }

  private async save(item: string): Promise<Buffer> {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save lines" }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
    const stream = await (await waiting).createReadStream();
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  /** Keeps the statements; ends on the run that holds them. */
  async prepare(): Promise<void> {
    await this.page.getByRole("button", { name: /^Prepare \d/ }).click();
    await this.page.getByRole("heading", { name: /^Statements, / }).waitFor({ timeout: 30_000 });
  }
}
