import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
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

const prepared = (count: number): readonly Letter[] =>
  Array.from({ length: count }, (_, index) => {
    const number = `L-${index + 1}`;
    const made = letter(today, 1, ["1001"], "", { id: number, number, customerId: "hol" });
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

async function openDialog(letters: readonly Letter[]): Promise<Desk> {
  const desk = await sitDown(today, [hollins], <Later letters={letters} />);
  await runCommand(desk.store, keep, letters, { userId: "len", today: day(today) });
  await atKeyboard().click(await screen.findByText("Open"));
  return desk;
}

function Later({ letters }: { readonly letters: readonly Letter[] }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <LetterStepDialog letters={letters} state="posted" onClose={() => setOpen(false)} />;
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

const last = (desk: Desk, id: string) => desk.store.book.reader().get("letters", id)?.steps.at(-1);
