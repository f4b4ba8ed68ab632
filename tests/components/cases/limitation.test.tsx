import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { saveLimitation } from "#renderer/data/commands/cases/save-limitation.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { CasesScreen } from "#renderer/features/cases/cases-screen.tsx";
import { LimitationSection } from "#renderer/features/cases/limitation-section.tsx";
import { useSaveState } from "#renderer/state/save-state.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { customerFileOf, sitDown } from "#tests/components/chasing/desk.tsx";
import { fill, press } from "#tests/components/interest/show.tsx";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { fileOf, hollins } from "#tests/unit/chasing/chase-file.ts";

const TODAY = "2026-06-01";
const owes = ledger`
  invoice INV-1  issued 2023-08-01  due 2023-08-31   1000.00
`;

const german = () => {
  const customer = hollins({ id: "ber", name: "Berger", address: { ...hollins().address, country: "DE" } });
  return fileOf({ ...owes, customerId: "ber" }, { customer });
};

test("a country with overdue invoices is asked for; without a source or a day nothing is kept; undo takes it back", async () => {
  const desk = await sitDown(TODAY, [german()], <LimitationSection />);
  const stored = () => desk.store.book.reader().setting("limitation");
  await press("Add Germany (1 customer)");
  await fill(/^Years/, "three");
  await press(/^Save/);
  expect(await screen.findAllByText("Write whole years, from 1 to 30.")).not.toHaveLength(0);
  expect(useSaveState.getState().status, "a refusal is no failure to save").toBe("saved");
  await fill(/^Years/, "3");
  await press(/^Save/);
  expect(await screen.findAllByText(/Say where you found it/)).not.toHaveLength(0);
  expect(stored()).toEqual([]);
  await fill(/^Source/, "BGB section 195");
  await press(/^Save/);
  await waitFor(() =>
    expect(stored()).toMatchObject([{ country: "DE", years: 3, source: "BGB section 195", seenOn: TODAY }]),
  );
  expect(screen.getByLabelText("Times to claim", { selector: "table" }).textContent).toContain(
    "Your own entry, source BGB section 195, looked up 1 Jun 2026",
  );
  expect(screen.queryByLabelText("Not known yet")).toBeNull();
  await press("Undo");
  await waitFor(() => expect(stored()).toEqual([]));
});

test("an own period puts invoices on the list that runs out, marked as the user's own", async () => {
  const entry = {
    id: "own-1",
    country: "DE",
    years: 3,
    from: "due-day",
    restartsByPayment: false,
    restartsByAcknowledgment: false,
    source: "BGB section 195",
    seenOn: day("2026-05-30"),
  } as const;
  const files = [german(), customerFileOf("hol", "Hollins", owes)];
  const desk = await sitDown(TODAY, files, <CasesScreen />);
  const panel = await screen.findByRole("region", { name: "Time to claim runs out" });
  expect(panel.textContent).toContain("because the time to claim is not known here: Berger (Germany)");

  await runCommand(desk.store, saveLimitation, entry, { userId: "len", today: day(TODAY) });
  const table = await within(panel).findByRole("table", { name: "Time to claim runs out" });
  expect(table.textContent).toContain(
    "a claim can be issued until 31 Aug 2026 (your own entry, source BGB section 195, looked up 30 May 2026)",
  );
  expect(within(panel).getByRole("button", { name: "Export Time to claim runs out" })).toBeDefined();
  expect(panel.textContent).not.toContain("not known here");
});
