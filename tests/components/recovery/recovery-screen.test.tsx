import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { problemWords } from "#renderer/app/recovery/problem-words.ts";
import { RecoveryScreen } from "#renderer/app/recovery/recovery-screen.tsx";
import type { Stopped } from "#renderer/data/recovery/start-up.ts";
import type { AppInfo, Host } from "#shared/host/host.ts";
import { succeed } from "#shared/result/result.ts";
import { perform } from "#tests/support/acts.ts";
import { createOffice, DATA_FOLDER } from "#tests/support/office.ts";

const info: AppInfo = {
  kind: "loopback",
  version: "0.1.0",
  sample: false,
  platform: "test",
  runtime: "test",
  dataFolder: DATA_FOLDER,
};

const damage = { segment: "000001.ndjson", line: 3, kind: "unreadable-line", lastGoodSeq: 2, nextGoodSeq: 4 } as const;

const problems: readonly Stopped["problem"][] = [
  { kind: "disk-low", freeBytes: 4_000_000, neededBytes: 52_428_800 },
  { kind: "newer-schema", schema: 9 },
  { kind: "journal-unreachable" },
  { kind: "journal-damaged", damage: [damage], storeSeq: 8 },
  { kind: "journal-damaged", damage: [damage], storeSeq: null },
  { kind: "journal-behind", storeSeq: 9, journalSeq: 7 },
  { kind: "diverged", storeSeq: 5, journalSeq: 7, unsaved: 1 },
  { kind: "store-failed", detail: "UnknownError" },
  { kind: "host-failed", doing: "sending", cause: { kind: "disk-full", detail: "ENOSPC" } },
  { kind: "rebuild-incomplete", afterSeq: 4, journalSeq: 7, why: "file-missing" },
];

function show(problem: Stopped["problem"], host: Host = createOffice().host) {
  const onAgain = vi.fn();
  const stopped: Stopped = { kind: "stopped", problem, database: null, journal: null };
  render(
    <MantineProvider>
      <RecoveryScreen stopped={stopped} host={host} info={info} onAgain={onAgain} />
    </MantineProvider>,
  );
  return { onAgain };
}

describe("the recovery screen", () => {
  test.each(problems)("says what happened, what to do, and recommends one choice: $kind", (problem) => {
    show(problem);
    const { title, happened, advice } = problemWords(problem);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
    expect(screen.getByText(happened)).toBeTruthy();
    expect(screen.getByText(advice)).toBeTruthy();
    const choices = within(screen.getByRole("list", { name: "What you can do" }));
    expect(choices.getAllByText(/^Recommended\./)).toHaveLength(1);
    expect(`${happened} ${advice}`).not.toMatch(/undefined|NaN|!/);
  });

  test("recommends the books as they are when only the history is damaged, and names the entry", () => {
    show({ kind: "journal-damaged", damage: [damage], storeSeq: 8 });
    expect(screen.getByText(/Entry 3 of the history cannot be read/)).toBeTruthy();
    const first = within(screen.getByRole("list")).getAllByRole("listitem")[0];
    expect(within(first!).getByRole("button", { name: "Go on with the books as they are" })).toBeTruthy();
  });

  test("never offers to write to books of a newer Duebook", () => {
    show({ kind: "newer-schema", schema: 9 });
    for (const name of ["Go on with the books as they are", /Bring the books back/, "Restore a backup file"]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
  });

  test("starts afresh when told to try again", async () => {
    const { onAgain } = show({ kind: "journal-unreachable" });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onAgain).toHaveBeenCalledOnce();
  });

  test("shows the folder and stays where it is", async () => {
    const reveal = vi.fn(async () => succeed(null));
    const { onAgain } = show({ kind: "store-failed", detail: "" }, { ...createOffice().host, reveal });
    await userEvent.click(screen.getByRole("button", { name: "Show the folder with the data" }));
    expect(reveal).toHaveBeenCalledWith({ what: "data" });
    expect(onAgain).not.toHaveBeenCalled();
  });

  test("offers to delete a broken store, but not while there is nothing to rebuild the books from", async () => {
    const host = createOffice().host;
    const emptied = vi.fn(host.emptyStore);
    show({ kind: "store-failed", detail: "" }, { ...host, emptyStore: emptied });
    await userEvent.click(screen.getByRole("button", { name: /^Start again with an empty store/ }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/journal beside the store is empty/);
    expect(screen.queryByRole("button", { name: /^Delete the broken store/ })).toBeNull();
    expect(emptied).not.toHaveBeenCalled();
  });

  test("says what the journal gives back, asks once, and starts afresh after the store was deleted", async () => {
    const office = createOffice();
    const store = await office.open();
    await perform(store, { kind: "customer", who: 1, name: "Hollins & Bray" }, "1");
    office.kill();
    const { onAgain } = show({ kind: "store-failed", detail: "" }, office.host);
    const { factory } = office;
    await userEvent.click(screen.getByRole("button", { name: /^Start again with an empty store/ }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/journal is whole: 1 entry, 1 customer\b/);
    await userEvent.click(screen.getByRole("button", { name: "Leave it as it is" }));
    expect(office.factory).toBe(factory);
    await userEvent.click(screen.getByRole("button", { name: /^Start again with an empty store/ }));
    await userEvent.click(await screen.findByRole("button", { name: /^Delete the broken store/ }));
    await waitFor(() => expect(onAgain).toHaveBeenCalledOnce());
    expect(office.factory).not.toBe(factory);
  });

  test("says that nothing was changed when a choice does not work", async () => {
    const { onAgain } = show({ kind: "journal-behind", storeSeq: 9, journalSeq: 7 });
    await userEvent.click(screen.getByRole("button", { name: "Go on with the books as they are" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/nothing was changed/);
    expect(onAgain).not.toHaveBeenCalled();
  });
});
