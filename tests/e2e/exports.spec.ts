import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";

test.use({ options: { sample: true, width: 1440, height: 900 } });

test("lists leave as CSV and Excel, and the whole company as an export that Duebook reads again", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  const { page } = app;
  await app.go("Customers");
  const csv = await exportsAs(page, "Aged list as CSV");
  const [head, ...rows] = readFileSync(await csv.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(head).toContain("Account,Customer,Currency");
  expect(rows.length).toBeGreaterThan(5);
  await app.go("Invoices");
  const workbook = await exportsAs(page, "Payments received as Excel");
  expect(
    readFileSync(await workbook.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");

  await page.goto(page.url().replace(/#.*/, "#/settings/data"));
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  const zip = await saving;
  await expect(page.getByRole("region", { name: "Export everything" }).getByRole("status").last()).toContainText(
    "read back to the same totals",
  );
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a backup" }).click();
  await (await chooser).setFiles({
    name: "all.zip",
    mimeType: "application/zip",
    buffer: readFileSync(await zip.path()),
  });
  const inside = page.getByRole("table", { name: "What is in the export" });
  await expect(inside).toContainText(/Customers(\d+) \(now \1\)/);
});

async function exportsAs(page: Page, item: string): Promise<Download> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).click();
  return saving;
}
