import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { LetterSettingsSection } from "#renderer/features/letters/letter-settings-section.tsx";
import { fill, sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";

test("a second printer is named and measured; without a name, or twice the same, nothing is saved", async () => {
  const user = atKeyboard();
  const desk = await sitDown("2026-02-11", [], <LetterSettingsSection />);
  const save = () => screen.getByRole<HTMLButtonElement>("button", { name: "Save letter settings" });
  const field = (name: string) => screen.getAllByRole("textbox", { name }).at(-1)!;
  expect(await screen.findByDisplayValue("Usual printer")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Add a printer" }));
  expect(screen.getByText("Give the printer a name")).toBeDefined();
  expect(save().disabled).toBe(true);
  await fill(user, field("Name"), "usual printer");
  expect(screen.getAllByText("Another printer has this name")).toHaveLength(2);
  await fill(user, field("Name"), "Front desk");
  await fill(user, field("Right (mm)"), "1.5");
  await user.click(screen.getByRole("radio", { name: "Front desk is the usual printer" }));
  await user.click(save());
  await waitFor(() =>
    expect(desk.store.book.reader().setting("letters")).toMatchObject({
      offsetXmm: "1.5",
      printers: [
        { name: "Usual printer", offsetXmm: "0" },
        { name: "Front desk", offsetXmm: "1.5", offsetYmm: "0" },
      ],
    }),
  );
});
