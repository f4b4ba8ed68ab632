import type { Locator, Page } from "@playwright/test";

/** A letter run: choose, check, print and post. */
export class LetterRunPage {
  readonly page: Page;
  readonly letters: Locator;
  readonly leftOut: Locator;
  readonly tie: Locator;
  readonly prepared: Locator;

  constructor(page: Page) {
    this.page = page;
    this.letters = page.getByRole("table", { name: "In this run" });
    this.leftOut = page.getByRole("table", { name: "Left out, and why" });
    this.tie = page.getByText(/^In this run .* = overdue/);
    this.prepared = page.getByRole("table", { name: "Letters of this run" });
  }

  static async start(page: Page): Promise<LetterRunPage> {
    await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: "Letters" }).click();
    await page.getByRole("button", { name: "Start a letter run" }).click();
    await page.getByRole("heading", { name: /^Letter run/ }).waitFor();
    return new LetterRunPage(page);
  }

  async check(): Promise<void> {
    await this.page.getByRole("button", { name: /^Check \d+ letters?$/ }).click();
    await this.letters.waitFor();
  }

  async leaveOut(customer: string, why: string): Promise<void> {
    await this.page.getByRole("checkbox", { name: `Letter to ${customer}` }).uncheck();
    await this.page.getByRole("textbox", { name: `Why ${customer} is left out` }).fill(why);
  }

  async include(customer: string): Promise<void> {
    await this.page
      .getByRole("button", { name: `Include ${customer}` })
      .first()
      .click();
    await this.page.getByRole("checkbox", { name: `Letter to ${customer}` }).waitFor();
  }

  /** Ends on the third step. */
  async prepare(): Promise<void> {
    await this.page.keyboard.press("Control+p");
    await this.prepared.waitFor({ timeout: 60_000 });
  }

  /** Switches of the paper, by their labels, for this run. */
  async paper(...switches: readonly string[]): Promise<void> {
    await this.page.getByRole("button", { name: "Paper", exact: true }).click();
    for (const label of switches) await this.page.getByRole("switch", { name: label }).click();
    await this.page.keyboard.press("Escape");
  }

  /** The bytes the printer would get. */
  async savePrint(): Promise<Buffer> {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "More" }).click();
    await this.page.getByRole("menuitem", { name: "Save all as one PDF, as it is printed" }).click();
    const pieces: Buffer[] = [];
    for await (const piece of await (await waiting).createReadStream()) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  /** Number, customer and amount of each letter, in envelope order. */
  async listed(): Promise<readonly { readonly number: string; readonly customer: string; readonly amount: string }[]> {
    const rows = await this.prepared.locator("tbody tr:not(.under)").all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.getByRole("cell").allInnerTexts();
        return { number: cells[0] ?? "", customer: cells[1] ?? "", amount: cells[3] ?? "" };
      }),
    );
  }

  async recordPosted(): Promise<void> {
    await this.page.getByRole("button", { name: /^Record \d+ as posted$/ }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Record" }).click();
    await dialog.waitFor({ state: "hidden" });
  }
}
