import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { InterestSection } from "#renderer/features/interest/interest-section.tsx";
import { RatesSection } from "#renderer/features/interest/rates-section.tsx";
import { choose, type Desk, fill, openDesk, press, showScreen } from "./show.tsx";

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});

const rates = () => desk.store.book.reader().setting("rates");

describe("the rate tables", () => {
  beforeEach(() => {
    showScreen(desk, <RatesSection />);
  });

  it("show every period with its source, and ask for the one nobody knows", async () => {
    const table = await screen.findByLabelText("Rates", { selector: "table" });
    expect(table.textContent).toContain("Base rate on 31 December 2025");
    expect(table.textContent).not.toContain("1 Jul 2026");
    expect(screen.getByLabelText("Rate for July to December 2026")).toBeDefined();
    expect(screen.getByText(/Source, as compiled on/)).toBeDefined();
  });

  it("take a rate by hand and give it back", async () => {
    await fill(/Reference rate/, "3,50");
    await fill(/Where you found it/, "bankofengland.co.uk");
    await press("Enter rate");
    await waitFor(() => expect(rates()).toMatchObject([{ fromOn: "2026-07-01", percent: "3.50" }]));
    expect(await screen.findByText("entered by hand")).toBeDefined();
    fireEvent.click(screen.getByLabelText("Take out the rate from 2026-07-01"));
    await waitFor(() => expect(rates()).toEqual([]));
  });

  it("offer a figure that one source only has as a suggestion", async () => {
    await choose("Table", /Basiszinssatz/);
    expect(await screen.findByText(/One source says 1.52%: confirm it/)).toBeDefined();
    expect(screen.getByText("one source only, not used")).toBeDefined();
  });

  it("refuse what is no percentage, and keep what was typed", async () => {
    await fill(/Reference rate/, "about four");
    await fill(/Where you found it/, "memory");
    await press("Enter rate");
    expect(await screen.findByText("Enter the rate like 3.75.")).toBeDefined();
    expect((screen.getByLabelText(/Reference rate/) as HTMLInputElement).value).toBe("about four");
    expect(rates()).toEqual([]);
  });
});

describe("the interest settings", () => {
  it("are saved as one choice for the whole company", async () => {
    showScreen(desk, <InterestSection />);
    await choose("Rounding", /GOV.UK/);
    fireEvent.click(screen.getByLabelText(/Fixed sums/));
    await press("Save interest settings");
    await waitFor(() =>
      expect(desk.store.book.reader().setting("interest")).toMatchObject({ rounding: "daily-penny", fixedSums: false }),
    );
  });
});
