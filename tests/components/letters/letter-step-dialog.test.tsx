import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { markHandedOut, useHandedOut } from "#renderer/features/letters/handed-out.ts";
import { LetterStepDialog } from "#renderer/features/letters/letter-step-dialog.tsx";
import { day } from "#shared/dates/calendar-date.ts";
import { figuresHashNow } from "#shared/letters/figures-hash.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { succeed } from "#shared/result/result.ts";
import { customerFileOf, type Desk, fill, sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { letter } from "#tests/unit/chasing/chase-policy.ts";

const today = "2026-02-11";
const owes = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   600.00`;
const hollins = customerFileOf("hol", "Hollins & Bray", owes);

const prepared = (count: number, steps = `printed ${today}`): readonly Letter[] =>
  Array.from({ length: count }, (_, index) => {
    const number = `L-${index + 1}`;
    const made = letter(today, 1, ["1001"], steps, { id: number, number, customerId: "hol" });
    return { ...made, factsHash: figuresHashNow(made, hollins, day(today)) };
  });

const keep = command<readonly Letter[]>({
  name: "keep",
  decide: ({ book }, letters) =>
    succeed({
      changes: letters.map((row) => putRow(book, "letters", row)),
      subject: null,
      summary: "Kept",
      output: null,
    }),
});

async function openDialog(letters: readonly Letter[], state: Going = "posted"): Promise<Desk> {
  const desk = await sitDown(today, [hollins], <Later letters={letters} state={state} />);
  await runCommand(desk.store, keep, letters, { userId: "len", today: day(today) });
  await atKeyboard().click(await screen.findByText("Open"));
  return desk;
}

type Going = "posted" | "emailed";

function Later({ letters, state }: { readonly letters: readonly Letter[]; readonly state: Going }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <LetterStepDialog letters={letters} state={state} onClose={() => setOpen(false)} />;
  return (
    <button type="button" onClick={() => setOpen(true)}>
      Open
    </button>
  );
}

test("up to five letters have the field of their proof number in sight", async () => {
  await openDialog(prepared(5));
  expect(await screen.findAllByRole("textbox", { name: /^Proof number of/ })).toHaveLength(5);
  expect(screen.queryByText("Proof numbers")).toBeNull();
});

test("proof numbers of more letters are folded away; one that is typed is recorded with its letter", async () => {
  const user = atKeyboard();
  const desk = await openDialog(prepared(6));
  const fold = await screen.findByText(/^Proof numbers/);
  expect(screen.queryByRole("textbox", { name: /^Proof number of/ })).toBeNull();
  await user.click(fold);
  await fill(user, await screen.findByRole("textbox", { name: "Proof number of L-6" }), "AB 12");
  expect(screen.getByText("1 of 6 given")).toBeDefined();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(last(desk, "L-6")).toMatchObject({ state: "posted", tracking: "AB 12" }));
  expect(last(desk, "L-1")).toMatchObject({ state: "posted", tracking: "" });
});

const record = () => atKeyboard().click(screen.getByRole("button", { name: /^Record/ }));
const ALL_THE_SAME = /gone all the same/;

test.each([
  ["one by post", "posted", 1, 0, "This letter was never printed or saved here."],
  ["one by e-mail", "emailed", 1, 0, "This letter was never printed, saved or put into an e-mail draft here."],
  ["some of several", "posted", 2, 3, "2 of these 5 letters were never printed or saved here: L-1, L-2."],
  ["all of several", "posted", 3, 0, "These 3 letters were never printed or saved here."],
] as const)(
  "%s that were never printed are recorded as gone only when that is ticked",
  async (_name, state, never, printed, words) => {
    const all = prepared(never + printed);
    const letters = all.map((row, index) => (index < never ? { ...row, steps: [] } : row));
    const desk = await openDialog(letters, state);
    expect(await screen.findByText(words)).toBeDefined();
    await record();
    expect(await screen.findByText(/^Tick that/)).toBeDefined();
    expect(last(desk, "L-1")?.state).not.toBe(state);
    await atKeyboard().click(screen.getByRole("checkbox", { name: ALL_THE_SAME }));
    await record();
    await waitFor(() => expect(letters.map(({ id }) => last(desk, id)?.state)).toEqual(letters.map(() => state)));
  },
);

test("letters that were printed, or saved since the start of the program, are recorded without a question", async () => {
  const [first, second] = prepared(2);
  markHandedOut([second!]);
  const desk = await openDialog([first!, { ...second!, steps: [] }]);
  expect(await screen.findByText(/From now on the letter counts/)).toBeDefined();
  expect(screen.queryByRole("checkbox", { name: ALL_THE_SAME })).toBeNull();
  await record();
  await waitFor(() => expect(last(desk, "L-2")?.state).toBe("posted"));
  useHandedOut.setState({ letterIds: new Set() });
});

const last = (desk: Desk, id: string) => desk.store.book.reader().get("letters", id)?.steps.at(-1);
