import { readFileSync } from "node:fs";
import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { configure, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { BookContext } from "#renderer/book/use-book.ts";
import type { Store } from "#renderer/data/store.ts";
import { StoreContext } from "#renderer/data/use-run.tsx";
import { correct, openFile, startOver } from "#renderer/features/imports/import-actions.ts";
import { useImportFlow } from "#renderer/features/imports/import-flow.ts";
import type { MakeReader } from "#renderer/features/imports/import-reader.ts";
import { ImportsScreen } from "#renderer/features/imports/imports-screen.tsx";
import { readWorkbook } from "#renderer/features/imports/workers/read-workbook.ts";
import { useSession } from "#renderer/state/session.ts";
import { theme } from "#renderer/ui/theme.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { ImportSession } from "#shared/imports/import-session.ts";
import { ledgerPosition, sumPositions } from "#shared/ledger/position.ts";
import { createOffice } from "#tests/support/office.ts";

const TODAY = day("2026-12-31");

/** The session a worker runs, without the worker. */
const directReader: MakeReader = (bytes) => {
  const session = new ImportSession(bytes, readWorkbook);
  return {
    open: (choices, currency) => session.open(choices, currency),
    read: async (mapping, today, onProgress) => session.read(mapping, today, onProgress),
    cancel: () => {},
  };
};

let store: Store;

configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
Element.prototype.scrollIntoView = () => {};

beforeEach(async () => {
  notifications.clean();
  startOver();
  useSession.setState({ today: TODAY, asAt: null, userId: "user-1" });
  store = await createOffice().open();
  const { hook } = memoryLocation({ path: "/import" });
  render(
    <MantineProvider theme={theme} env="test">
      <Notifications />
      <StoreContext value={store}>
        <BookContext value={store.book}>
          <Router hook={hook}>
            <ImportsScreen />
          </Router>
        </BookContext>
      </StoreContext>
    </MantineProvider>,
  );
});

const setting = () => ({ book: store.book.reader(), today: TODAY, userId: "user-1" });
const press = async (name: RegExp) => fireEvent.click(await screen.findByRole("button", { name }));

/** What the books hold afterwards: customers, and what is owed and held in each currency. */
function totals() {
  const book = store.book.reader();
  const ageing = book.setting("ageing");
  const positions = sumPositions(book.all("ledgers").flatMap((ledger) => ledgerPosition(ledger, TODAY, ageing)));
  return [book.count("customers"), ...positions.map((each) => [each.currency, each.owedMinor, each.heldMinor])];
}

async function importThrough(name: string, bytes: Uint8Array): Promise<void> {
  await openFile({ name, bytes }, setting(), directReader);
  const check = await screen.findByRole("button", { name: "Check the file" });
  const asked = screen.queryAllByRole("radio", { name: /first/ });
  if (asked[0]) fireEvent.click(asked[0]);
  fireEvent.click(check);
  await press(/^Import \d+ (documents?|customers?)/);
  await screen.findByText("Imported and saved");
}

/** File, then customers and for each currency what is owed and what is held, in minor units. */
describe("a file of each package goes through the screens without a mapping", () => {
  it.each([
    ["xero-invoices.csv", [2, ["GBP", 1000_00, 170_00]]],
    ["xero-contacts.csv", [2]],
    ["xero-aged-receivables.csv", [2, ["GBP", 1250_50, 120_00]]],
    ["quickbooks-ageing.csv", [2, ["GBP", 3465_25, 0]]],
    ["quickbooks-contacts.csv", [2]],
    ["quickbooks-invoices.iif", [1, ["GBP", 1284_50, 84_50]]],
    ["quickbooks-customers.iif", [1]],
    ["sage50-audit-trail.csv", [1, ["GBP", 1200_00, 420_00]]],
    ["freshbooks-invoices.csv", [2, ["GBP", 300_00, 0]]],
    ["zoho-invoices.csv", [1, ["EUR", 595_00, 0]]],
    ["zoho-contacts.csv", [1]],
    ["wave-transactions.csv", [1, ["GBP", 300_00, 0]]],
    ["myob-sales.txt", [2, ["AUD", 571_00, 0]]],
    ["invoice2go.csv", [1, ["GBP", 380_00, 0]]],
    ["datev-extf.csv", [1, ["EUR", 690_00, 119_00]]],
    ["tally-debtors.csv", [2, ["GBP", 150000_00, 5000_00]]],
  ])("%s", async (file, expected) => {
    await importThrough(file, Uint8Array.from(readFileSync(`tests/fixtures/imports/${file}`)));
    expect(totals()).toEqual(expected);
  });
});

describe("what was guessed wrongly can be corrected before anything is read", () => {
  it("a delimiter and an encoding chosen by hand give the columns and names as they are", async () => {
    const text = "Kunde;Rechnungsnummer;Rechnungsdatum;Betrag\nM\xfcller GmbH;1;13.04.2026;5,00\n";
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    await openFile({ name: "liste.csv", bytes }, setting(), directReader);
    await correct({ delimiter: ",", encoding: "utf-8" }, setting());
    expect(useImportFlow.getState().opened?.text).toMatchObject({ delimiter: ",", unreadable: 1, evidence: "chosen" });
    await correct({ delimiter: ";", encoding: "windows-1252" }, setting());
    await press(/^Check the file/);
    await press(/^Import 1 document/);
    await screen.findByText("Imported and saved");
    expect(store.book.reader().all("customers")[0]?.name).toBe("Müller GmbH");
  });
});
