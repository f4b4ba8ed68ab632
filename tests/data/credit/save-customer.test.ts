import { expect, test } from "vitest";
import { saveCustomer } from "#renderer/data/commands/customers/save-customer.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { bookSigns } from "#tests/data/credit/signs-of-book.ts";
import { createOffice } from "#tests/support/office.ts";
import { hollins } from "#tests/unit/chasing/chase-file.ts";

const TODAY = day("2026-11-17");
const who = { userId: "len", today: TODAY };

async function changed(after: Partial<ReturnType<typeof hollins>>) {
  const store = await createOffice().open();
  const address = { lines: ["1 Quay"], town: "Bristol", postcode: "BS1 1AA", country: "GB" };
  const first = hollins({ id: "h", code: "H", address });
  await runCommand(store, saveCustomer, first, who);
  const written = await runCommand(store, saveCustomer, { ...first, ...after }, who);
  expect(written.ok).toBe(true);
  return store.book.reader();
}

test("a new address is written down as a change, and the sign of changed details is given", async () => {
  const address = { lines: ["9 Hill"], town: "Bath", postcode: "BA1 1AA", country: "GB" };
  const book = await changed({ address });
  expect(book.all("credit").map(({ kind, facts, on }) => [kind, facts.what, on])).toEqual([
    ["change", "address", TODAY],
  ]);
  expect(bookSigns(book, "h", TODAY)).toEqual([
    "Details changed: address was 1 Quay, Bristol, BS1 1AA, GB, is now 9 Hill, Bath, BA1 1AA, GB",
  ]);
});

test("a change of notes or of the limit is none of these", async () => {
  const book = await changed({ notes: "Rings before nine", creditLimitMinor: null });
  expect(book.all("credit")).toEqual([]);
});
