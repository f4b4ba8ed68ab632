import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { MovementsSection } from "#renderer/features/settings/movements-section.tsx";
import { fill, openDesk, press, showScreen } from "#tests/components/interest/show.tsx";

const LIMIT = "Counts as rounding up to";
const saveButton = () => screen.getByText("Save", { selector: "button *" }).closest("button") as HTMLButtonElement;

test("both readings of end of month stand there with the same invoice worked out", async () => {
  showScreen(await openDesk(), <MovementsSection />);
  expect(screen.getByText("15 Jan 2026 + 45 days = 1 Mar 2026, so due 31 Mar 2026")).toBeDefined();
  expect(screen.getByText("31 Jan 2026 + 45 days, so due 17 Mar 2026")).toBeDefined();
  expect(screen.getByText(/customers keep the terms and invoices the due days they have/)).toBeDefined();
});

test("a limit that is none is refused with what to write instead, and kept as typed", async () => {
  showScreen(await openDesk(), <MovementsSection />);
  for (const [typed, message] of [
    ["", "Write an amount; 0 clears nothing as rounding."],
    ["about one", "Not an amount. Write it like 1,240.00"],
    ["-1", "Write an amount of 0 or more."],
    ["10.01", "At most £10.00: more is no rounding difference, but a discount or a write-off."],
  ] as const) {
    const field = screen.getByLabelText<HTMLInputElement>(LIMIT);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: typed } });
    expect(screen.getByText(message)).toBeDefined();
    expect([field.value, saveButton().disabled]).toEqual([typed, true]);
  }
});

test("limit and reading are saved together, and only when one of them was changed", async () => {
  const desk = await openDesk();
  showScreen(desk, <MovementsSection />);
  expect(saveButton().disabled).toBe(true);
  await fill(LIMIT, "0.50");
  fireEvent.click(screen.getByLabelText(/Month first/));
  await press("Save");
  const stored = () => desk.store.book.reader().setting("movements");
  await waitFor(() => expect(stored()).toEqual({ roundingHundredths: 50, endOfMonth: "month-first" }));
  await waitFor(() => expect(saveButton().disabled).toBe(true));
});
