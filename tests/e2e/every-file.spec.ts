import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import { PACKAGE_FILES } from "#tests/support/package-files.ts";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { BankPage } from "./pages/bank-page.ts";
import { ImportPage } from "./pages/import-page.ts";

const fixtures = join(fileURLToPath(new URL("../..", import.meta.url)), "tests/fixtures");

test.use({ options: { sample: false, width: 1440, height: 900, at: "2026-12-31T09:00:00Z" } });
// Sixteen imports, each written and taken back.
test.setTimeout(240_000);

test("one file of each package is imported without a mapping, gives its totals, and is taken back as one", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  await app.startEmpty("Harbour Joinery Ltd", "Len Harbour");
  const imports = new ImportPage(app.page);
  const totals = app.page.getByRole("group", { name: "Customers: totals" });
  for (const [file, [customers, ...amounts]] of PACKAGE_FILES) {
    await test.step(file, async () => {
      await app.go("Import");
      await imports.choose(join(fixtures, "imports", file));
      await imports.check();
      await imports.write();
      await app.page.getByRole("button", { name: "Show customers" }).click();
      await expect(totals).toContainText(`Total of ${customers} ${customers === 1 ? "customer" : "customers"}`);
      for (const [code, owed, held] of amounts as readonly (readonly [string, number, number])[])
        await expect(totals).toContainText(formatMoney(minor(owed - held), currency(code), { locale: "en-GB" }));
      await app.go("Import");
      await app.page.getByRole("button", { name: `Undo the import of ${file}` }).click();
      await app.go("Customers");
      await expect(app.page.getByText("No customers yet")).toBeVisible();
    });
  }
});

/** A file of each kind of statement, what the program calls it, and the lines it holds. */
const STATEMENTS: readonly (readonly [string, string, number])[] = [
  ["lloyds.csv", "Lloyds", 2],
  ["current.ofx", "OFX", 2],
  ["card.qfx", "OFX", 1],
  ["account.camt.xml", "CAMT", 2],
  ["january.sta", "MT940", 1],
  ["quicken.qif", "QIF", 2],
];

test("one statement of each kind is recognised, and a second time has nothing new", async ({ duebook }) => {
  const app = new AppPage(duebook.page);
  await app.startEmpty("Harbour Joinery Ltd", "Len Harbour");
  await app.go("Bank");
  const bank = new BankPage(app.page);
  let lines = 0;
  for (const [file, kind, count] of STATEMENTS) {
    await test.step(file, async () => {
      await bank.choose(join(fixtures, "bank", file));
      await expect(bank.notice).toContainText(kind);
      await expect(bank.notice).toContainText(count === 1 ? "1 new line" : `${count} new lines`);
      lines += count;
      await expect(bank.lines()).toHaveCount(lines);
      await bank.choose(join(fixtures, "bank", file));
      await expect(bank.notice).toContainText(`0 new lines, ${count} ${count === 1 ? "was" : "were"} there already`);
    });
  }
});
