import { readFileSync } from "node:fs";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { PrivacyPage } from "./pages/privacy-page.ts";

test.use({ options: { sample: true, width: 1280, height: 800 } });

test("gives a person everything about them, and erases them from books and history for good", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  await (await app.customers()).open("Hollins & Bray Developments Ltd");
  const privacy = await PrivacyPage.open(duebook.page);
  expect(await accessibilityFaults(duebook.page)).toEqual([]);
  const name = (await privacy.names.first().textContent()) ?? "";
  const record = JSON.parse(readFileSync(await privacy.save(name, "JSON"), "utf8"));
  expect(record).toMatchObject({ format: "duebook-person", about: name });
  expect(
    readFileSync(await privacy.save(name, "PDF"))
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");

  await privacy.erase(name);
  await expect(privacy.people).not.toContainText(name);
  await duebook.restart();
  const again = await PrivacyPage.open(duebook.page, record.rows[0].fields.customerId);
  await expect(again.people).toBeVisible();
  await expect(again.people).not.toContainText(name);
  await duebook.page.evaluate(() => {
    window.location.hash = "/history";
  });
  await expect(duebook.page.getByText("Personal data of a contact erased")).toBeVisible();
  await duebook.page.getByRole("button", { name: "Check the history" }).click();
  await expect(duebook.page.getByText(/the chain is whole.*erased by request/)).toBeVisible();
});
