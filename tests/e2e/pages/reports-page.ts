import type { Locator, Page } from "@playwright/test";

/** The reports, one behind each tab. */
export class ReportsPage {
  readonly page: Page;
  readonly print: Locator;

  constructor(page: Page) {
    this.page = page;
    this.print = page.getByRole("button", { name: "Print", exact: true });
  }

  async open(report: string): Promise<void> {
    await this.page.getByRole("tab", { name: report, exact: true }).click();
  }

  /** The bytes of the report as it is saved or printed. */
  async savePdf(): Promise<Buffer> {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save this report" }).click();
    await this.page.getByRole("menuitem", { name: "Save as PDF" }).click();
    const stream = await (await waiting).createReadStream();
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }
}
