import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { TodayScreen } from "#renderer/features/today/today-screen.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { dispute, promise } from "#tests/unit/chasing/chase-file.ts";
import { customerFileOf, fill, sitDown } from "./desk.tsx";

const owes = (pounds: string) => ledger`invoice INV-1 issued 2026-10-01 due 2026-10-14 ${pounds}`;
const broken = (id: string, pounds: string) =>
  customerFileOf(id, id === "hol" ? "Hollins & Bray" : "Redfern Shopfitting", owes(pounds), {
    promises: [promise("2026-11-05", `2026-11-13 = ${pounds}`, { id: `promise-${id}`, invoiceIds: ["INV-1"] })],
  });
const files = [
  broken("hol", "1240.00"),
  broken("red", "500.00"),
  customerFileOf("bea", "Beacon Hospitality", owes("900.00"), {
    disputes: [dispute("2026-11-01", "INV-1", "", { id: "dispute-bea" })],
  }),
];

const rows = () => screen.getAllByRole("option").map((row) => row.textContent ?? "");
const selected = () => screen.getByRole("option", { selected: true }).textContent ?? "";
const field = (name: string | RegExp) => screen.getByLabelText(name);

describe("Today by the keyboard alone", () => {
  test("groups, sentences and amounts; the first row is selected with its card", async () => {
    await sitDown("2026-11-17", files, <TodayScreen />);
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(said).toContainEqual(expect.stringContaining("3 to do, 0 done"));
    expect(rows()[0]).toContain("Hollins & Bray£1,240.00");
    expect(rows()[0]).toContain("Promised £1,240 by Fri 13 Nov — nothing received");
    expect(selected()).toContain("Hollins & Bray");
    const card = screen.getByRole("region", { name: "Call card: Hollins & Bray" });
    expect(within(card).getByText("0117 555 0162")).toBeDefined();
    expect(within(card).getByText("Promise not kept: £1,240.00 for INV-1.")).toBeDefined();
  });

  test("J and K move, a digit chooses the outcome and the field that belongs to it, Ctrl+Enter saves and goes on", async () => {
    const user = atKeyboard();
    const desk = await sitDown("2026-11-17", files, <TodayScreen />);
    await user.keyboard("j");
    expect(selected()).toContain("Redfern");
    await user.keyboard("k");
    await user.keyboard("1");
    await waitFor(() => expect(document.activeElement).toBe(field("Promised")));
    expect((field("Promised") as HTMLInputElement).value).toBe("1,240.00");
    expect(screen.getByTestId("what-happens-next").textContent).toBe(
      "If nothing arrives by Fri 20 Nov (and 3 clearing days), this comes back on Tue 24 Nov as a broken promise.",
    );
    await fill(user, field(/in their words/), "Bank moved it to Friday");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(selected()).toContain("Redfern"));
    expect(screen.getByText(/2 to do, 1 done/)).toBeDefined();
    const [call] = desk.store.book.reader().all("calls");
    expect(call).toMatchObject({
      outcome: "promise",
      words: "Bank moved it to Friday",
      contactName: "Dawn Hollins",
      invoiceIds: ["INV-1"],
    });
    expect(
      desk.store.book
        .reader()
        .all("promises")
        .filter((row) => row.closed === null && row.callId === call?.id),
    ).toHaveLength(1);
  });

  test("each cause is answered in its own way: words for the call, the next step, and a dispute becomes one", async () => {
    const user = atKeyboard();
    const desk = await sitDown("2026-11-17", files, <TodayScreen />);
    const because = async (cause: string) => {
      await user.click(screen.getByRole("combobox", { name: "Why they are late" }));
      await user.click(await screen.findByRole("option", { name: cause }));
    };
    const next = () => (field("Next step") as HTMLInputElement).value;
    await user.keyboard("6");
    await because("Cash trouble");
    expect(screen.getByText(/ask what they can pay today/)).toBeDefined();
    expect(next()).toBe("Propose a payment plan");
    await because("Invoice not received");
    expect(screen.getByText(/Send copies while you speak/)).toBeDefined();
    expect(screen.getByTestId("what-happens-next").textContent).toContain(
      "this comes back on Thu 19 Nov: ask whether the copies are entered",
    );
    // What somebody has typed stays.
    await fill(user, field("Next step"), "Send them by post");
    await because("Forgot");
    expect(next()).toBe("Send them by post");
    await because("Dispute");
    await user.click(screen.getByRole("button", { name: "Make it a dispute" }));
    expect(field("We answer by")).toBeDefined();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(desk.store.book.reader().all("calls")).toHaveLength(1));
    expect(desk.store.book.reader().all("calls")[0]).toMatchObject({ outcome: "dispute", reasonId: "dispute" });
  });

  test("digits typed into a field are digits", async () => {
    const user = atKeyboard();
    await sitDown("2026-11-17", files, <TodayScreen />);
    await user.click(field(/in their words/));
    await user.keyboard("3 men");
    expect((field(/in their words/) as HTMLInputElement).value).toBe("3 men");
    expect(screen.getByRole("radio", { name: /Promise/ }).getAttribute("aria-checked")).toBe("true");
    await user.keyboard("{Escape}");
    await user.keyboard("3");
    expect(screen.getByRole("radio", { name: /No answer/ }).getAttribute("aria-checked")).toBe("true");
  });

  test("a refused save keeps what was typed and says what to do", async () => {
    const user = atKeyboard();
    const desk = await sitDown("2026-11-17", files, <TodayScreen />);
    await user.clear(field("Promised"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await screen.findByRole("alert")).textContent).toBe("Enter what was promised and by when.");
    expect(desk.store.book.reader().all("calls")).toHaveLength(0);
  });

  test("E marks done, S puts off with a reason, and the end of the list says so", async () => {
    const user = atKeyboard();
    const desk = await sitDown("2026-11-17", files, <TodayScreen />);
    await user.keyboard("e");
    await waitFor(() => expect(selected()).toContain("Redfern"));
    await user.keyboard("s");
    await fill(user, await screen.findByLabelText(/Why it can wait/), "On holiday");
    await user.keyboard("{Control>}{Enter}{/Control}");
    // The broken promise is dealt with, so that the letter to Hollins may go; Redfern's waits with its promise.
    await waitFor(() => expect(selected()).toContain("Reminder 1"));
    expect(
      desk.store.book
        .reader()
        .all("tasks")
        .map((task) => task.kind),
    ).toEqual(["done", "snooze"]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.keyboard("e");
    await waitFor(() => expect(selected()).toContain("Beacon"));
    await user.keyboard("e");
    expect(await screen.findByText("Nothing is left to do today")).toBeDefined();
    expect(screen.getByText(/3 done today. 1 put off to a later day/)).toBeDefined();
  });

  test("Enter opens what the row is about, O the customer", async () => {
    const user = atKeyboard();
    const desk = await sitDown("2026-11-17", files, <TodayScreen />);
    await user.keyboard("{End}");
    expect(selected()).toContain("Beacon");
    await user.keyboard("{Enter}");
    expect(desk.history.at(-1)).toBe("/disputes/dispute-bea");
    await user.keyboard("o");
    expect(desk.history.at(-1)).toBe("/customers/bea/timeline");
  });

  test("what was saved yesterday has its consequence today", async () => {
    const user = atKeyboard();
    const desk = await sitDown("2026-11-17", [files[0]!], <TodayScreen />);
    await user.keyboard("3");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(desk.store.book.reader().all("calls")).toHaveLength(1));
    act(() => desk.setToday("2026-11-18"));
    expect(screen.queryByText(/nothing received/)).toBeNull();
    act(() => desk.setToday("2026-11-19"));
    expect(await screen.findByText(/nothing received/)).toBeDefined();
  });

  test("one line ends the strip at the top, also where nobody owes anything", async () => {
    await sitDown("2026-11-17", [], <TodayScreen />);
    const strip = await screen.findByRole("region", { name: "Owed to you" });
    expect(strip.textContent).toContain("Nothing is owed on this day.");
    expect(strip.style.borderBottom).toBe("");
  });
});
