import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { StatementsPage } from "./pages/statements-page.ts";

test("statements of many customers are saved as lines and kept as one PDF, with those left out named", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  let list = await app.startEmpty("Harbour Joinery Ltd", "Len Harbour");
  for (const [name, code, amount, street] of [
    ["Hollins & Bray Ltd", "007", "640.50", "1 Quay Street"],
    ["=Taf Kitchens", "T1", "99.99", ""],
    ["Nobody Ltd", "N1", "", ""],
  ] as const) {
    const customer = await list.add({ name, code, town: "Bristol", ...(street ? { street } : {}) });
    if (amount) await customer.addInvoice({ number: `INV-${code}`, amount, on: "2026-01-05", due: "2026-02-04" });
    list = await app.customers();
  }
  const statements = await StatementsPage.open(app.page);
  await expect(statements.grid.getByText("Nobody Ltd")).toHaveCount(0);
  await expect(statements.totals).toContainText("£740.49");

  const csv = await statements.saveCsv();
  expect(csv).toContain("007,Hollins & Bray Ltd,GBP,2026-01-05,INV-007");
  expect(csv).toContain("'=Taf Kitchens");
  expect((await statements.saveExcel()).subarray(0, 2).toString()).toBe("PK");

  await statements.leaveOut("Hollins & Bray Ltd");
  await expect(statements.totals).toContainText("£99.99");
  await app.page.getByRole("button", { name: "Prepare 1 statement" }).click();
  await expect(app.page.getByRole("status", { name: "Left out" })).toContainText("no postal address");
  await app.page.getByRole("checkbox", { name: "Statement for Hollins & Bray Ltd" }).check();
  await statements.prepare();
  await expect(app.page.getByText("Hollins & Bray Ltd").first()).toBeVisible();
  await expect(app.page.getByText("=Taf Kitchens")).toHaveCount(0);
});
