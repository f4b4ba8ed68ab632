import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { stopSupply } from "#renderer/data/commands/chasing/stop-supply.ts";
import { useRun, useUndo } from "#renderer/data/use-run.tsx";
import { CaseScreen } from "#renderer/features/cases/case-screen.tsx";
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

test("a stop has a screen of its own: since when and why, what it waits for, and the way to lift it", async () => {
  const user = atKeyboard();
  const stop = caseRow("2026-11-01", "stop-supply", [], {
    id: "stop",
    customerId: "hol",
    reason: "Nothing paid since May",
    facts: { liftBelow: "3000.00" },
  });
  const file = customerFileOf("hol", "Hollins & Bray", owes, { cases: [stop] });
  const { history } = await sitDown("2026-11-17", [file], <CaseScreen caseId="stop" />, "/cases/stop");
  expect(screen.getByRole("heading", { name: "C-5: stop of supply" })).toBeDefined();
  expect(screen.getByText("Nothing paid since May")).toBeDefined();
  expect(screen.getByText(/less than/).textContent).toBe("less than £3,000.00 is overdue");
  expect(screen.getByText("What it waits for has come: it can be lifted.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Write the notice" }));
  expect(history.at(-1)).toBe("/letters/new/hol/stop-supply");
  await user.click(screen.getByRole("button", { name: "Lift" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Lifted", { selector: ".k" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Lift" })).toBeNull();
});
