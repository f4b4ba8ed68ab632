import { screen, waitFor } from "@testing-library/react";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, test } from "vitest";
import { ReportsScreen } from "#renderer/features/reports/reports-screen.tsx";
import { type Desk, sitDown } from "#tests/components/chasing/desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { reportFiles, TODAY } from "./reports-desk.tsx";

type Cell = string | number | boolean | Date | null;

/** What each customer owes, from nothing but the entries: debits less credits. */
function owedInLedger(): ReadonlyMap<string, number> {
  return new Map(
    reportFiles().map(({ customer, ledger }) => [
      customer.name,
      ledger.entries.reduce((sum, entry) => sum + (entry.side === "debit" ? 1 : -1) * entry.amountMinor, 0) / 100,
    ]),
  );
}

async function save(report: string, item: string): Promise<Desk["office"]["saved"][number]> {
  const user = atKeyboard();
  const { office } = await sitDown(TODAY, reportFiles(), <ReportsScreen report={report} />, "/reports");
  const button = await screen.findByRole("button", { name: "Save this report" });
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
  await user.click(button);
  await user.click(await screen.findByRole("menuitem", { name: item }));
  await waitFor(() => expect(office.saved).toHaveLength(1));
  return office.saved[0] as Desk["office"]["saved"][number];
}

async function sheetOf(bytes: Uint8Array, at = 0): Promise<readonly (readonly Cell[])[]> {
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]));
  return (sheets[at] as unknown as { readonly data: Cell[][] }).data;
}

describe("reports saved for a spreadsheet", () => {
  test("aged debtors: names are text, amounts numbers, days days, and they add up to the ledger", async () => {
    const { name, bytes } = await save("aged", "Save for Excel (XLSX)");
    expect(name).toBe("Aged debtors at 17 Nov 2026.xlsx");
    const [head, ...rows] = await sheetOf(bytes);
    const column = (title: string) => (head ?? []).indexOf(title);
    const owed = owedInLedger();
    expect(rows.map((row) => row[column("Customer")]).sort()).toEqual([...owed.keys()].sort());
    for (const row of rows) {
      expect(row[column("Balance")]).toBe(owed.get(row[column("Customer")] as string));
      expect(row[column("As at")]).toEqual(new Date("2026-11-17T00:00:00.000Z"));
      expect(typeof row[column("Oldest days overdue")]).toBe("number");
    }
  });

  test("the monthly report has its figures by month as numbers", async () => {
    const { bytes } = await save("overview", "Save for Excel (XLSX)");
    const [head, ...rows] = await sheetOf(bytes);
    expect(rows).toHaveLength(24);
    const last = rows.at(-1) ?? [];
    expect(last[0]).toEqual(new Date("2026-11-17T00:00:00.000Z"));
    const dso = last[(head ?? []).findIndex((title) => String(title).startsWith("Days to get paid"))];
    expect(typeof dso).toBe("number");
  });

  test("as CSV the same rows, with decimals and no thousands signs", async () => {
    const { name, bytes } = await save("aged", "Save as CSV");
    expect(name).toBe("Aged debtors at 17 Nov 2026.csv");
    const [head, ...lines] = new TextDecoder().decode(bytes).replace("\uFEFF", "").trim().split("\r\n");
    const at = (head ?? "").split(",").indexOf("Balance");
    const owed = owedInLedger();
    for (const line of lines) expect(Number(line.split(",")[at])).toBe(owed.get(line.split(",")[1] as string));
  });
});
