import { readFileSync } from "node:fs";
import { hostileBackup } from "#tests/support/hostile-backup.ts";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";

const SCREENS = [
  "Today",
  "Customers",
  "Invoices",
  "Letters",
  "Disputes",
  "Plans",
  "Cases",
  "Reports",
  "Bank",
  "Import",
];
const RELEASED = new URL("../fixtures/schemas/schema-1.duebook", import.meta.url);

test("P13: strings that would run or call out, in every field, do neither on any screen", async ({ duebook }) => {
  test.setTimeout(120_000);
  const { page } = duebook;
  const app = new AppPage(page);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const file = {
    name: "hostile.duebook",
    mimeType: "application/octet-stream",
    buffer: hostileBackup(readFileSync(RELEASED)),
  };
  await page.getByRole("button", { name: /^Restore/ }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a backup" }).click();
  await (await chooser).setFiles(file);
  await page.getByRole("button", { name: /^Replace these books/ }).click();
  await page.waitForEvent("load");
  for (const screen of SCREENS) await app.go(screen);
  await app.customers();
  // It is there, as the text it is.
  await expect(page.getByText("<script>window.ranHostile", { exact: false }).first()).toBeVisible();
  await page.getByRole("grid", { name: "Customers" }).focus();
  await page.keyboard.press("Enter");
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  const id = /#\/customers\/([^/]+)/.exec(page.url())?.[1] ?? "";
  for (const path of [
    `/evidence/${id}`,
    `/privacy/${id}`,
    "/history",
    "/settings/company",
    "/settings/privacy",
    "/letters/run",
  ]) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  }
  expect(await page.evaluate(() => (window as { ranHostile?: true }).ranHostile)).toBeUndefined();
  expect(await page.locator("img[src*=evil], iframe, a[href*=evil], a[href^=javascript]").count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(duebook.requests.filter((url) => !/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(url))).toEqual([]);
});
