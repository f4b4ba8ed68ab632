import { expect, type Locator, type Page } from "@playwright/test";
import type { AppPage } from "./app-page.ts";

/** Cases: decisions, agencies, placements and claims. */
export class CasesPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly commission: Locator;
  readonly clock: Locator;
  readonly issue: Locator;
  private readonly app: AppPage;

  constructor(app: AppPage) {
    this.app = app;
    this.page = app.page;
    this.heading = this.page.getByRole("heading", { level: 1 });
    this.commission = this.page.getByRole("region", { name: "Commission" });
    this.clock = this.page.getByRole("region", { name: "Before the claim" });
    this.issue = this.page.getByRole("button", { name: "Issue the claim" });
  }

  static async open(app: AppPage): Promise<CasesPage> {
    const cases = new CasesPage(app);
    await cases.goTo();
    return cases;
  }

  async goTo(): Promise<void> {
    await this.app.go("Cases");
    await expect(this.heading).toHaveText("Cases");
  }

  /** Leaves the screen at the list of cases. */
  async addAgency(agency: { readonly name: string; readonly percent: string }): Promise<void> {
    await this.page.getByRole("button", { name: "Agencies" }).click();
    await this.page.getByRole("button", { name: "Add an agency" }).click();
    await this.field("Name").fill(agency.name);
    await this.field("Band 1: percent").fill(agency.percent);
    await this.save();
    await this.page.getByRole("main").getByRole("link", { name: "Cases" }).click();
    await expect(this.heading).toHaveText("Cases");
  }

  async decide(customer: string): Promise<void> {
    await this.page.getByPlaceholder("Decide about another customer").fill(customer);
    await this.page.getByRole("option", { name: new RegExp(`^${customer}`) }).click();
    await expect(this.heading).toContainText(`What next: ${customer}`);
  }

  async leaveOut(numbers: readonly string[]): Promise<void> {
    for (const number of numbers) await this.page.getByRole("checkbox", { name: number }).uncheck();
  }

  async placeNow(agency: string): Promise<void> {
    await this.page.getByRole("button", { name: `Place with ${agency}` }).click();
    await this.dialog.getByText("At once").click();
    await this.save();
  }

  async agencyPaid(money: { readonly collected: string; readonly kept: string }): Promise<void> {
    await this.page.getByRole("button", { name: "Money from the agency" }).click();
    await this.field("The customer paid the agency").fill(money.collected);
    await this.field("The agency kept").fill(money.kept);
    await this.save();
  }

  async agencyInvoiced(amount: string): Promise<void> {
    await this.page.getByRole("button", { name: "Agency's invoice" }).click();
    await this.field("Commission without VAT").fill(amount);
    await this.save();
  }

  async openClaim(): Promise<void> {
    await this.page.getByRole("region", { name: "Ways on" }).getByRole("button", { name: "Claim" }).click();
    await this.save();
    await expect(this.heading).toContainText("Claim C-");
  }

  async step(name: string, when: { readonly daysAgo: number }): Promise<void> {
    await this.page.getByRole("button", { name: "Next step" }).click();
    await this.page.getByRole("menuitem", { name }).click();
    await this.fillDay("On", -when.daysAgo);
    await this.save();
  }

  async issueClaim(claim: { readonly number: string; readonly cost: string }): Promise<void> {
    await this.issue.click();
    await this.field("What it cost us").fill(claim.cost);
    await this.field("Claim number").fill(claim.number);
    await this.save();
  }

  async setHearing(hearing: { readonly inDays: number; readonly time: string }): Promise<void> {
    await this.page.getByRole("button", { name: "Next step" }).click();
    await this.page.getByRole("menuitem", { name: "Hearing set" }).click();
    await this.fillDay("Day of the hearing", hearing.inDays);
    await this.field("Time").fill(hearing.time);
    await this.save();
  }

  private get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  private field(label: string): Locator {
    return this.dialog.getByRole("textbox", { name: label });
  }

  /** A day so many days from the one the program takes for today. */
  private async fillDay(label: string, days: number): Promise<void> {
    const on = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const field = this.dialog.getByRole("textbox", { name: new RegExp(`^${label}`) });
    await field.fill(on);
    await field.press("Tab");
  }

  private async save(): Promise<void> {
    await this.page.keyboard.press("Control+Enter");
    await expect(this.dialog).toBeHidden();
  }
}
