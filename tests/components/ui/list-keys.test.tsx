import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { DataTable } from "#renderer/ui/data-table.tsx";
import { FilterField } from "#renderer/ui/filter-field.tsx";
import { theme } from "#renderer/ui/theme.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";

type Row = { readonly id: string };

const ROWS: readonly Row[] = [{ id: "Hollins" }, { id: "Osei" }, { id: "Brightwater" }];

function Lists({ opened, dialog = false }: { readonly opened: string[]; readonly dialog?: boolean }) {
  const [text, setText] = useState("");
  const list = (label: string) => (
    <DataTable
      label={label}
      rows={ROWS}
      columns={[{ id: "id", header: "Name", width: "1fr", cell: (row: Row) => row.id }]}
      rowKey={(row) => row.id}
      onOpen={(row) => opened.push(`${label} ${row.id}`)}
    />
  );
  return (
    <>
      <a href="#/customers">Customers</a>
      <FilterField placeholder="Filter" w={200} value={text} onChange={setText} />
      <input type="radio" aria-label="All" />
      {list("first")}
      {list("second")}
      {dialog && <div role="dialog" />}
    </>
  );
}

function draw(dialog = false): { readonly opened: string[]; readonly at: (label: string) => string | undefined } {
  const opened: string[] = [];
  render(
    <MantineProvider theme={theme} env="test">
      <Lists opened={opened} dialog={dialog} />
    </MantineProvider>,
  );
  const at = (label: string) =>
    screen.getByRole("grid", { name: label }).querySelector('[aria-selected="true"]')?.textContent ?? undefined;
  return { opened, at };
}

describe("the keys of a list on a screen just opened", () => {
  test("arrows move and Enter opens though nothing has the keyboard; only the first list listens", async () => {
    const user = atKeyboard();
    const { opened, at } = draw();
    await user.keyboard("{ArrowDown}");
    expect(at("first")).toBe("Osei");
    expect(at("second")).toBe("Hollins");
    expect(document.activeElement).toBe(screen.getByRole("grid", { name: "first" }));
    await user.keyboard("{ArrowDown}{ArrowDown}k{Enter}");
    expect(opened).toEqual(["first Osei"]);
  });

  test("Enter opens the marked row without an arrow before", async () => {
    const user = atKeyboard();
    const { opened } = draw();
    await user.keyboard("{Enter}");
    expect(opened).toEqual(["first Hollins"]);
  });

  test("a link just followed keeps Enter, and lends the arrows", async () => {
    const user = atKeyboard();
    const { opened, at } = draw();
    screen.getByRole("link").focus();
    await user.keyboard("{Enter}");
    expect(opened).toEqual([]);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(at("first")).toBe("Osei");
    expect(opened).toEqual(["first Osei"]);
  });

  test("a text field keeps its letters, a choice its arrows", async () => {
    const user = atKeyboard();
    const { at } = draw();
    await user.keyboard("/");
    await user.keyboard("jk");
    expect(screen.getByPlaceholderText<HTMLInputElement>("Filter").value).toBe("jk");
    screen.getByLabelText("All").focus();
    await user.keyboard("{ArrowDown}");
    expect(at("first")).toBe("Hollins");
  });

  test("a dialog over the list has the keyboard", async () => {
    const user = atKeyboard();
    const { opened, at } = draw(true);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(at("first")).toBe("Hollins");
    expect(opened).toEqual([]);
  });

  test.each(["{Enter}", "{Escape}", "{ArrowDown}"])("%s leads from the filter to the list", async (key) => {
    const user = atKeyboard();
    const { opened, at } = draw();
    await user.keyboard("/");
    await user.keyboard(key);
    expect(opened).toEqual([]);
    await user.keyboard("j{Enter}");
    expect(at("first")).toBe("Osei");
    expect(opened).toEqual(["first Osei"]);
  });
});
