import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useLocation, useSearchParams } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { AgeMark } from "#renderer/ui/age-bar.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { FilterField } from "#renderer/ui/filter-field.tsx";
import { HomeTotalLine } from "#renderer/ui/home-total-line.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { type SortState, sortRows } from "#renderer/ui/sort-rows.ts";
import { bandLabels } from "#shared/ledger/ageing.ts";
import { customerColumns } from "./customer-columns.tsx";
import { type CustomerFilter, NO_FILTER, passesFilter } from "./customer-filter.ts";
import { type CustomerRow, customerRows } from "./customer-rows.ts";
import { agedSheet, CUSTOMER_EXPORT } from "./customer-sheets.ts";

/** Who owes what: one line per customer and currency, with totals that follow the filter. */
export function CustomersScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [kept, setFilter] = useRemembered<CustomerFilter>("customers.filter", NO_FILTER);
  const [sort, setSort] = useRemembered<SortState>("customers.sort", { column: "overdue", down: true });
  const band = search.get("band");
  const filter = band === null ? kept : { ...NO_FILTER, band: Number(band) };
  const rows = useMemo(() => customerRows(book, asAt), [book, asAt]);
  const shown = useMemo(() => rows.filter((row) => passesFilter(row, filter)), [rows, filter]);
  const columns = useMemo(() => customerColumns(shown, asAt), [shown, asAt]);
  const overdue = rows.filter((row) => row.position.overdueMinor > 0).length;
  return (
    <>
      <ScreenHead
        title="Customers"
        context={`${countText(rows.length)} accounts, ${countText(overdue)} with overdue invoices`}
      >
        <CustomerExports rows={shown} sort={sort} />
        <Button variant="default" onClick={() => navigate(paths.statements())}>
          Statements
        </Button>
        <NewCustomerButton />
      </ScreenHead>
      <FilterBar
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          if (band !== null) navigate(paths.customers());
        }}
      />
      {rows.length === 0 ? (
        <NoCustomers />
      ) : (
        <DataTable
          label="Customers"
          rows={shown}
          columns={columns}
          rowKey={(row) => row.key}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => navigate(paths.customer(row.customer.id))}
          empty={
            <EmptyState
              title="No customer passes this filter"
              actions={
                <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                  Show all customers
                </Button>
              }
            />
          }
        />
      )}
      <footer className="foot">
        <KeyHints hints={[KEYS.move, KEYS.open, KEYS.filter]} />
        <span className="sp" />
        <HomeTotalLine
          label="Balance"
          amounts={shown.map(({ position }) => ({ currency: position.currency, amountMinor: position.balanceMinor }))}
        />
      </footer>
    </>
  );
}

/** The list, and the aged list of the same customers. */
function CustomerExports({ rows, sort }: { readonly rows: readonly CustomerRow[]; readonly sort: SortState }) {
  const asAt = useAsAt();
  const labels = bandLabels(useBook().setting("ageing"));
  const inOrder = () => sortRows(rows, sort, customerColumns(rows, asAt).find(({ id }) => id === sort?.column)?.sortBy);
  const aged = () => agedSheet(inOrder(), labels, asAt);
  return (
    <ExportMenu
      title="Customers"
      rows={rows}
      columns={CUSTOMER_EXPORT}
      more={[{ label: "Aged list", sheet: aged }]}
      print={{ label: "Print aged list", sheet: aged }}
    />
  );
}

function NewCustomerButton() {
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  return (
    <Button
      leftSection={<IconPlus size={14} aria-hidden />}
      disabled={isPast}
      onClick={() => open({ kind: "customer", customerId: null })}
    >
      New customer
    </Button>
  );
}

function NoCustomers() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      title="No customers yet"
      actions={
        <>
          <Button onClick={() => navigate(paths.import())}>Import a list</Button>
          <NewCustomerButton />
        </>
      }
    >
      Import the open invoices or aged debtors list of your accounting package, or type customers in by hand.
    </EmptyState>
  );
}

function FilterBar({
  filter,
  onChange,
}: {
  readonly filter: CustomerFilter;
  readonly onChange: (filter: CustomerFilter) => void;
}) {
  const book = useBook();
  const labels = bandLabels(book.setting("ageing"));
  const users = book.setting("users");
  return (
    <div className="head" style={{ flexWrap: "wrap" }}>
      <FilterField
        placeholder="Filter this list"
        w={200}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <SegmentedControl
        aria-label="Which customers"
        value={filter.segment}
        onChange={(segment) => onChange({ ...filter, segment })}
        data={[
          { value: "all", label: "All" },
          { value: "owing", label: "Owing" },
          { value: "overdue", label: "Overdue" },
          { value: "over-limit", label: "Over limit" },
          { value: "on-stop", label: "On stop" },
        ]}
      />
      <Choice
        aria-label="Age of debt"
        w={150}
        value={filter.band === null ? "any" : String(filter.band)}
        onChange={(value) => onChange({ ...filter, band: value === "any" ? null : Number(value) })}
        data={[
          { value: "any", label: "Any age" },
          ...labels.map((label, index) => ({ value: String(index), label: index === 0 ? label : `${label} days` })),
        ]}
      />
      {users.length > 1 && (
        <Select
          aria-label="Person responsible"
          placeholder="Anyone"
          w={140}
          clearable
          value={filter.responsibleId || null}
          onChange={(value) => onChange({ ...filter, responsibleId: value ?? "" })}
          data={users.map((user) => ({ value: user.id, label: user.name }))}
        />
      )}
      <span className="sp" />
      <span className="row s11 t2" aria-hidden>
        {labels.map((label, index) => (
          <span key={label} className="row" style={{ gap: 4 }}>
            <AgeMark band={index} /> {label}
          </span>
        ))}
      </span>
    </div>
  );
}
