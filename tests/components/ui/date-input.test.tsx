import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { useSession } from "#renderer/state/session.ts";
import { DateInput, parseTypedDay } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { theme } from "#renderer/ui/theme.ts";
import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";

const today = day("2026-11-22");

describe("a typed day", () => {
  test.each([
    ["25/11", "2026-11-25"],
    ["25 nov", "2026-11-25"],
    ["12 Jan", "2027-01-12"],
    ["30/6", "2026-06-30"],
    ["29 Feb", null],
    ["+7", "2026-11-29"],
    ["-7", "2026-11-15"],
    ["yesterday", "2026-11-21"],
    ["fri", "2026-11-27"],
    ["12/11/26", "2026-11-12"],
    ["32 Nov", null],
    ["Wednesday", "2026-11-25"],
    ["Wed 25 Nov 2026", "2026-11-25"],
    ["wed or so", null],
    ["gestern", null],
  ])("%s on 22 November 2026 is %s: without a year the nearest", (text, on) => {
    expect(parseTypedDay(text, today)).toBe(on);
  });
});

function type(label: string, text: string): void {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.focus(field);
  fireEvent.input(field, { target: { value: text } });
  fireEvent.blur(field);
}

function Form({ onSave }: { readonly onSave: (on: CalendarDate | null, amount: number | null) => void }) {
  const [on, setOn] = useState<CalendarDate | null>(day("2026-11-25"));
  const [amount, setAmount] = useState<ReturnType<typeof minor> | null>(minor(100_00));
  return (
    <FormDialog
      title="Promise"
      onClose={() => undefined}
      onSave={() => {
        onSave(on, amount);
        return Promise.resolve(null);
      }}
    >
      <DateInput label="By" value={on} minDate={today} onChange={setOn} />
      <MoneyInput label="Promised" currency={currency("GBP")} value={amount} onChange={setAmount} />
    </FormDialog>
  );
}

describe("a form with a field nobody can read", () => {
  test.each([
    ["By", "gestern", "Not a day. Write it like"],
    ["By", "1/11/2026", "Not before 22 Nov 2026"],
    ["Promised", "lots", "Not an amount"],
  ])("%s = %s is not saved, stays as typed and says what is wrong", async (label, text, words) => {
    useSession.setState({ today });
    const onSave = vi.fn();
    const user = atKeyboard();
    render(
      <MantineProvider theme={theme}>
        <Form onSave={onSave} />
      </MantineProvider>,
    );
    type(label, text);
    expect(screen.getByText(new RegExp(words))).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Save/ }));
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole("alert").textContent).toContain("Nothing was saved");
    expect((screen.getByLabelText(label) as HTMLInputElement).value).toBe(text);

    type("By", "26 nov");
    type("Promised", "250");
    await user.click(screen.getByRole("button", { name: /Save/ }));
    expect(onSave).toHaveBeenCalledWith("2026-11-26", 250_00);
  });
});
