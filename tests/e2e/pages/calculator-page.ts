import type { Locator, Page } from "@playwright/test";

/** The interest calculator. */
export class CalculatorPage {
  readonly page: Page;
  readonly proof: Locator;
  readonly question: Locator;

  constructor(page: Page) {
    this.page = page;
    this.proof = page.getByRole("table", { name: "Proof of interest" });
    this.question = page.getByRole("form", { name: /^Rate for/ });
  }

  static async open(page: Page): Promise<CalculatorPage> {
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    await page.evaluate(() => {
      window.location.hash = "/calculator";
    });
    await page.getByRole("heading", { name: "Interest calculator", level: 1 }).waitFor();
    return new CalculatorPage(page);
  }

  async enter(debt: { readonly amount: string; readonly due: string; readonly to: string }): Promise<void> {
    await this.page.getByLabel("Amount owed").fill(debt.amount);
    await this.fillDay("Due day", debt.due);
    await this.fillDay("Work out to", debt.to);
  }

  async addPayment(amount: string, on: string): Promise<void> {
    await this.page.getByRole("button", { name: "Add payment or credit" }).click();
    const movement = this.page.getByRole("group", { name: /^Movement/ }).last();
    await movement.getByLabel("Amount").fill(amount);
    await movement.getByRole("textbox", { name: "Day" }).fill(on);
    await this.page.keyboard.press("Escape");
  }

  async enterRate(percent: string, source: string): Promise<void> {
    await this.question.getByLabel("Reference rate, % per year").fill(percent);
    await this.question.getByLabel("Where you found it").fill(source);
    await this.question.getByRole("button", { name: "Enter rate" }).click();
  }

  /** The proof as CSV. */
  async saveCsv(): Promise<string> {
    const waiting = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save proof" }).click();
    await this.page.getByRole("menuitem", { name: "As CSV" }).click();
    const stream = await (await waiting).createReadStream();
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString("utf8");
  }

  private async fillDay(label: string, day: string): Promise<void> {
    await this.page.getByRole("textbox", { name: label, exact: true }).fill(day);
    await this.page.keyboard.press("Escape");
  }
}
