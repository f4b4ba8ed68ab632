import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";

const RELEASED = fileURLToPath(new URL("../fixtures/schemas/schema-1.duebook", import.meta.url));

test("a backup with a password is written, and restores what was there when it was made", async ({ duebook }, info) => {
  const app = new AppPage(duebook.page);
  const customers = await app.startEmpty("Harbour Joinery Ltd", "Len Harbour");
  const customer = await customers.add({ name: "Hollins & Bray Ltd", code: "H1" });
  await customer.addInvoice({ number: "INV-1", amount: "250.00", on: "2026-01-05", due: "2026-02-04" });
  await app.go("Settings");
  await app.page.getByRole("link", { name: "Data and backups" }).click();
  const panel = app.page.getByRole("region", { name: "Back up" });
  await panel.getByLabel("Password (may be empty)").fill("herring barrel");
  await panel.getByLabel("Password again").fill("herring barrel");
  const download = app.page.waitForEvent("download");
  await panel.getByRole("button", { name: "Back up now" }).click();
  const file = info.outputPath("backup.duebook");
  await (await download).saveAs(file);
  await expect(panel.getByRole("status")).toContainText("read back completely");
  await expect(app.page.getByRole("region", { name: "Last backup" })).toContainText("up to date");

  const later = await (await app.customers()).open("Hollins & Bray Ltd");
  await later.addInvoice({ number: "INV-2", amount: "99.00", on: "2026-01-06", due: "2026-02-05" });
  await expect(later.balance).toHaveText("£349.00");

  await app.go("Settings");
  await app.page.getByRole("link", { name: "Data and backups" }).click();
  const restore = app.page.getByRole("region", { name: "Restore" });
  const chooser = app.page.waitForEvent("filechooser");
  await restore.getByRole("button", { name: "Choose a backup" }).click();
  await (await chooser).setFiles(file);
  await expect(restore.getByRole("alert")).toContainText("protected");
  await restore.getByLabel("Password of the backup").fill("wrong");
  await restore.getByRole("button", { name: "Open" }).click();
  await expect(restore.getByRole("alert")).toContainText("does not open");
  await restore.getByLabel("Password of the backup").fill("herring barrel");
  await restore.getByRole("button", { name: "Open" }).click();
  await expect(restore.getByRole("table", { name: "What is in the backup" })).toContainText("£250.00");
  await restore.getByRole("button", { name: /^Replace these books/ }).click();
  await app.page.waitForEvent("load");
  const restored = await (await app.customers()).open("Hollins & Bray Ltd");
  await expect(restored.balance).toHaveText("£250.00");
});

test("on a new computer the books come from a backup on the first screen, history and all", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  await app.page.getByRole("button", { name: /^Restore/ }).click();
  const chooser = app.page.waitForEvent("filechooser");
  await app.page.getByRole("button", { name: "Choose a backup" }).click();
  await (await chooser).setFiles(RELEASED);
  await expect(app.page.getByRole("table", { name: "What is in the backup" })).toContainText("Harbour Joinery");
  await app.page.getByRole("button", { name: /^Replace these books/ }).click();
  await app.page.waitForEvent("load");
  await app.customers();
  await expect(app.page.getByText("Hollins & Bray Developments Ltd").first()).toBeVisible();

  await app.go("Settings");
  await app.page.getByRole("link", { name: "Data and backups" }).click();
  const trial = app.page.getByRole("region", { name: "Try a backup" });
  const again = app.page.waitForEvent("filechooser");
  await trial.getByRole("button", { name: "Try a backup" }).click();
  await (await again).setFiles(RELEASED);
  await expect(trial.getByRole("status")).toContainText(
    "rebuild the same rows and totals. Your books were not touched",
  );
});
