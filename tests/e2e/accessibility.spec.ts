import { accessibilityFaults } from "./accessibility-faults.ts";
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
  "Settings",
];

test.use({ options: { sample: true, width: 1280, height: 800 } });
// Looking through one screen takes the checker two to four seconds on two cores.
test.setTimeout(150_000);

test("every screen of the sample company is accessible, light and dark", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  for (const screen of SCREENS) {
    await app.go(screen);
    await expect(app.page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    expect(await accessibilityFaults(app.page, screen)).toEqual([]);
  }
  // That none of them is foreign is asked after every test.
  expect(duebook.requests.length).toBeGreaterThan(5);
});

test("every tab of a customer is accessible, light and dark", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  const customer = await (await app.customers()).open("Hollins & Bray Developments Ltd");
  for (const tab of await app.page.getByRole("tab").all()) {
    await tab.click();
    expect(await accessibilityFaults(app.page, (await tab.textContent()) ?? "")).toEqual([]);
  }
  await customer.tab("Timeline");
});

test("a customer is found, opened and left by keyboard alone", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  await app.page.keyboard.press("Alt+2");
  await expect(app.page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
  await app.page.keyboard.press("/");
  await app.page.keyboard.type("castle");
  await expect(app.page.getByRole("grid", { name: "Customers" }).getByRole("row")).toHaveCount(2);
  await app.page.getByRole("grid", { name: "Customers" }).focus();
  await app.page.keyboard.press("Enter");
  await expect(app.page.getByRole("heading", { name: "Castlegate Property Management", level: 1 })).toBeVisible();
  await app.page.keyboard.press("Escape");
  await expect(app.page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
  await app.page.keyboard.press("Control+k");
  await expect(app.page.getByRole("dialog").getByLabel("Search")).toBeFocused();
  await app.page.keyboard.type("4471");
  await expect(app.page.getByText("Hollins & Bray Developments Ltd").last()).toBeVisible();
});
