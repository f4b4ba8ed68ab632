import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { Choice } from "#renderer/ui/choice.tsx";
import { theme } from "#renderer/ui/theme.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";

function Currency() {
  const [value, setValue] = useState("GBP");
  return <Choice label="Currency" searchable data={["GBP", "EUR", "USD"]} value={value} onChange={setValue} />;
}

test("what is typed into a choice takes the place of what is chosen", async () => {
  const user = atKeyboard();
  render(
    <MantineProvider theme={theme} env="test">
      <Currency />
    </MantineProvider>,
  );
  const field = screen.getByLabelText<HTMLInputElement>("Currency", { selector: "input" });
  await user.tab();
  await user.keyboard("eur{ArrowDown}{Enter}");
  expect(field.value).toBe("EUR");
});
