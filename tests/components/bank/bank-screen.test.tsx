import { notifications } from "@mantine/notifications";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { BankScreen } from "#renderer/features/bank/bank-screen.tsx";
import { useSession } from "#renderer/state/session.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { Change } from "#shared/journal/change.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { succeed } from "#shared/result/result.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { drawScreen } from "#tests/support/draw-screen.tsx";
import { createOffice } from "#tests/support/office.ts";
import { importText } from "#tests/unit/imports/support.ts";

const TODAY = day("2026-06-30");
const BOOK = `Customer No,Customer,Invoice No,Invoice Date,Due Date,Amount
HOL01,Hollins & Bray Ltd,INV-0041,13/01/2026,12/02/2026,1200.00
HOL01,Hollins & Bray Ltd,INV-0042,14/01/2026,13/02/2026,350.50
KET02,Kettlewell Brothers,INV-0051,13/01/2026,12/02/2026,640.00
`;
const STATEMENT = `Date,Description,Money In,Money Out,Balance
15/03/2026,HOLLINS BRAY  INV-0041,1200.00,,1200.00
16/03/2026,KETTLEWELL,100.00,,1300.00
17/03/2026,RENT,,500.00,800.00
`;

const writeAll = command<{ readonly changes: readonly Change[] }>({
  name: "write-all",
  decide: (_, { changes }) => succeed({ changes, subject: null, summary: "", output: null }),
});

let store: Store;
let chosen: { readonly name: string; readonly bytes: Uint8Array };

const chooses = (name: string, text: string) => {
  chosen = { name, bytes: new TextEncoder().encode(text) };
};

beforeEach(async () => {
  notifications.clean();
  useSession.setState({ today: TODAY, asAt: null, userId: "user-1" });
  const opened = await createOffice().open();
  store = { ...opened, host: { ...opened.host, openFile: async () => succeed(chosen) } };
  chooses("statement.csv", STATEMENT);
  const { plan } = importText(BOOK, { today: TODAY });
  await runCommand(store, writeAll, { changes: plan.changes }, { userId: "user-1", today: TODAY });
});

function show() {
  drawScreen(store, <BankScreen />, "/bank");
  return atKeyboard();
}

/** The pane is another one for each line: it is asked for anew each time. */
const paneSays = (words: RegExp) =>
  waitFor(() => expect(within(screen.getByLabelText("Chosen line")).getByText(words)).toBeDefined());
const lines = () => store.book.reader().all("bankLines");
const openNumbers = () =>
  store.book
    .reader()
    .all("ledgers")
    .flatMap((ledger) => openItems(ledger, TODAY).map((item) => [item.entry.number, item.openMinor]));

describe("the bank screen", () => {
  it("takes a statement over once, and books what is sure by one press", async () => {
    const user = show();
    await user.click(screen.getByRole("button", { name: "Choose a statement" }));
    expect(await screen.findByText(/3 new lines/)).toBeDefined();
    await user.click(await screen.findByRole("button", { name: "Accept 1 sure" }));
    await waitFor(() => expect(lines().filter((line) => line.state === "matched")).toHaveLength(1));
    expect(openNumbers()).not.toContainEqual(["INV-0041", 1200_00]);
    await user.click(screen.getByRole("button", { name: "Choose a statement" }));
    expect(await screen.findByText(/0 new lines, 3 were there already/)).toBeDefined();
    expect(lines()).toHaveLength(3);
  });

  it("one key sets a line aside and one key accepts what is suggested", async () => {
    const user = show();
    await user.click(screen.getByRole("button", { name: "Choose a statement" }));
    await paneSays(/Nothing names a customer/);
    fireEvent.keyDown(document.body, { key: "x" });
    await waitFor(() =>
      expect(
        lines()
          .filter((line) => line.state === "ignored")
          .map((line) => line.amountMinor),
      ).toEqual([-500_00]),
    );
    await within(await screen.findByLabelText("Chosen line")).findByText(
      /no amount fits, so the oldest are paid first/,
    );
    fireEvent.keyDown(document.body, { key: "a" });
    await waitFor(() => expect(openNumbers()).toContainEqual(["INV-0051", 540_00]));
    expect(lines().find((line) => line.state === "matched")).toMatchObject({
      why: expect.stringContaining("KETTLEWELL"),
    });
  });

  it("a split gives each invoice its part", async () => {
    const user = show();
    await user.click(screen.getByRole("button", { name: "Choose a statement" }));
    await paneSays(/Nothing names a customer/);
    fireEvent.keyDown(document.body, { key: "x" });
    await paneSays(/oldest are paid first/);
    fireEvent.keyDown(document.body, { key: "s" });
    const amount = await screen.findByLabelText("Amount for INV-0051");
    await user.type(amount, "60");
    await user.click(screen.getByRole("button", { name: "Book" }));
    await waitFor(() => expect(openNumbers()).toContainEqual(["INV-0051", 580_00]));
  });

  it("what banks kept on the way is given up, and the invoice is settled", async () => {
    chooses("abroad.csv", "Date,Description,Money In,Money Out,Balance\n16/03/2026,KETTLEWELL,621.50,,621.50\n");
    const user = show();
    await user.click(screen.getByRole("button", { name: "Choose a statement" }));
    await paneSays(/short by £18.50, as bank charges are/);
    fireEvent.keyDown(document.body, { key: "s" });
    await user.type(await screen.findByLabelText("Amount for INV-0051"), "640");
    await user.type(screen.getByLabelText("Kept by banks on the way"), "18.50");
    await user.click(screen.getByRole("button", { name: "Book" }));
    await waitFor(() => expect(openNumbers().map(([number]) => number)).not.toContain("INV-0051"));
  });
});

describe("a bank nobody knows", () => {
  const OWN = "When,How much,Who\n15/03/2026,1200.00,HOLLINS BRAY INV-0041\n17/03/2026,-500.00,RENT\n";

  it("asks once what its columns mean and reads the next file with that header by itself", async () => {
    chooses("own-bank.csv", OWN);
    const user = show();
    await user.click(screen.getByRole("button", { name: "Choose a statement" }));
    const dialog = await screen.findByRole("dialog");
    const means = async (column: string, meaning: string) => {
      await user.click(within(dialog).getByRole("combobox", { name: `${column} means` }));
      await user.click(await screen.findByRole("option", { name: meaning }));
    };
    await means("When", "Date");
    await means("How much", "Amount, in and out in one column");
    await means("Who", "Text");
    await user.click(await within(dialog).findByRole("button", { name: /^Take over 2 lines/ }));
    expect(await screen.findByText(/columns as you set them, CSV\): 2 new lines/)).toBeDefined();
    expect(lines().map((line) => line.amountMinor)).toEqual([1200_00, -500_00]);
    chooses("own-bank-april.csv", OWN.replace("15/03/2026", "20/04/2026"));
    await user.click(screen.getByRole("button", { name: "Choose a statement" }));
    expect(await screen.findByText(/own-bank-april.csv .*: 1 new line, 1 was there already/)).toBeDefined();
  });
});
