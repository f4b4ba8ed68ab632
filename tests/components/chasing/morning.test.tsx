import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import type { Packing } from "#renderer/data/recovery/packing.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { MorningSettingsSection } from "#renderer/features/today/morning-settings-section.tsx";
import { prepareMorning } from "#renderer/features/today/prepare-morning.ts";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import { useMorning } from "#renderer/state/morning.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { defaultMorningSettings } from "#shared/insight/morning/morning-settings.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { promise } from "#tests/unit/chasing/chase-file.ts";
import { customerFileOf, sitDown } from "./desk.tsx";

const TODAY = "2026-11-17";
const NOW = { today: day(TODAY), time: "08:31" };
const owes = (pounds: string, due = "2026-10-14") => ledger`invoice INV-1 issued 2026-10-01 due ${due} ${pounds}`;
const files = [
  customerFileOf("hol", "Hollins & Bray", owes("1240.00"), {
    promises: [promise("2026-11-05", "2026-11-13 = 1240.00", { invoiceIds: ["INV-1"] })],
  }),
  customerFileOf("pen", "The Penhaligon Arms", owes("540.00", "2026-11-08")),
];
const packing = {
  snapshot: async () => ({ bytes: new Uint8Array(10), head: { seq: 1, hash: "a".repeat(64) }, records: 2 }),
} as unknown as Packing;

const prepare = (store: Store) => prepareMorning(store, packing, NOW, new AbortController().signal);
const change = (store: Store, changed: Partial<typeof defaultMorningSettings>) =>
  runCommand(
    store,
    saveSetting,
    { id: "morning", value: { ...defaultMorningSettings, ...changed }, label: "Morning plan" },
    { userId: "len", today: NOW.today },
  );

beforeEach(() => useMorning.setState({ preparedOn: "", since: "", time: "", backup: "off", isDismissed: false }));

describe("the morning plan on Today", () => {
  test("says what it found, leads on, and goes when it is dismissed", async () => {
    const user = atKeyboard();
    const { store, history } = await sitDown(TODAY, files, <TodayScreen />);
    expect(screen.queryByRole("region", { name: "Morning plan" })).toBeNull();
    await prepare(store);
    const band = await screen.findByRole("region", { name: "Morning plan" });
    expect(band.textContent).toContain("08:31");
    expect(band.textContent).toContain("snapshot made");
    await user.click(within(band).getByRole("button", { name: "1 promise broken" }));
    expect(screen.getByRole("option", { selected: true }).textContent).toContain("Hollins & Bray");
    await user.click(within(band).getByRole("link", { name: "2 letters proposed, £1,780" }));
    expect(history.at(-1)).toBe("/letters/run");
    await user.click(within(band).getByRole("button", { name: "Dismiss the morning plan" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Morning plan" })).toBeNull());
  });

  test("writes nothing into the books, and shows a notice only where that is wanted", async () => {
    const { store, office } = await sitDown(TODAY, files, <TodayScreen />);
    const before = store.book.reader().head.seq;
    await prepare(store);
    expect(office.notices).toEqual([]);
    await change(store, { isNotified: true, parts: ["promises", "letters"] });
    await prepare(store);
    expect(office.notices).toEqual([
      { title: "Your day is prepared", body: "2 to do today: 1 promise broken, 2 letters proposed." },
    ]);
    expect(store.book.reader().head.seq).toBe(before + 1);
    expect(store.book.reader().all("letters")).toEqual([]);
  });
});

describe("its settings", () => {
  test("switching notices on shows the first one", async () => {
    const user = atKeyboard();
    const { store, office } = await sitDown(TODAY, files, <MorningSettingsSection />, "/settings/morning");
    await user.click(screen.getByRole("switch", { name: /Tell me with a notice on the desktop/ }));
    await waitFor(() => expect(store.book.reader().setting("morning").isNotified).toBe(true));
    expect(office.notices.map(({ title }) => title)).toEqual(["Notices are on"]);
  });

  test("a part that is not wanted is left out", async () => {
    const user = atKeyboard();
    const { store } = await sitDown(TODAY, files, <MorningSettingsSection />, "/settings/morning");
    await user.click(screen.getByRole("checkbox", { name: "Calls to make" }));
    await waitFor(() => expect(store.book.reader().setting("morning").parts).not.toContain("calls"));
    expect(store.book.reader().setting("morning").parts).toContain("letters");
  });
});
