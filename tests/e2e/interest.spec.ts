import { reworkProof } from "#tests/unit/interest/read-proof.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { CalculatorPage } from "./pages/calculator-page.ts";
import { ClaimsPage } from "./pages/claims-page.ts";

const SAMPLE = { sample: true, width: 1280, height: 800 } as const;

test.describe("the interest calculator", () => {
  test.use({ options: SAMPLE });

  test("proves interest with a part payment, and saves a proof that can be re-added", async ({ duebook }) => {
    const calculator = await CalculatorPage.open(duebook.page);
    await calculator.enter({ amount: "1000", due: "2025-07-31", to: "2025-09-29" });
    await calculator.addPayment("400", "2025-08-30");
    await expect(calculator.proof).toContainText("10.07");
    await expect(calculator.proof.getByRole("row").last()).toContainText("16.11");
    const read = reworkProof(await calculator.saveCsv());
    expect([read.lines, read.faults, String(read.totalPence)]).toEqual([2, [], "1611"]);
  });

  test("asks for a base rate it does not know, keeps it over a restart and marks it", async ({ duebook }) => {
    const calculator = await CalculatorPage.open(duebook.page);
    await calculator.enter({ amount: "1410", due: "2026-10-01", to: "2026-11-17" });
    await expect(calculator.question).toContainText("Bank of England, Statistics");
    await calculator.enterRate("3.75", "Bank of England");
    await expect(calculator.proof).toContainText("21.33");
    await expect(duebook.page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
    const again = await CalculatorPage.open(await duebook.restart());
    await again.enter({ amount: "1410", due: "2026-10-01", to: "2026-11-17" });
    await expect(again.proof).toContainText("21.33");
    await expect(again.page.getByText("(entered by hand *)")).toBeVisible();
  });
});

test.describe("the claim run", () => {
  test.use({ options: SAMPLE });

  test("claims one customer's late payments and waives another's; invoices and balances stay", async ({ duebook }) => {
    const claims = await ClaimsPage.open(duebook.page);
    const hollins = await claims.choose("Hollins & Bray Developments Ltd");
    await hollins
      .getByRole("button", { name: /^How interest on/ })
      .first()
      .click();
    await expect(duebook.page.getByRole("table", { name: /^Proof of interest on/ })).toBeVisible();
    await duebook.page.keyboard.press("Escape");
    await claims.record(hollins);
    await expect(claims.list.getByRole("row").filter({ hasText: "Hollins" })).toHaveCount(0);
    const beacon = await claims.choose("Beacon Hospitality Group");
    await claims.waive(beacon, "A good customer");
    await expect(claims.list.getByRole("row").filter({ hasText: "Beacon" })).toHaveCount(0);

    const app = new AppPage(duebook.page);
    const customer = await (await app.customers()).open("Hollins & Bray Developments Ltd");
    await customer.tab("Interest");
    const recorded = app.page.getByRole("table", { name: "Recorded claims" });
    await expect(recorded.getByText("claimed").first()).toBeVisible();
  });
});

test.describe("accessibility", () => {
  test.use({ options: SAMPLE });

  test("the interest screens are accessible, light and dark", async ({ duebook }) => {
    const { page } = duebook;
    const calculator = await CalculatorPage.open(page);
    await calculator.enter({ amount: "1000", due: "2025-07-31", to: "2026-11-17" });
    await expect(calculator.proof).toBeVisible();
    expect(await accessibilityFaults(page, "calculator")).toEqual([]);
    await ClaimsPage.open(page);
    expect(await accessibilityFaults(page, "claims")).toEqual([]);
    for (const section of ["interest", "rates"]) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `/settings/${section}`);
      await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
      expect(await accessibilityFaults(page, section)).toEqual([]);
    }
  });
});
