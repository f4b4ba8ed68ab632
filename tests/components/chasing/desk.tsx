import { notifications } from "@mantine/notifications";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { useSession } from "#renderer/state/session.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import type { Change } from "#shared/journal/change.ts";
import { CUSTOMER_TABLES } from "#shared/journal/tables.ts";
import type { CustomerLedger } from "#shared/ledger/ledger.ts";
import { succeed } from "#shared/result/result.ts";
import { drawScreen } from "#tests/support/draw-screen.tsx";
import { createOffice, type Office } from "#tests/support/office.ts";
import { fileOf, hollins } from "#tests/unit/chasing/chase-file.ts";
import { testPolicy } from "#tests/unit/chasing/chase-policy.ts";

/** Puts text into a field in one go, as a paste does. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

/** A desk with open books: real commands over a store in memory. */
export type Desk = {
  readonly store: Store;
  readonly office: Office;
  /** Where the screen has gone to. */
  readonly history: readonly string[];
  readonly setToday: (on: string) => void;
};

/** A customer's file under another id, for a second one at the desk. */
export function customerFileOf(
  id: string,
  name: string,
  ledger: CustomerLedger,
  rows: Partial<CustomerFile> = {},
): CustomerFile {
  return fileOf({ ...ledger, customerId: id }, { customer: hollins({ id, name, code: id.toUpperCase() }), ...rows });
}

const seed = command<readonly CustomerFile[]>({
  name: "seed",
  decide: ({ book }, files) =>
    succeed({
      changes: [putRow(book, "policies", testPolicy), ...files.flatMap(changesOf)],
      subject: null,
      summary: "Seed",
      output: null,
    }),
});

function changesOf(file: CustomerFile): readonly Change[] {
  const customerId = file.customer.id;
  const row = (table: string, value: { readonly id: string }) =>
    ({ op: "row", table, key: value.id, before: null, after: { ...value, customerId } }) as unknown as Change;
  return [
    { op: "row", table: "customers", key: customerId, before: null, after: file.customer },
    {
      op: "ledger",
      key: customerId,
      before: { entries: [], allocations: [] },
      after: { entries: file.ledger.entries, allocations: file.ledger.allocations },
    },
    ...CUSTOMER_TABLES.flatMap((table) => file[table].map((value) => row(table, value))),
  ];
}

/** Opens the books on a day with these customers and shows a screen. */
export async function sitDown(
  on: string,
  files: readonly CustomerFile[],
  screen: ReactNode,
  path = "/today",
): Promise<Desk> {
  notifications.clean();
  useOpenForm.setState({ form: null, over: null });
  const setToday = (today: string) => useSession.setState({ today: day(today), asAt: null, userId: "len" });
  setToday(on);
  const office = createOffice();
  const store = await office.open();
  const written = await runCommand(store, seed, files, { userId: "len", today: on as CalendarDate });
  if (!written.ok) throw new Error(written.error.message);
  const history = drawScreen(store, screen, path);
  return { store, office, history, setToday };
}
