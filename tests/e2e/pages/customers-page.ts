import { expect, type Locator, type Page } from "@playwright/test";
import { CustomerPage } from "./customer-page.ts";

/** The list of customers. */
export class CustomersPage {
  readonly page: Page;
  readonly grid: Locator;
  readonly totals: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole("grid", { name: "Customers" });
    this.totals = page.getByRole("group", { name: "Customers: totals" });
  }

  async open(name: string): Promise<CustomerPage> {
    await this.grid.getByRole("row").filter({ hasText: name }).click();
    await expect(this.page.getByRole("heading", { name, level: 1 })).toBeVisible();
    return new CustomerPage(this.page);
  }

  async add(customer: {
    readonly name: string;
    readonly code: string;
    readonly town?: string;
    readonly street?: string;
  }): Promise<CustomerPage> {
    await this.page.getByRole("button", { name: "New customer" }).first().click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill(customer.name);
    await dialog.getByLabel("Account number").fill(customer.code);
    if (customer.street) await dialog.getByRole("textbox", { name: "Address", exact: true }).fill(customer.street);
    if (customer.town) await dialog.getByLabel("Town").fill(customer.town);
    await dialog.getByRole("button", { name: /^Save/ }).click();
    await expect(this.page.getByRole("heading", { name: customer.name, level: 1 })).toBeVisible();
    return new CustomerPage(this.page);
  }
}
