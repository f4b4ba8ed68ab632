import { expect, test } from "vitest";
import { importDebtors } from "#renderer/data/commands/imports/import-debtors.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { bookSigns } from "#tests/data/credit/signs-of-book.ts";
import { createOffice } from "#tests/support/office.ts";
import { importText, TestBook } from "#tests/unit/imports/support.ts";

const TODAY = day("2026-06-30");
const HEADER = "Customer No,Customer,Contact Person,Phone,Address 1,Town,Postcode,Country";
const FIRST = "0042,Acme Ltd,Ruth Vale,0113 496 0000,1 High St,Leeds,LS1 1AA,United Kingdom";

/** The books after the first list of customers and a second one with this line. */
async function importedAgain(line: string) {
  const store = await createOffice().open();
  const planned = new TestBook();
  for (const [index, text] of [FIRST, line].entries()) {
    const { plan } = importText(`${HEADER}\n${text}\n`, { book: planned, today: TODAY });
    planned.write(plan.changes);
    const mapping = { headerKey: HEADER, fields: {}, dateForm: "", decimalForm: "", currency: "GBP" };
    const file = { fileName: "customers.csv", fileSha256: String(index), layout: "", mapping };
    const { version: basedOn } = store.book.reader();
    const input = { importId: `i${index}`, plan, basedOn, kind: "customers", ...file } as const;
    const written = await runCommand(store, importDebtors, input, { userId: "len", today: TODAY });
    expect(written.ok).toBe(true);
  }
  return { book: store.book.reader(), customerId: planned.named("0042").id };
}

test.each([
  ["an address", FIRST.replace("1 High St", "9 Hill"), ["address"]],
  ["a name", FIRST.replace("Acme Ltd", "Acme Holdings Ltd"), ["name"]],
  ["the person who pays", FIRST.replace("Ruth Vale", "Ann Other"), ["contact"]],
  [
    "address and name",
    FIRST.replace("1 High St", "9 Hill").replace("Acme Ltd", "Acme Holdings Ltd"),
    ["name", "address"],
  ],
  ["a telephone number: none of these", FIRST.replace("0000", "0001"), []],
  ["nothing", FIRST, []],
])("an import that changes %s", async (_, line, what) => {
  const { book, customerId } = await importedAgain(line);
  const noted = book.forCustomer("credit", customerId);
  expect(noted.map(({ kind, facts, on, recordedBy }) => [kind, facts.what, on, recordedBy])).toEqual(
    what.map((each) => ["change", each, TODAY, "len"]),
  );
  const signs = bookSigns(book, customerId, TODAY);
  expect(signs.filter((sign) => sign.startsWith("Details changed"))).toHaveLength(what.length > 0 ? 1 : 0);
});
