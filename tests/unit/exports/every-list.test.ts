import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const FEATURES = fileURLToPath(new URL("../../../renderer/features/", import.meta.url));

/** Tables whose rows leave the program through the screen around them. */
const EXPORTED_BY: Readonly<Record<string, string>> = {
  "history/history-table.tsx": "history/history-list.tsx",
  "imports/plan-table.tsx": "imports/preview-step.tsx",
  "interest/late-paid-table.tsx": "interest/claim-detail.tsx",
  "letters/statements/statement-table.tsx": "letters/statements/statements-screen.tsx",
  "plans/schedule-table.tsx": "plans/plan-screen.tsx",
  "reports/aged-report.tsx": "reports/report-frame.tsx",
  "reports/cash-report.tsx": "reports/report-frame.tsx",
  "reports/late-payers-report.tsx": "reports/report-frame.tsx",
  "reports/plain-table.tsx": "reports/report-frame.tsx",
  "reports/prediction-report.tsx": "reports/report-frame.tsx",
  "reports/reviews-report.tsx": "reports/report-frame.tsx",
  "reports/signs-report.tsx": "reports/report-frame.tsx",
};

const FORM = "a form: its rows are chosen or typed here and stand in a list elsewhere once they are saved";
const SUM = "how one figure is made up, beside that figure; its rows stand in a list elsewhere";
const FILE = "a look into the user's own file before it is read";

/** Tables that are no list, and why. */
const NO_LIST: Readonly<Record<string, string>> = {
  "bank/column-meanings.tsx": FORM,
  "bank/reads-as.tsx": FILE,
  "cases/basis-table.tsx": FORM,
  "cases/worth-table.tsx": "a sum with its steps; it is printed and kept as a note",
  "credit/limit-panel.tsx": SUM,
  "credit/suggestion-panel.tsx": SUM,
  "customers/customer-figures.tsx": SUM,
  "customers/what-paid.tsx": SUM,
  "imports/column-table.tsx": FORM,
  "imports/consumer-table.tsx": FORM,
  "interest/fixed-sum-table.tsx": "part of the proof of interest, which is saved and printed as a whole",
  "letters/mail/send-letters-dialog.tsx": "the progress of one sending; its result stands with each letter",
  "payments/allocation-table.tsx": FORM,
  "reports/back-test-panel.tsx": "three ways beside each other",
  "reports/figure-explain.tsx": SUM,
  "reports/largest-overdue.tsx": "the first five of the aged debtors, which are exported",
  "today/card-figures.tsx": SUM,
  "today/cash-strip.tsx": SUM,
  "today/ticked-items.tsx": FORM,
};

const sources = new Map(
  readdirSync(FEATURES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(`${FEATURES}${path}`, "utf8")]),
);
const tables = [...sources].filter(([, text]) => /<(?:table|DataTable|ListTable)\b/.test(text)).map(([path]) => path);
const hasExport = (path: string) => /<(?:ExportMenu|ListPanel)\b|acts\.saveCsv\(/.test(sources.get(path) ?? "");

describe("every list leaves the program as CSV and for Excel", () => {
  test("each table has Export, or the screen around it has, or it is no list", () => {
    const without = tables.filter((path) => !hasExport(path) && !hasExport(EXPORTED_BY[path] ?? "") && !NO_LIST[path]);
    expect(without).toEqual([]);
  });

  test("what is told here about a table is still so", () => {
    const told = [...Object.keys(EXPORTED_BY), ...Object.keys(NO_LIST)];
    expect(told.filter((path) => !tables.includes(path) || hasExport(path))).toEqual([]);
  });
});
