import { notifications } from "@mantine/notifications";
import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Store } from "#renderer/data/store.ts";
import { correct, openFile, startOver } from "#renderer/features/imports/import-actions.ts";
import { useImportFlow } from "#renderer/features/imports/import-flow.ts";
import { ImportsScreen } from "#renderer/features/imports/imports-screen.tsx";
import { useSession } from "#renderer/state/session.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { directReader } from "#tests/support/direct-reader.ts";
import { drawScreen } from "#tests/support/draw-screen.tsx";
import { createOffice } from "#tests/support/office.ts";
import { bookTotals, PACKAGE_FILES, packageFile } from "#tests/support/package-files.ts";

const TODAY = day("2026-12-31");

let store: Store;

beforeEach(async () => {
  notifications.clean();
  startOver();
  useSession.setState({ today: TODAY, asAt: null, userId: "user-1" });
  store = await createOffice().open();
  drawScreen(store, <ImportsScreen />, "/import");
});

const setting = () => ({ book: store.book.reader(), today: TODAY, userId: "user-1" });
/** By its words: asking every element for its role takes seconds on a screen of this size. */
const press = async (words: RegExp) => fireEvent.click(await screen.findByText(words, { selector: "button *" }));

async function importThrough(name: string, bytes: Uint8Array): Promise<void> {
  await openFile({ name, bytes }, setting(), directReader);
  await press(/^Check the file/);
  await press(/^Import \d+ (documents?|customers?)/);
  await screen.findByText("Imported and saved");
}

/** A plain table of invoices, and a list of customers rewritten by its layout; tests/data/imports has every package. */
const THROUGH_SCREENS: readonly string[] = ["tally-debtors.csv", "quickbooks-customers.iif"];

describe("a file of a package goes through the screens without a mapping", () => {
  it.each(PACKAGE_FILES.filter(([file]) => THROUGH_SCREENS.includes(file)))("%s", async (file, expected) => {
    await importThrough(file, packageFile(file));
    expect(bookTotals(store.book.reader(), TODAY)).toEqual(expected);
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
