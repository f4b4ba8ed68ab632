import { notifications } from "@mantine/notifications";
import { fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { addToLedger, putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { useSession } from "#renderer/state/session.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { succeed } from "#shared/result/result.ts";
import { drawScreen } from "#tests/support/draw-screen.tsx";
import { createOffice, type Office } from "#tests/support/office.ts";
import { makeCustomer } from "#tests/support/rows.ts";

export const TODAY = day("2026-11-21");

export type Desk = { readonly store: Store; readonly office: Office };

/** An empty company on a day in November 2026, when the base rate of July is not known. */
export async function openDesk(): Promise<Desk> {
  notifications.clean();
  useSession.setState({ today: TODAY, asAt: null, userId: "user-1" });
  const office = createOffice();
  return { office, store: await office.open() };
}

/** Writes a customer with its ledger as an import would. */
export async function addCustomer(store: Store, book: CustomerLedger, changed: Partial<Customer> = {}): Promise<void> {
  const customer = makeCustomer(book.customerId, changed);
  const add = command<null>({
    name: "add",
    decide: ({ book: reader }) =>
      succeed({
        changes: [putRow(reader, "customers", customer), addToLedger(customer.id, book)],
        subject: null,
        summary: "add",
        output: null,
      }),
  });
  const written = await runCommand(store, add, null, { userId: "user-1", today: TODAY });
  if (!written.ok) throw new Error(written.error.message);
}

/** A screen over open books; `search` is what its address asks for. */
export function showScreen({ store }: Desk, shown: ReactNode, search = ""): void {
  drawScreen(store, shown, "/", search);
}

/*
 * Roles are slow to find in jsdom where a table has hundreds of cells, and typing letter by letter draws a proof for each:
 * so fields are found by their labels and filled at once, buttons by their words. The end-to-end tests use roles and keys.
 */

/** Fills a field and leaves it. */
export async function fill(label: string | RegExp, text: string): Promise<void> {
  const field = await screen.findByLabelText(label, { selector: "input, textarea" });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

/** Presses the button with these words; the last one where a dialog repeats those of the screen. */
export async function press(words: string | RegExp): Promise<void> {
  const found = (await screen.findAllByText(words, { selector: "button, button *, [role=menuitem] *" })).at(-1);
  fireEvent.click(found?.closest("button") ?? (found as Element));
}

/** Chooses an option of a list by its words. */
export async function choose(label: string, option: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByLabelText(label, { selector: "input" }));
  fireEvent.click(await screen.findByText(option, { selector: "[role=option] *, [role=option]" }));
}
