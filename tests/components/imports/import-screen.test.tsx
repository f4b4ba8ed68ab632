import { notifications } from "@mantine/notifications";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Store } from "#renderer/data/store.ts";
import { openFile, startOver } from "#renderer/features/imports/import-actions.ts";
import { ImportsScreen } from "#renderer/features/imports/imports-screen.tsx";
import { useSession } from "#renderer/state/session.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { directReader } from "#tests/support/direct-reader.ts";
import { drawScreen } from "#tests/support/draw-screen.tsx";
import { createOffice } from "#tests/support/office.ts";

const TODAY = day("2026-06-30");

const LIST = `Customer No,Customer,Invoice No,Invoice Date,Due Date,Amount,Outstanding
0042,Acme Ltd,00017,13/01/2026,12/02/2026,500.00,500.00
0043,Bolt & Co,00019,25/01/2026,24/02/2026,"1,200.00",700.00
0043,Bolt & Co,00020,31/02/2026,24/02/2026,10.00,10.00
`;

let store: Store;

beforeEach(async () => {
  notifications.clean();
  startOver();
  useSession.setState({ today: TODAY, asAt: null, userId: "user-1" });
  store = await createOffice().open();
});

function show() {
  drawScreen(store, <ImportsScreen />, "/import");
  return atKeyboard();
}

const setting = () => ({ book: store.book.reader(), today: TODAY, userId: "user-1" });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const open = (name: string, text: string) => openFile({ name, bytes: bytesOf(text) }, setting(), directReader);
const press = async (user: ReturnType<typeof show>, name: RegExp | string) =>
  user.click(await screen.findByRole("button", { name }));
const openTotal = () =>
  store.book
    .reader()
    .all("ledgers")
    .reduce((total, ledger) => total + ledger.entries.length, 0);

describe("the import screen", () => {
  it("takes a file through columns and preview into the books, and back out as one", async () => {
    const user = show();
    expect(await screen.findByText("Drop a list of invoices or customers here")).toBeDefined();
    await open("debtors.csv", LIST);
    const columns = await screen.findByRole("table", { name: "Columns of the file" });
    expect((within(columns).getByRole("combobox", { name: "Outstanding means" }) as HTMLInputElement).value).toBe(
      "Still open",
    );
    await press(user, "Check the file");
    expect((await screen.findByLabelText("Reconciliation")).textContent).toContain(
      "File total £1,710.00, imported £1,700.00, difference £10.00: £10.00 in rejected rows (1)",
    );
    await press(user, "Import 2 documents");
    await screen.findByText("Imported and saved");
    expect(
      store.book
        .reader()
        .all("customers")
        .map((customer) => customer.code),
    ).toEqual(["0042", "0043"]);
    expect(store.book.reader().all("imports")[0]).toMatchObject({
      fileName: "debtors.csv",
      counts: { new: 2, rejected: 1 },
      seq: 1,
    });
    await press(user, "Undo this import");
    await screen.findByText("The import was undone");
    expect([store.book.reader().count("customers"), openTotal()]).toEqual([0, 0]);
  });

  it("takes new customers for businesses unless some are ticked as consumers", async () => {
    const user = show();
    await open("debtors.csv", LIST);
    await press(user, "Check the file");
    await user.click(await screen.findByRole("radio", { name: "Some of each" }));
    const grid = await screen.findByRole("grid", { name: "New customers" });
    grid.focus();
    await user.keyboard("{ArrowDown} ");
    const bolt = (await within(grid).findByRole("checkbox", { name: "Bolt & Co is a consumer" })) as HTMLInputElement;
    expect(bolt.checked).toBe(true);
    await user.click(within(grid).getByRole("checkbox", { name: "Acme Ltd is a consumer" }));
    await user.click(within(grid).getByRole("checkbox", { name: "Acme Ltd is a consumer" }));
    expect(screen.getByText(/1 of 2 ticked\./)).toBeDefined();
    await press(user, "Import 2 documents");
    await screen.findByText("Imported and saved");
    const customers = store.book.reader().all("customers");
    expect(customers.map(({ name, kind }) => [name, kind])).toEqual([
      ["Acme Ltd", "company"],
      ["Bolt & Co", "individual"],
    ]);
  });

  it("asks once how ambiguous dates are written, and cannot go on before", async () => {
    const user = show();
    await open("a.csv", "Customer,Invoice No,Invoice Date,Amount\nAcme,1,03/04/2026,5.00\nAcme,2,05/06/2026,6.00\n");
    const check = (await screen.findByRole("button", { name: "Check the file" })) as HTMLButtonElement;
    expect(check.disabled).toBe(true);
    await user.click(screen.getByRole("radio", { name: "4 March 2026 (month first)" }));
    await waitFor(() => expect(check.disabled).toBe(false));
    await user.click(check);
    await press(user, "Import 2 documents");
    await screen.findByText("Imported and saved");
    const [ledger] = store.book.reader().all("ledgers");
    expect(ledger?.entries.map((entry) => entry.on)).toEqual(["2026-03-04", "2026-05-06"]);
  });

  it("remembers the columns of a header and that the same file changes nothing", async () => {
    const user = show();
    const text = "Kunde,Rechnungsnummer,Wann,Betrag\nAcme,1,13.04.2026,5\n";
    await open("own.csv", text);
    await user.click(await screen.findByRole("combobox", { name: "Wann means" }));
    await user.click(await screen.findByRole("option", { name: "Invoice date" }));
    await press(user, "Check the file");
    await press(user, "Import 1 document");
    await screen.findByText("Imported and saved");
    await press(user, "Import another file");
    await open("own.csv", text);
    expect(await screen.findByText(/Columns as you confirmed them/)).toBeDefined();
    await press(user, "Check the file");
    const button = (await screen.findByRole("button", { name: "Nothing to import" })) as HTMLButtonElement;
    expect(button.disabled).toBe(true);
  });

  it("a preview made against older books is made again before anything is written", async () => {
    const user = show();
    await open("debtors.csv", LIST);
    await press(user, "Check the file");
    const button = await screen.findByRole("button", { name: "Import 2 documents" });
    store.book.apply([], store.book.reader().head);
    await user.click(button);
    expect(await screen.findByText(/The books have changed since this file was checked/)).toBeDefined();
    expect(store.book.reader().count("customers")).toBe(0);
    await press(user, "Import 2 documents");
    await screen.findByText("Imported and saved");
  });

  it("a newer list without an invoice infers its payment, which waits to be confirmed", async () => {
    const user = show();
    await open("debtors.csv", LIST.split("\n").slice(0, 3).join("\n"));
    await press(user, "Check the file");
    await press(user, "Import 2 documents");
    await press(user, "Import another file");
    await open("newer.csv", LIST.split("\n").slice(0, 2).join("\n"));
    await press(user, "Check the file");
    expect((await screen.findByRole<HTMLInputElement>("switch", { name: /missing from this file/ })).checked).toBe(
      true,
    );
    await press(user, "Import 1 document");
    expect(await screen.findByText(/no longer listed and were inferred paid/)).toBeDefined();
    await press(user, "Import another file");
    expect(await screen.findByText(/^2 payments and credits inferred/)).toBeDefined();
    await press(user, "Confirm all");
    await waitFor(() => expect(screen.queryByText("To confirm")).toBeNull());
  });

  it("a file that is no list is refused with what to do", async () => {
    show();
    await open("statement.pdf", "%PDF-1.7 ...");
    expect((await screen.findByText(/Save the list as CSV or Excel/)).closest('[role="alert"]')).not.toBeNull();
  });
});
