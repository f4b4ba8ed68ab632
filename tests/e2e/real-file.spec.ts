import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { ImportPage } from "./pages/import-page.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = process.env.DUEBOOK_SHARED ?? join(root, "..", "shared");
const realFile = join(shared, "data", "receivables-ibm", "WA_Fn-UseC_-Accounts-Receivable.csv");
const ownFile = join(root, "tests", "fixtures", "imports", "settled-invoices.csv");

type AsAt = {
  readonly day: string;
  readonly lines: number;
  readonly open: string;
  readonly notDue: string;
  readonly early: string;
};
type Case = {
  readonly file: string;
  readonly customers: number;
  readonly documents: string;
  readonly total: string;
  readonly days: readonly AsAt[];
};

/** A public file of 2,466 invoices with the days they were settled (IBM sample data set); its figures as published beside it. */
const REAL: Case = {
  file: realFile,
  customers: 100,
  documents: "2,466",
  total: "£147,703.18",
  days: [
    { day: "2012-12-31", lines: 99, open: "£5,725.06", notDue: "£4,936.32 86", early: "£788.74 13" },
    { day: "2013-06-30", lines: 84, open: "£5,119.85", notDue: "£4,284.29 72", early: "£835.56 12" },
    { day: "2013-11-30", lines: 79, open: "£4,788.88", notDue: "£4,246.32 71", early: "£542.56 8" },
  ],
};

/** Ten invoices of our own in the same form: M/D/Y dates, leading zeros, settled dates. */
const OWN: Case = {
  file: ownFile,
  customers: 3,
  documents: "10",
  total: "£1,055.55",
  days: [
    { day: "2024-03-31", lines: 5, open: "£525.00", notDue: "£300.00 3", early: "£225.00 2" },
    { day: "2024-12-31", lines: 0, open: "", notDue: "", early: "" },
  ],
};

for (const subject of [OWN, ...(existsSync(realFile) ? [REAL] : [])]) {
  test(`a list with settled dates gives ${subject.documents} invoices and the right ageing on every day`, async ({
    duebook,
  }) => {
    const app = new AppPage(duebook.page);
    await app.startEmpty("Test Ltd", "Len Harbour");
    await app.go("Import");
    const imports = new ImportPage(app.page);
    await imports.choose(subject.file);
    await imports.check();
    await expect(app.page.getByRole("region", { name: "Reconciliation" })).toContainText(subject.total);
    await imports.write();
    await app.go("Customers");
    await expect(app.page.getByText(new RegExp(`^${subject.customers} accounts`))).toBeVisible();
    for (const { day, lines, open, notDue, early } of subject.days) {
      await app.showAsAt(day);
      await app.go("Invoices");
      if (lines === 0) {
        await expect(app.page.getByText("Nothing is open")).toBeVisible();
        continue;
      }
      await expect(app.page.getByRole("group", { name: "Open invoices: totals" })).toContainText(`${lines} lines`);
      await expect(app.page.getByRole("group", { name: "Open invoices: totals" })).toContainText(open);
      const strip = app.page.getByRole("region", { name: "Owed to you" });
      await expect(strip.getByRole("button", { name: /^Not due/ })).toHaveText(new RegExp(notDue.replace(" ", "\\s*")));
      await expect(strip.getByRole("button", { name: /^1–30 days/ })).toHaveText(
        new RegExp(early.replace(" ", "\\s*")),
      );
    }
  });
}

test("the same file a second time changes nothing, and an import is undone as one, after a restart too", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  await app.startEmpty("Test Ltd", "Len Harbour");
  await app.go("Import");
  const imports = new ImportPage(app.page);
  await imports.choose(ownFile);
  await imports.check();
  await imports.write();
  await app.go("Import");
  await app.page.getByRole("button", { name: /another file/i }).click();
  await imports.choose(ownFile);
  await imports.check();
  await expect(app.page.getByRole("button", { name: /^Nothing/ })).toBeDisabled();
  const again = new AppPage(await duebook.restart());
  await again.go("Import");
  await again.page.getByRole("button", { name: "Undo the import of settled-invoices.csv" }).click();
  await again.go("Customers");
  await expect(again.page.getByText("No customers yet")).toBeVisible();
});
