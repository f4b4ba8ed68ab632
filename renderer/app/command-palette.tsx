import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconBolt, IconFileInvoice, IconNote, IconSearch, IconUser } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { runCustomerAct } from "#renderer/state/customer-acts.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { findActs } from "./find-acts.ts";
import { searchBook } from "./search-book.ts";
import { MAIN_PLACES } from "./side-nav.tsx";

const ICONS = { customer: IconUser, invoice: IconFileInvoice, note: IconNote } as const;

/** Ctrl+K: customers, invoices, amounts, phrases in notes and calls, the screens, and what can be done for a customer. */
export function CommandPalette() {
  const book = useBook();
  const isPast = useIsPast();
  const [query, setQuery] = useState("");
  const [path, navigate] = useLocation();
  const locale = useLocale((state) => state.locale);
  const { form, open } = useOpenForm();
  const wanted = query.trim().toLowerCase();
  const openId = customerOf(path);
  const hasForm = form !== null;
  const actions = useMemo(() => {
    const { customers, others } = searchRows(book, wanted, locale, navigate);
    const acts = hasForm ? [] : actRows(book, { wanted, openId, isPast }, { open, navigate });
    return [...customers, ...acts, ...others, ...placeRows(wanted, navigate)];
  }, [book, wanted, locale, navigate, hasForm, openId, isPast, open]);
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      actions={actions}
      filter={(_query, all) => all}
      shortcut={["mod + K"]}
      nothingFound="Nothing found. Try a customer, an invoice number, an amount, a word from a note, or a name and what to do: hollins call."
      searchProps={{
        leftSection: <IconSearch size={16} stroke={1.7} />,
        placeholder: "Customer, invoice, amount or phrase; a name and what to do",
        "aria-label": "Search",
      }}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight={420}
    />
  );
}

/** The customer whose page is at an address; empty for none. */
function customerOf(path: string): string {
  return /^\/customers\/([^/]+)/.exec(path)?.[1] ?? "";
}

type Go = (path: string) => void;

function searchRows(book: BookReader, wanted: string, locale: string, navigate: Go) {
  const rows = searchBook(book, wanted, locale).map((hit) => {
    const HitIcon = ICONS[hit.kind];
    const row: SpotlightActionData = {
      id: hit.id,
      label: hit.label,
      description: hit.detail,
      leftSection: <HitIcon size={16} stroke={1.7} aria-hidden />,
      onClick: () => navigate(hit.path),
    };
    return { kind: hit.kind, row };
  });
  return {
    customers: rows.filter(({ kind }) => kind === "customer").map(({ row }) => row),
    others: rows.filter(({ kind }) => kind !== "customer").map(({ row }) => row),
  };
}

function actRows(
  book: BookReader,
  question: Parameters<typeof findActs>[1],
  to: Parameters<typeof runCustomerAct>[2],
): readonly SpotlightActionGroupData[] {
  return findActs(book, question).map(({ customer, acts }) => ({
    group: `${customer.name} · ${customer.code}`,
    actions: acts.map((act) => ({
      id: `${customer.id} ${act.id}`,
      label: act.label,
      leftSection: <IconBolt size={16} stroke={1.7} aria-hidden />,
      onClick: () => runCustomerAct(act, customer.id, to),
    })),
  }));
}

function placeRows(wanted: string, navigate: Go): readonly SpotlightActionData[] {
  return PLACES.filter((place) => wanted === "" || place.label.toLowerCase().includes(wanted)).map((place) => ({
    id: `go ${place.label}`,
    label: place.label,
    onClick: () => navigate(place.path),
  }));
}

const PLACES: readonly { readonly label: string; readonly path: string }[] = [
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
];
