import type { ReportDocument, ReportSection } from "#renderer/documents/report-document.ts";
import type { TableName } from "#shared/journal/tables.ts";
import type { Currency } from "#shared/money/currency.ts";
import { plainAmount } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import type { PersonRecord, PersonRow } from "#shared/privacy/person-record.ts";

const TITLES: Partial<Record<TableName, string>> = {
  ledgers: "Account",
  notes: "Notes",
  calls: "Calls",
  promises: "Promises",
  disputes: "Disputes",
  holds: "Holds on chasing",
  plans: "Payment plans",
  offers: "Offers",
  tasks: "Tasks",
  letters: "Letters",
  claims: "Interest claimed",
  cases: "Cases",
  credit: "Credit records",
  bankLines: "Bank lines",
};

/** Identities and digests say nothing to a person. */
const INNER = /^(id|customerId|.*Ids?|factsHash|fingerprint|sha256|recordedBy)$/;

/** Everything about one person on paper: what is stored, table by table, by day. */
export function personReport(record: PersonRecord, locale: string): ReportDocument {
  const tables = [...new Set(record.rows.map(({ table }) => table))];
  return {
    kind: "report",
    title: `Personal data of ${record.about}`,
    sender: record.company,
    locale,
    lines: [
      `Everything ${record.company || "the company"} keeps about ${record.about} in Duebook, as at ${record.asAt}.`,
      "Identities inside the program are left out; the JSON file has them. Not legal advice.",
    ],
    sections: [
      detailsSection(record),
      ...tables.map((table) =>
        rowsSection(
          table,
          record.rows.filter((row) => row.table === table),
        ),
      ),
      filesSection(record),
    ],
  };
}

function detailsSection({ person }: PersonRecord): ReportSection {
  const rows = Object.entries(person ?? {})
    .filter(([name]) => !INNER.test(name))
    .map(([name, value]) => [label(name), textOf(value)])
    .filter(([, text]) => text !== "");
  return table("Details", ["What", "Kept"], rows);
}

function rowsSection(name: TableName, rows: readonly PersonRow[]): ReportSection {
  const lines = rows.map(({ on, fields }) => [on ?? "", textOf(fields)]);
  return table(TITLES[name] ?? label(name), ["Day", "What is kept"], lines);
}

function filesSection({ files }: PersonRecord): ReportSection {
  const rows = files.map(({ on, name }) => [on, name]);
  return table(files.length === 0 ? "Files: none" : "Files", ["Day", "Name"], rows);
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): ReportSection {
  return { kind: "table", title, note: "", columns: heads.map((head) => ({ head, isNumber: false })), rows, total: [] };
}

/** A value in words; amounts with the currency of the row they stand in. */
function textOf(value: unknown, currency = ""): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value))
    return value
      .map((item) => textOf(item, currency))
      .filter(Boolean)
      .join("; ");
  if (typeof value !== "object") return String(value);
  const own = "currency" in value && typeof value.currency === "string" ? value.currency : currency;
  return Object.entries(value)
    .filter(([name]) => !INNER.test(name))
    .map(([name, member]) => [label(name), amountText(name, member, own) ?? textOf(member, own)] as const)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name}: ${text}`)
    .join(", ");
}

function amountText(name: string, value: unknown, code: string): string | null {
  if (!name.endsWith("Minor") || typeof value !== "number" || code === "" || !Number.isSafeInteger(value)) return null;
  return `${code} ${plainAmount(minor(value), code as Currency)}`;
}

/** `contactName` reads as `contact name`. */
function label(name: string): string {
  return name
    .replace(/(On|At|Minor)$/, (end) => ({ On: " day", At: " time", Minor: "" })[end] ?? "")
    .replace(/([A-Z])/g, (one) => ` ${one.toLowerCase()}`);
}
