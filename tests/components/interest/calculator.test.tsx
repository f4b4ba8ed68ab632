import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { CalculatorScreen } from "#renderer/features/interest/calculator-screen.tsx";
import { useCalculator } from "#renderer/features/interest/calculator-state.ts";
import { reworkProof } from "#tests/unit/interest/read-proof.ts";
import { choose, type Desk, fill, openDesk, press, showScreen } from "./show.tsx";

let desk: Desk;

beforeEach(async () => {
  useCalculator.getState().clear();
  desk = await openDesk();
  showScreen(desk, <CalculatorScreen />);
});

async function debt(amount: string, dueOn: string, toOn: string): Promise<void> {
  await fill("Amount owed", amount);
  await fill("Due day", dueOn);
  await fill("Work out to", toOn);
}

async function lines(): Promise<readonly string[]> {
  const table = await screen.findByLabelText("Proof of interest");
  return [...table.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent).join(" "));
}

describe("the interest calculator", () => {
  it("says what it still needs, then proves the answer line by line", async () => {
    expect(screen.getByText(/Enter the amount and the due day/)).toBeDefined();
    await debt("10,000.00", "2023-05-31", "2023-09-30");
    expect(await lines()).toContain("1 Jun 2023 30 Sep 2023 122 10,000.00 11.50 384.38 384.38");
    expect(screen.getByText("£100.00", { selector: ".fig .n" })).toBeDefined();
    expect(screen.getAllByText(/not legal advice/).length).toBeGreaterThan(0);
  });

  it("asks for the base rate it does not know, and marks what was entered by hand", async () => {
    await debt("1410.00", "2026-10-01", "2026-11-17");
    expect((await screen.findByLabelText("Rate for July to December 2026")).textContent).toContain(
      "Bank of England, Statistics",
    );
    await fill(/Reference rate/, "3.75");
    await press("Enter rate");
    expect(await screen.findByText(/Say where you found it/)).toBeDefined();
    await fill(/Where you found it/, "Bank of England");
    await press("Enter rate");
    expect(await lines()).toContain("2 Oct 2026 17 Nov 2026 47 1,410.00 11.75 * 21.33 21.33");
    expect(screen.getByText(/entered by hand \*/)).toBeDefined();
    expect(desk.store.book.reader().setting("rates")).toEqual([
      { table: "gb-reference", fromOn: "2026-07-01", percent: "3.75", source: "Bank of England", enteredBy: "user-1" },
    ]);
  });

  it("splits the proof at a payment", async () => {
    await debt("1000.00", "2025-07-31", "2025-09-29");
    await press("Add payment or credit");
    await fill("Amount", "400.00");
    await fill("Day", "2025-08-30");
    const shown = await lines();
    expect(shown).toContain("1 Aug 2025 30 Aug 2025 30 1,000.00 12.25 10.07 10.07");
    expect(shown).toContain("£400.00 received, 30 Aug 2025");
    expect(shown).toContain("31 Aug 2025 29 Sep 2025 30 600.00 12.25 6.04 16.11");
  });

  it("says in a sentence why a private person owes none, and takes the contract's rate instead", async () => {
    await debt("500.00", "2025-07-31", "2025-09-29");
    await choose("Owed by", "A private person");
    expect(await screen.findByText(/No interest is claimed: a private person does not owe/)).toBeDefined();
    await choose("Rate from", "The contract");
    await fill("Contract rate", "2 per month");
    expect(await screen.findByText(/2\.00% per month \(24\.00% per year\): a private person/)).toBeDefined();
  });

  it("copies the proof, and saves one that somebody with a calculator can re-add", async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
    await debt("3000.00", "2025-07-31", "2026-05-29");
    await press("Copy proof");
    await screen.findByText(/Proof copied/);
    expect(copied[0]).toContain("Interest to 2026-05-29");
    await press("Save proof");
    await press("As CSV");
    const [file] = desk.office.saved;
    expect(file?.name).toBe("Interest.csv");
    const read = reworkProof(new TextDecoder().decode(file?.bytes));
    expect([read.lines, read.faults]).toEqual([1, []]);
  });
});
