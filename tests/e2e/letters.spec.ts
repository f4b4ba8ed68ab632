import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";

test.use({ options: { sample: true, width: 1440, height: 900 } });

test("a friendly reminder is written, kept exactly as it is, recorded as posted, and still there after a restart", async ({
  duebook,
}, info) => {
  const app = new AppPage(duebook.page);
  await (await app.customers()).open("Müller Küchen UK Ltd");
  await app.page.keyboard.press("l");
  await expect(app.page.getByRole("heading", { name: /Friendly reminder to Müller Küchen UK Ltd/ })).toBeVisible();
  await expect(app.page.getByText(/address fits/)).toBeVisible({ timeout: 30_000 });
  await app.page.getByRole("button", { name: "Keep without printing" }).click();
  await app.page.getByRole("button", { name: "Record as posted" }).click();
  const dialog = app.page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "It has gone all the same" }).check();
  await dialog.getByRole("button", { name: /^(Save|Record)/ }).click();
  await expect(dialog).toBeHidden();
  const first = await savedDigest(app, info.outputPath("first.pdf"));

  const again = new AppPage(await duebook.restart());
  const customer = await (await again.customers()).open("Müller Küchen UK Ltd");
  await customer.tab("Letters");
  await again.page
    .getByRole("table", { name: "Letters to this customer" })
    .getByRole("row")
    .nth(1)
    .getByRole("link")
    .click();
  await expect(again.page.getByText(/Posted/).first()).toBeVisible();
  expect(await savedDigest(again, info.outputPath("second.pdf"))).toBe(first);
});

test("a statement of account shows the page as it will be printed", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  await (await app.customers()).open("Łukasiewicz Interiors Ltd");
  await app.page.getByRole("button", { name: "Statement", exact: true }).click();
  await expect(app.page.getByRole("heading", { name: /^Statement/ })).toBeVisible();
  await expect(app.page.getByText(/address fits/)).toBeVisible({ timeout: 30_000 });
});

async function savedDigest(app: AppPage, path: string): Promise<string> {
  const download = app.page.waitForEvent("download");
  await app.page.getByRole("button", { name: "More" }).click();
  await app.page.getByRole("menuitem", { name: /Save a copy/ }).click();
  await (await download).saveAs(path);
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  return createHash("sha256").update(bytes).digest("hex");
}
