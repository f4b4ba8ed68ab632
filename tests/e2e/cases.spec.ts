import { accessibilityFaults } from "./accessibility-faults.ts";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { CasesPage } from "./pages/cases-page.ts";

test.use({ options: { sample: true, width: 1280, height: 800 } });

test("a debt is decided, placed, paid through the agency and its commission reconciled; a claim waits for its day", async ({
  duebook,
}) => {
  const { page } = duebook;
  const cases = await CasesPage.open(new AppPage(page));
  await cases.addAgency({ name: "Severn Recoveries Ltd", percent: "8" });

  await cases.decide("Redfern");
  await cases.leaveOut(["INV-4404", "INV-4468"]);
  await expect(page.getByRole("table", { name: "What agencies would take" })).toContainText("£128.00");
  expect(await accessibilityFaults(page)).toEqual([]);
  await cases.placeNow("Severn Recoveries Ltd");
  await expect(cases.heading).toHaveText("C-1: Severn Recoveries Ltd");
  await cases.agencyPaid({ collected: "1000", kept: "80" });
  await cases.agencyInvoiced("80");
  await expect(cases.commission).toContainText("Agrees with the terms");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "Redfern Shopfitting Ltd" }).click();
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Placement C-1 with Severn Recoveries Ltd");

  await cases.goTo();
  await cases.decide("Kettlewell");
  await cases.openClaim();
  await expect(cases.heading).toHaveText("Claim C-2");
  await expect(cases.clock).toContainText("No letter before action about all of these invoices");
  await expect(cases.issue).toBeDisabled();
  await cases.step("Letter before action posted", { daysAgo: 14 });
  await expect(cases.clock).toContainText("14 days after the letter");
  await expect(cases.issue).toBeDisabled();
  await cases.step("Letter before action posted", { daysAgo: 13 });
  await expect(cases.issue).toBeDisabled();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("once the days have passed the claim is issued, and its hearing stands on Today", async ({ duebook }) => {
  const { page } = duebook;
  const app = new AppPage(page);
  const cases = await CasesPage.open(app);
  await cases.decide("Kettlewell");
  await cases.openClaim();
  await cases.step("Letter before action posted", { daysAgo: 15 });
  await expect(cases.clock).toContainText("May be issued");
  await cases.issueClaim({ number: "K4QZ17R1", cost: "70" });
  await cases.setHearing({ inDays: 3, time: "10:00" });
  await expect(page.getByRole("table", { name: "Steps" })).toContainText("£70.00");
  await app.go("Today");
  await expect(page.getByText(/Claim C-1: hearing on/).first()).toBeVisible();
});
