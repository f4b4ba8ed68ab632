import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { BankPage } from "./pages/bank-page.ts";
import { ImportPage } from "./pages/import-page.ts";

const fixture = (name: string) => join(fileURLToPath(new URL("../..", import.meta.url)), "tests/fixtures/bank", name);

test("a statement of an unknown bank is read once its columns are set, matched by a worker and booked by one key", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  await app.startEmpty("Harbour Joinery Ltd", "Len Harbour");
  await app.go("Import");
  const imports = new ImportPage(app.page);
  await imports.choose(fixture("debtors-of-three.csv"));
  await imports.check();
  await imports.write();

  await app.go("Bank");
  const bank = new BankPage(app.page);
  await bank.choose(fixture("own-bank.csv"));
  await bank.setColumns({ When: "Date", "How much": /^Amount/, Who: "Name of the other side", "What for": "Text" });
  await bank.takeOver();
  await expect(bank.notice).toContainText("3 new lines");
  await expect(bank.lines()).toHaveCount(3);
  await bank.acceptSure();
  await expect(bank.lines()).toHaveCount(2);
  await bank.setAside();
  await expect(bank.chosen).toContainText("KETTLEWELL BROTHERS");
  await app.page.keyboard.press("a");
  await expect(app.page.getByText("Nothing to match")).toBeVisible();

  await bank.choose(fixture("own-bank.csv"));
  await expect(bank.notice).toContainText("0 new lines, 3 were there already");
  await bank.choose(fixture("santander.csv"));
  await expect(bank.notice).toContainText("Santander, CSV");
  await app.go("Customers");
  await expect(app.page.getByText("£350.50").first()).toBeVisible();
});
