import type { Page } from "@playwright/test";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { ReportsPage } from "./pages/reports-page.ts";

/** Each report, and what stands there once it has been worked out. */
const REPORTS: readonly (readonly [string, (page: Page) => ReturnType<Page["getByRole"]>])[] = [
  ["Overview", (page) => page.getByRole("region", { name: "Days to get paid (DSO)" })],
  ["Aged debtors", (page) => page.getByRole("grid", { name: "Aged debtors" })],
  ["Cash", (page) => page.getByRole("table", { name: "Weeks" })],
  ["Late payers", (page) => page.getByRole("grid", { name: "Late payers" })],
  ["Early warning", (page) => page.getByRole("table", { name: "Early-warning signs" })],
  ["Prediction", (page) => page.getByRole("grid", { name: "Open invoices and when they are expected" })],
  ["Team", (page) => page.getByRole("table", { name: "Who did what" })],
  ["Bad debt", (page) => page.getByRole("table", { name: "Provision by age" })],
  ["Reviews", (page) => page.getByText("No credit review is due")],
  ["Policy review", (page) => page.getByRole("table", { name: "How it would have acted" })],
];

/** Those the sweep over all screens does not come to. */
const CHECKED = new Set(["Cash", "Early warning", "Prediction", "Policy review"]);

test.setTimeout(150_000);
test.use({ options: { sample: true, width: 1280, height: 800, at: "2026-11-17T09:05:00Z" } });

test("every report and the credit of a customer are there, light and dark, and one is printed", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  await app.go("Reports");
  const reports = new ReportsPage(app.page);
  for (const [name, there] of REPORTS) {
    await reports.open(name);
    await expect(there(app.page)).toBeVisible({ timeout: 20_000 });
    if (CHECKED.has(name)) expect(await accessibilityFaults(app.page, name)).toEqual([]);
  }
  await reports.open("Overview");
  await expect(reports.print).toBeEnabled();
  const pdf = await reports.savePdf();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.length).toBeGreaterThan(10_000);

  await (await app.customers()).open("Hollins & Bray Developments Ltd");
  await app.page.getByRole("tab", { name: "Credit", exact: true }).click();
  await expect(app.page.getByRole("region", { name: "Risk" })).toContainText("High");
  await expect(app.page.getByRole("region", { name: "Agreed terms" })).toBeVisible();
  await expect(app.page.getByRole("table", { name: "Steps of the suggestion" })).toBeVisible();
});
