import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { openDesk, press, showScreen } from "#tests/components/interest/show.tsx";

const rows = [
  { name: "Redland", on: "2026-03-01" },
  { name: "Bray", on: "2026-05-04" },
  { name: "Avon", on: "2026-04-09" },
];

test("an export has every row in the order on the screen, under the name of the list", async () => {
  const desk = await openDesk();
  showScreen(
    desk,
    <ListPanel
      title="Steps"
      fileName="Steps of C-7"
      rows={rows}
      columns={[
        { id: "name", header: "Name", sortBy: ({ name }) => name, cell: ({ name }) => name },
        { id: "on", header: "Day", sortBy: ({ on }) => on, cell: ({ on }) => on },
      ]}
      rowKey={({ name }) => name}
      most={2}
      empty={null}
    />,
  );
  await press("Name");
  const table = screen.getByRole("table", { name: "Steps" });
  expect(
    within(table)
      .getAllByRole("row")
      .map((row) => row.textContent),
  ).toEqual(["Name↑Day", "Avon2026-04-09", "Bray2026-05-04"]);
  expect(screen.getByText("and 1 more: an export has them all.")).toBeDefined();
  await press("Export");
  await press("This list as CSV");
  const [file] = desk.office.saved;
  expect(file?.name).toBe("Steps of C-7 2026-11-21.csv");
  expect(new TextDecoder().decode(file?.bytes).trim().split("\r\n")).toEqual([
    "Name,Day",
    "Avon,2026-04-09",
    "Bray,2026-05-04",
    "Redland,2026-03-01",
  ]);
});
