import { describe, expect, test } from "vitest";
import { filterHistory } from "#renderer/features/history/history-filter.ts";
import { monthPage } from "#renderer/features/history/month-page.ts";
import { parseCheckpoint } from "#shared/journal/checkpoint.ts";
import type { HistoryLine } from "#shared/journal/history-line.ts";
import { fieldChanges } from "#shared/journal/history-line.ts";
import { monthCheckpoints } from "#shared/journal/month-checkpoints.ts";

function line(seq: number, at: string, changed: Partial<HistoryLine> = {}): HistoryLine {
  return {
    seq,
    at: `${at}T09:00:00.000Z`,
    user: "len",
    command: "record-call",
    summary: `Entry ${seq}`,
    customerIds: [],
    on: null,
    isLate: false,
    changes: [],
    isErased: false,
    hash: seq.toString(16).padStart(64, "0"),
    ...changed,
  };
}

const LINES = [
  line(1, "2026-09-30"),
  line(2, "2026-10-01"),
  line(3, "2026-10-31"),
  line(4, "2026-11-02", { isLate: true, summary: "Call to Dawn", customerIds: ["c1"] }),
];

describe("month ends", () => {
  const months = monthCheckpoints(LINES.toReversed(), "2026-11-22");

  test("each month that has an entry ends with its last one; the month that goes on is marked", () => {
    expect(months.map(({ month, seq, entries, isOver }) => [month, seq, entries, isOver])).toEqual([
      ["2026-11", 4, 1, false],
      ["2026-10", 3, 2, true],
      ["2026-09", 1, 1, true],
    ]);
  });

  test("the page prints checkpoints that can be typed in again, and lines to sign", () => {
    const page = monthPage(months, { name: "Harbour Joinery Ltd", locale: "en-GB" }, "2026-11-22");
    const [table, signature] = page.sections;
    const rows = table?.kind === "table" ? table.rows : [];
    expect(rows.map((row) => parseCheckpoint(row[3] ?? "")?.seq)).toEqual([4, 3, 1]);
    expect(rows[0]?.[0]).toBe("2026-11, so far");
    expect(JSON.stringify(signature)).toContain("Signature");
  });
});

describe("searching the history", () => {
  const all = { text: "", onlyLate: false, customerId: "" };
  const found = (filter: Partial<typeof all>) =>
    filterHistory(LINES, { ...all, ...filter }, () => "Len Harbour").map(({ seq }) => seq);

  test.each([
    ["everything", {}, [1, 2, 3, 4]],
    ["words of what was done, in any order", { text: "dawn call" }, [4]],
    ["the person", { text: "len harbour" }, [1, 2, 3, 4]],
    ["a month", { text: "2026-10" }, [2, 3]],
    ["only what was written down later", { onlyLate: true }, [4]],
    ["one customer", { customerId: "c1" }, [4]],
    ["nothing", { text: "nobody" }, []],
  ] as const)("%s", (_name, filter, expected) => expect(found(filter)).toEqual(expected));

  test("what stood before and after is searched too", () => {
    const note = { id: "n", text: "the cheque" };
    const change = { op: "row", table: "notes", key: "n", before: null, after: note } as never;
    const lines = [line(1, "2026-01-01"), line(2, "2026-01-02", { changes: [change] })];
    expect(filterHistory(lines, { ...all, text: "cheque" }, () => "").map(({ seq }) => seq)).toEqual([2]);
  });
});

test("before and after name a field in words, and amounts with their currency", () => {
  const row = (amountMinor: number) => ({
    id: "p",
    customerId: "c",
    currency: "GBP",
    amountMinor,
    contactName: "Dawn",
  });
  const change = { op: "row", table: "promises", key: "p", before: row(1_250_00), after: row(9_99) } as never;
  expect(fieldChanges([change])).toEqual([
    { table: "promises", key: "p", field: "amount", before: "GBP 1250.00", after: "GBP 9.99" },
  ]);
});
