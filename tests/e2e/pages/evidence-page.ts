import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

/** The evidence bundle of one customer. */
export class EvidencePage {
  readonly page: Page;
  readonly sections: Locator;
  readonly gaps: Locator;
  readonly withheld: Locator;
  readonly build: Locator;
  /** The bundles made so far, latest first. */
  readonly made: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sections = page.getByRole("region", { name: "What goes in" });
    this.gaps = page.getByRole("region", { name: "Gaps a lawyer will ask about" });
    this.withheld = page.getByRole("region", { name: "Withheld" });
    this.made = page.getByRole("region", { name: "Bundles made" });
    this.build = page.getByRole("button", { name: /^Build/ });
  }

  /** From the customer that is open. */
  static async open(page: Page): Promise<EvidencePage> {
    const id = /#\/customers\/([^/]+)/.exec(page.url())?.[1] ?? "";
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `/evidence/${id}`);
    await expect(page.getByRole("heading", { name: "Evidence bundle", level: 1 })).toBeVisible();
    return new EvidencePage(page);
  }

  /** Builds the bundle; answers its bytes. */
  async save(): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.build.click()]);
    await expect(this.page.getByText(/Saved as .*\.zip, \d+ pages/)).toBeVisible();
    return new Uint8Array(readFileSync(await download.path()));
  }

  /** Builds a bundle about one invoice; answers its bytes. */
  async saveAbout(invoice: string): Promise<Uint8Array> {
    await this.page.getByText("Chosen invoices").click();
    await this.page.getByRole("checkbox", { name: invoice }).check();
    return this.save();
  }

  /** Records that the latest bundle was given to someone. */
  async handOver(to: string): Promise<void> {
    await this.made.getByRole("button", { name: "Handed over" }).first().click();
    await this.page.getByLabel("To whom").fill(to);
    await this.page.getByRole("button", { name: /^Save/ }).click();
  }
}
