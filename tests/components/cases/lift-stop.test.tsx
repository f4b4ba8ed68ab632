import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { stopSupply } from "#renderer/data/commands/stop-supply.ts";
import { useRun, useUndo } from "#renderer/data/use-run.tsx";
import { LiftStop } from "#renderer/features/cases/lift-stop.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { caseRow } from "#tests/unit/chasing/chase-file.ts";
import { customerFileOf, fill, sitDown } from "../chasing/desk.tsx";

const owes = ledger`
  invoice INV-1 issued 2026-10-01 due 2026-10-14 2150.00
  invoice INV-2 issued 2026-11-01 due 2026-12-01 500.00
`;

test("what is still overdue is said before a stop is lifted", async () => {
  const user = atKeyboard();
  const stop = caseRow("2026-11-01", "stop-supply", [], { id: "stop", customerId: "hol" });
  const desk = await sitDown(
    "2026-11-17",
    [customerFileOf("hol", "Hollins & Bray", owes, { cases: [stop] })],
    <LiftStop stop={stop} onClose={() => {}} />,
  );
  expect((await screen.findByText(/is still overdue/)).textContent).toContain("£2,150.00 is still overdue.");
  await fill(user, screen.getByLabelText("Why"), "Half is paid");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(desk.store.book.reader().get("cases", "stop")?.closedOn).toBe("2026-11-17"));
});

function Stopping() {
  const run = useRun();
  const undo = useUndo();
  return (
    <>
      <button type="button" onClick={() => void run(stopSupply, { customerId: "hol", reason: "Late", liftBelow: "" })}>
        Stop
      </button>
      <button type="button" onClick={() => void undo()}>
        As Ctrl+Z does
      </button>
    </>
  );
}

test("the bar with Undo goes when the act was taken back by its key: pressed again it would take back the act before", async () => {
  const user = atKeyboard();
  await sitDown("2026-11-17", [customerFileOf("hol", "Hollins & Bray", owes)], <Stopping />);
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(await screen.findByRole("button", { name: "Undo" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "As Ctrl+Z does" }));
  expect(await screen.findByText("Undone: Hollins & Bray put on stop")).toBeDefined();
  await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
});
