import { useMemo } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { AgeingStrip } from "#renderer/ui/ageing-strip.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { FilterField } from "#renderer/ui/filter-field.tsx";
import { HomeTotalLine } from "#renderer/ui/home-total-line.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import { Totals } from "#renderer/ui/totals.tsx";
import { daysBetween } from "#shared/dates/calendar-date.ts";
import { ageBand, bandLabels } from "#shared/ledger/ageing.ts";
import { type CurrencyAmount, sumByCurrency } from "#shared/money/sum-by-currency.ts";
import { type InvoiceRow, invoiceRows } from "./invoice-rows.ts";
import { movementsSheet } from "./movements-sheet.ts";

/** Every open invoice and credit as at the day shown, with the ageing above it and totals that follow the filter. */
export function InvoicesScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const [, navigate] = useLocation();
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useRemembered("invoices.text", "");
  const [sort, setSort] = useRemembered<SortState>("invoices.sort", { column: "late", down: true });
  const band = search.get("band");
  const ageing = book.setting("ageing");
  const rows = useMemo(() => invoiceRows(book, asAt), [book, asAt]);
  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return rows.filter((row) => {
      const days = ageing.by === "due-date" ? row.daysLate : daysBetween(row.on, asAt);
      if (band !== null && (row.dueOn === null || ageBand(days, ageing) !== Number(band))) return false;
      return wanted === "" || `${row.number} ${row.customerName} ${row.description}`.toLowerCase().includes(wanted);
    });
  }, [rows, text, band, ageing, asAt]);
  const columns = useMemo(() => invoiceColumns(shown), [shown]);
  const labels = bandLabels(ageing);
  return (
    <>
      <ScreenHead title="Invoices" context={`${rows.filter((row) => row.dueOn !== null).length} open`}>
        <ExportMenu
          title="Open invoices"
          rows={shown}
          columns={columns}
          sort={sort}
          more={[
            { label: "Payments received", sheet: () => movementsSheet(book, asAt, "receipt") },
            { label: "All movements", sheet: () => movementsSheet(book, asAt) },
          ]}
        />
      </ScreenHead>
      <AgeingStrip
        onBand={(value) => setSearch(value === null ? {} : { band: String(value) })}
        band={band === null ? null : Number(band)}
      />
      <div className="head">
        <FilterField placeholder="Number, customer or job" w={240} value={text} onChange={setText} />
        <Choice
          aria-label="Age of debt"
          w={150}
          value={band ?? "any"}
          onChange={(value) => setSearch(value === "any" ? {} : { band: value })}
          data={[
            { value: "any", label: "Any age" },
            ...labels.map((label, index) => ({ value: String(index), label: index === 0 ? label : `${label} days` })),
          ]}
        />
      </div>
      <DataTable
        label="Open invoices"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.key}
        sort={sort}
        onSort={setSort}
        onOpen={(row) => navigate(paths.customer(row.customerId, "ledger"))}
        empty={
          <EmptyState title={rows.length === 0 ? "Nothing is open" : "No invoice passes this filter"}>
            {rows.length === 0
              ? "Import open invoices, or add them on a customer's page."
              : "Change the text or the age above."}
          </EmptyState>
        }
      />
      <footer className="foot">
        <KeyHints hints={[KEYS.move, { keys: ["Enter"], does: "open the customer's ledger" }, KEYS.filter]} />
        <span className="sp" />
        <HomeTotalLine label="Left to pay" amounts={openTotals(shown)} />
      </footer>
    </>
  );
}

/** What is left to pay of the rows, currency by currency. */
function openTotals(rows: readonly InvoiceRow[]): readonly CurrencyAmount[] {
  return sumByCurrency(rows.map(({ currency, openMinor }) => ({ currency, amountMinor: openMinor })));
}

function invoiceColumns(shown: readonly InvoiceRow[]): readonly DataColumn<InvoiceRow>[] {
  const currencies = [...new Set(shown.map((row) => row.currency))];
  const bare = currencies.length < 2;
  return [
    textColumn(
      {
        id: "number",
        header: "Invoice",
        width: "minmax(120px, 1fr)",
        footer: `${countText(shown.length)} ${shown.length === 1 ? "line" : "lines"}`,
      },
      (row) => row.number,
      "b6",
    ),
    textColumn({ id: "customer", header: "Customer", width: "minmax(180px, 2fr)" }, (row) => row.customerName),
    textColumn({ id: "for", header: "For", width: "minmax(140px, 1.6fr)" }, (row) => row.description, "t2"),
    dayColumn({ id: "on", header: "Date", width: "110px" }, (row) => row.on, "far"),
    dayColumn({ id: "due", header: "Due", width: "110px" }, (row) => row.dueOn, "far"),
    {
      id: "late",
      header: "Days late",
      width: "90px",
      align: "right",
      sortBy: (row) => row.daysLate,
      cell: (row) =>
        row.daysLate > 0 ? (
          <span className={row.daysLate > 60 ? "bad b6" : row.daysLate > 30 ? "warn b6" : ""}>
            {countText(row.daysLate)}
          </span>
        ) : (
          ""
        ),
    },
    moneyColumn(
      { id: "amount", header: "Amount", width: "120px" },
      (row) => ({ minor: row.originalMinor, currency: row.currency }),
      { bare },
    ),
    moneyColumn(
      {
        id: "open",
        header: "Left to pay",
        width: "130px",
        footer: <Totals amounts={openTotals(shown)} />,
      },
      (row) => ({ minor: row.openMinor, currency: row.currency }),
      { bare, className: "b6" },
    ),
    {
      id: "state",
      header: "State",
      width: "110px",
      exports: (row) => (row.isDisputed ? "Disputed" : ""),
      cell: (row) => row.isDisputed && <Tag tone="warn">Disputed</Tag>,
    },
  ];
}
