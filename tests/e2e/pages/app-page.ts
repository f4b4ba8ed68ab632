import { expect, type Locator, type Page } from "@playwright/test";
import { CustomerPage } from "./customer-page.ts";
import { CustomersPage } from "./customers-page.ts";

/** The frame around every screen. */
export class AppPage {
  readonly page: Page;
  readonly nav: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.nav = page.getByRole("navigation", { name: "Screens" });
    this.saved = page.getByRole("status").filter({ hasText: /^Saved$/ });
  }

  async go(screen: string): Promise<void> {
    await this.nav.getByRole("link", { name: screen }).click();
  }

  async customers(): Promise<CustomersPage> {
    await this.go("Customers");
    await expect(this.page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
    return new CustomersPage(this.page);
  }

  /** Chooses the day every figure is shown for, `YYYY-MM-DD`. */
  async showAsAt(day: string): Promise<void> {
    await this.page.getByRole("button", { name: /As at/ }).click();
    const field = this.page.getByLabel("Show every figure as at");
    await field.fill(day);
    await field.press("Enter");
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByText(/Showing everything as at/)).toBeVisible();
  }

  /** From the first screen to empty books with a company and a person. */
  async startEmpty(company: string, person: string): Promise<CustomersPage> {
    await this.page.getByRole("button", { name: /Start empty/ }).click();
    await this.page.getByLabel("Company name").fill(company);
    await this.page.getByRole("button", { name: "Next: people" }).click();
    await this.page.getByLabel("Name of person 1").fill(person);
    await this.page.getByRole("button", { name: "Save people" }).click();
    await expect(this.page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
    return new CustomersPage(this.page);
  }

  customer(): CustomerPage {
    return new CustomerPage(this.page);
  }
}
