import { cleanup, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import sample from "#assets/sample/harbour-joinery.json" with { type: "json" };
import { loadSample } from "#renderer/data/commands/records/load-sample.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { SampleFile } from "#renderer/data/sample/sample-file.ts";
import type { Store } from "#renderer/data/store.ts";
import { ReportsScreen } from "#renderer/features/reports/reports-screen.tsx";
import { CashStrip } from "#renderer/features/today/cash-strip.tsx";
import { useSession } from "#renderer/state/session.ts";
import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { drawScreen } from "#tests/support/draw-screen.tsx";
import { createOffice } from "#tests/support/office.ts";

const FRIDAY = day("2026-03-13");

async function openSample(): Promise<Store> {
  const store = await createOffice().open();
  const file = sample as unknown as SampleFile;
  await runCommand(store, loadSample, { file, isSampleStore: true }, { userId: "", today: FRIDAY });
  return store;
}

/** The figure of Today for a day, to the penny, and its line in the strip. */
async function onToday(store: Store, on: CalendarDate) {
  useSession.setState({ today: on, asAt: null });
  drawScreen(store, <CashStrip />, "/today");
  const figure = await screen.findByRole("button", { name: "How Cash expected this week is made up" });
  const strip = screen.getByRole("region", { name: "Cash expected this week" }).textContent ?? "";
  await atKeyboard().click(figure);
  const exact = totalOf(await screen.findByRole("table", { name: "What the cash expected is made of" }));
  cleanup();
  return { exact, strip };
}

/** The first week of the report for a day, to the penny, and its row among the weeks. */
async function inReport(store: Store, on: CalendarDate) {
  useSession.setState({ today: on, asAt: null });
  drawScreen(store, <ReportsScreen report="cash" />, "/reports/cash");
  const exact = totalOf(await screen.findByRole("table", { name: "What this week is made of" }));
  const [, first] = within(screen.getByRole("table", { name: "Weeks" })).getAllByRole("row");
  const cells = within(first as HTMLElement).getAllByRole("cell");
  cleanup();
  return { exact, cells: cells.map((cell) => cell.textContent ?? "") };
}

function totalOf(table: HTMLElement): string {
  return within(table).getAllByRole("row").at(-1)?.lastElementChild?.textContent ?? "";
}

describe("cash expected", () => {
  it("is the same to the penny on Today and in the report, on every day of the week", async () => {
    const store = await openSample();
    const figures = new Set<string>();
    for (const days of [-4, 0, 1]) {
      const on = addDays(FRIDAY, days);
      const today = await onToday(store, on);
      const report = await inReport(store, on);
      expect(today.exact).toBe(report.exact);
      const [, likely, range] = report.cells as [string, string, string];
      expect(today.strip).toContain(`${likely}usual range ${range}`);
      figures.add(today.exact);
    }
    expect(figures.size).toBe(3);
  });
});
