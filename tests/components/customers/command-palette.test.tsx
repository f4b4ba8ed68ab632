import { spotlight } from "@mantine/spotlight";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { CommandPalette } from "#renderer/app/command-palette.tsx";
import { findActs } from "#renderer/app/find-acts.ts";
import { FormHost } from "#renderer/app/form-host.tsx";
import { createBook } from "#renderer/book/book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { GENESIS_HASH } from "#shared/journal/entry.ts";
import { customerFileOf, sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";

const owes = ledger`invoice 101  issued 2026-08-01  due 2026-08-31  1,000.00`;
const files = [
  customerFileOf("red", "Redfern Shopfitting", owes),
  customerFileOf("bray-e", "Bray Builders East", owes),
  customerFileOf("bray-w", "Bray Builders West", owes),
];
const sit = (path: string) =>
  sitDown(
    "2026-11-17",
    files,
    <>
      <CommandPalette />
      <FormHost />
    </>,
    path,
  );

afterEach(() => act(() => spotlight.close()));

describe("the palette, by keyboard alone", () => {
  it("does an act for a customer whose name is typed with it", async () => {
    const user = atKeyboard();
    await sit("/today");
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("textbox", { name: "Search" });
    await user.keyboard("redfern call{Enter}");
    await waitFor(() => expect(useOpenForm.getState().form).toEqual({ kind: "call", customerId: "red" }));
    expect(await screen.findByRole("dialog", { name: /Redfern Shopfitting/ })).toBeDefined();
  });

  it("offers everything for the customer whose page is open, with the names of its menu", async () => {
    const user = atKeyboard();
    const { history } = await sit("/customers/red/ledger");
    await user.keyboard("{Control>}k{/Control}");
    const group = (await screen.findByText("Record a call")).closest("[class*=actionsGroup]") as HTMLElement;
    const names = within(group)
      .getAllByRole("button")
      .map((row) => row.textContent);
    for (const name of [
      "Payment received",
      "Promise to pay",
      "Dispute",
      "Payment plan",
      "Settlement offer",
      "Letter",
    ]) {
      expect(names).toContain(name);
    }
    for (const name of ["Statement", "Stop supply", "Note", "Open the timeline"]) expect(names).toContain(name);
    await user.keyboard("plan{Enter}");
    await waitFor(() => expect(history.at(-1)).toBe("/plans/new/red"));
  });
});

describe("what is found", () => {
  const book = createBook();
  book.load({ customers: files.map(({ customer }) => customer) }, { seq: 1, hash: GENESIS_HASH });
  const found = (wanted: string, openId = "", isPast = false) =>
    findActs(book.reader(), { wanted, openId, isPast }).map(({ customer, acts }) => [
      customer.id,
      acts.length > 5 ? "all" : acts.map(({ id }) => id).join(),
    ]);

  it.each([
    ["the only one of a name: everything", "redfern", "", [["red", "all"]]],
    ["several of a name: its pages are for choosing first", "bray", "", []],
    [
      "several of a name and an act: that act for each",
      "bray log",
      "",
      [
        ["bray-e", "call"],
        ["bray-w", "call"],
      ],
    ],
    ["the act may come first", "promise redfern", "", [["red", "promise"]]],
    ["a name of two words and an act of two", "bray builders west do not", "", [["bray-w", "hold"]]],
    ["on a page: its acts by their beginnings", "rec pay", "red", [["red", "receipt,promise"]]],
    ["on a page another name is that name", "west offer", "red", [["bray-w", "offer"]]],
    ["a page of a customer that is no more: nothing", "", "gone", []],
    ["nothing typed and no page: nothing", "", "", []],
    ["a phrase that is neither", "delivery note", "", []],
  ] as const)("%s", (_what, wanted, openId, expected) => {
    expect(found(wanted, openId)).toEqual(expected);
  });

  it("nothing that writes while the past is shown", () => {
    expect(found("redfern", "", true)).toEqual([["red", "page,ledger,statement"]]);
  });
});
