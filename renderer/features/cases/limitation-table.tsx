import { useMemo } from "react";
import { Link } from "wouter";
import { customerFiles } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { limitationWarnings } from "#shared/cases/limitation.ts";
import { words } from "#shared/chasing/words.ts";
import { countryName } from "#shared/ledger/country-name.ts";
import { limitationColumns } from "./limitation-columns.tsx";
import { useUnknownLimits } from "./use-unknown-limits.ts";

/** Invoices whose time to claim ends within six months, or may be over. */
export function LimitationTable() {
  const book = useBook();
  const asAt = useAsAt();
  const own = book.setting("limitation");
  const { locale } = book.setting("company");
  const columns = useMemo(() => limitationColumns(words(locale)), [locale]);
  const rows = useMemo(
    () =>
      customerFiles(book).flatMap((file) =>
        limitationWarnings(file, asAt, own).map((clock) => ({ customer: file.customer, clock })),
      ),
    [book, asAt, own],
  );
  return (
    <ListPanel
      title="Time to claim runs out"
      rows={rows}
      columns={columns}
      rowKey={({ clock }) => `${clock.item.entry.id} ${clock.item.part}`}
      empty={
        <EmptyState title="No claim runs out within six months">
          Known for England and Wales, Scotland, Northern Ireland, and the countries you entered in Settings.
        </EmptyState>
      }
    >
      <UnknownLimits />
    </ListPanel>
  );
}

/** Who is not in the list because the time to claim of their country is not known. */
function UnknownLimits() {
  const unknown = useUnknownLimits();
  return (
    <p className="page t2 s12" style={{ paddingBlock: 10 }}>
      {unknown.length > 0 &&
        `Not in the list, because the time to claim is not known here: ${unknown
          .map(({ country, customers }) => `${customers.map(({ name }) => name).join(", ")} (${countryName(country)})`)
          .join("; ")}. Ask a lawyer there. `}
      <Link href={paths.settings("limitation")}>Times to claim by country</Link>. This is not legal advice.
    </p>
  );
}
