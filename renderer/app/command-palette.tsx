import { Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import { IconFileInvoice, IconNote, IconSearch, IconUser } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { searchBook } from "./search-book.ts";
import { MAIN_PLACES } from "./side-nav.tsx";

const ICONS = { customer: IconUser, invoice: IconFileInvoice, note: IconNote } as const;

/** Ctrl+K: customers, invoices, amounts, phrases in notes and calls, and the screens. */
export function CommandPalette() {
  const book = useBook();
  const [query, setQuery] = useState("");
  const [, navigate] = useLocation();
  const locale = useLocale((state) => state.locale);
  const actions = useMemo(() => buildActions(book, query, locale, navigate), [book, query, locale, navigate]);
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      actions={actions}
      filter={(_query, all) => all}
      shortcut={["mod + K"]}
      nothingFound="Nothing found. Try a customer, an invoice number, an amount or a word from a note."
      searchProps={{
        leftSection: <IconSearch size={16} stroke={1.7} />,
        placeholder: "Customer, invoice, amount or phrase",
        "aria-label": "Search",
      }}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight={420}
    />
  );
}

function buildActions(
  book: BookReader,
  query: string,
  locale: string,
  navigate: (path: string) => void,
): SpotlightActionData[] {
  const wanted = query.trim().toLowerCase();
  const found = searchBook(book, wanted, locale).map((hit) => {
    const HitIcon = ICONS[hit.kind];
    return {
      id: hit.id,
      label: hit.label,
      description: hit.detail,
      leftSection: <HitIcon size={16} stroke={1.7} aria-hidden />,
      onClick: () => navigate(hit.path),
    };
  });
  const commands = [
    ...MAIN_PLACES.map((place) => ({ label: `Go to ${place.label}`, path: place.path })),
    { label: "Bank: read a statement and match payments", path: paths.bank() },
    { label: "Import a file", path: paths.import() },
    { label: "New customer", path: paths.customer("new", "edit") },
    { label: "Interest calculator", path: paths.calculator() },
    { label: "History of all changes", path: paths.history() },
    { label: "Late-paid invoices: claim run", path: paths.claims() },
    { label: "Statements of account", path: paths.statements() },
    { label: "Payment plans and settlement offers", path: paths.plans() },
    { label: "Customers on stop: lift a stop of supply", path: paths.cases() },
    { label: "Collection agencies", path: paths.agencies() },
    { label: "What claims cost", path: paths.caseCosts() },
    { label: "Run letters", path: paths.letterRun() },
    { label: "Settings", path: paths.settings() },
    { label: "Back up now", path: paths.settings("data") },
    { label: "Export everything in open formats", path: paths.settings("data") },
    { label: "Restore a backup or an export", path: paths.settings("data") },
    { label: "Times to claim by country", path: paths.settings("limitation") },
    { label: "Help", path: paths.help() },
  ]
    .filter((item) => wanted === "" || item.label.toLowerCase().includes(wanted))
    .map((item) => ({ id: `go ${item.label}`, label: item.label, onClick: () => navigate(item.path) }));
  return [...found, ...commands];
}
