import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ReportTable } from "#renderer/documents/report-document.ts";
import { timelineEntries } from "#renderer/features/customers/timeline-entries.tsx";
import { timelinePages } from "#renderer/features/customers/timeline-pages.ts";
import { TimelineTab } from "#renderer/features/customers/timeline-tab.tsx";
import { day } from "#shared/dates/calendar-date.ts";
import { fill, sitDown } from "#tests/components/chasing/desk.tsx";
import { reportFiles, TODAY } from "#tests/components/reports/reports-desk.tsx";
import { atKeyboard } from "#tests/support/at-keyboard.ts";

const sit = () => sitDown(TODAY, reportFiles(), <TimelineTab customerId="hollins" />, "/customers/hollins");

describe("the timeline", () => {
  it("is searched in its words, and says when nothing is left", async () => {
    const user = atKeyboard();
    await sit();
    expect(screen.getAllByRole("listitem")).toHaveLength(9);
    await fill(user, screen.getByLabelText("Search the timeline"), "promise to pay");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    await fill(user, screen.getByLabelText("Search the timeline"), "no such words");
    expect(screen.getByText("Nothing here yet")).toBeDefined();
  });

  it("prints what it shows, oldest first, with amounts and who wrote it", async () => {
    const { store } = await sit();
    const entries = timelineEntries(store.book.reader(), "hollins", day(TODAY), "en-GB");
    const customer = store.book.reader().get("customers", "hollins");
    if (!customer) throw new Error("The customer is missing.");
    const pages = timelinePages(customer, entries, day(TODAY), { locale: "en-GB", isPart: false });
    const rows = (pages.sections[0] as ReportTable).rows;
    expect(rows).toHaveLength(entries.length);
    expect(rows[0]).toEqual(["1 Jun 2026", "Invoice 101", "£500.00", "Duebook"]);
    expect(rows.map((row) => row[0])).toContain("2 Nov 2026");
    expect(rows.at(-1)?.[1]).toMatch(/promise|Promise/);
    expect(pages.lines.join(" ")).toContain("17 Nov 2026");
  });
});
