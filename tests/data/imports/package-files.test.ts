import { describe, expect, it } from "vitest";
import { importDebtors } from "#renderer/data/commands/imports/import-debtors.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { checkFile, currentMapping, openFile, startOver } from "#renderer/features/imports/import-actions.ts";
import { useImportFlow } from "#renderer/features/imports/import-flow.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { listKind, mappingGaps } from "#shared/imports/check-mapping.ts";
import { savedMapping } from "#shared/imports/saved-mapping.ts";
import { directReader } from "#tests/support/direct-reader.ts";
import { createOffice } from "#tests/support/office.ts";
import { bookTotals, PACKAGE_FILES, packageFile } from "#tests/support/package-files.ts";

const TODAY = day("2026-12-31");
const ACTOR = { today: TODAY, userId: "user-1" };

/** What the steps of the screen do, one after another; the mapping is the one that was found. */
async function importFile(store: Store, name: string): Promise<void> {
  const setting = { ...ACTOR, book: store.book.reader() };
  startOver();
  await openFile({ name, bytes: packageFile(name) }, setting, directReader);
  const { opened } = useImportFlow.getState();
  if (!opened) throw new Error(JSON.stringify(useImportFlow.getState().refusal));
  const mapping = currentMapping(setting)!;
  expect(mappingGaps(mapping, opened.inspection, { dateForm: false, decimalForm: false })).toEqual([]);
  await checkFile(setting);
  const { plan, importId, basedOn } = useImportFlow.getState();
  const written = await runCommand(
    store,
    importDebtors,
    {
      importId,
      plan: plan!,
      basedOn,
      kind: listKind(mapping.columns),
      fileName: name,
      fileSha256: opened.sha256,
      layout: mapping.layout,
      mapping: savedMapping(opened.inspection.table.header, mapping),
    },
    ACTOR,
  );
  expect(written).toMatchObject({ ok: true });
}

describe("a file of each package is imported without a mapping by hand", () => {
  it.each(PACKAGE_FILES)("%s", async (name, expected) => {
    const store = await createOffice().open();
    await importFile(store, name);
    expect(bookTotals(store.book.reader(), TODAY)).toEqual(expected);
  });

  it("the same file a second time changes nothing", async () => {
    const store = await createOffice().open();
    await importFile(store, "xero-invoices.csv");
    await importFile(store, "xero-invoices.csv");
    expect(useImportFlow.getState().plan?.changes).toEqual([]);
    expect(bookTotals(store.book.reader(), TODAY)).toEqual([2, ["GBP", 1000_00, 170_00]]);
  });
});
