import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { userNameOf } from "#renderer/book/user-name-of.ts";
import { removeExchangeRate } from "#renderer/data/commands/books/remove-exchange-rate.ts";
import { saveExchangeRate } from "#renderer/data/commands/books/save-exchange-rate.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { CURRENCIES } from "#renderer/ui/choices.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ExchangeRate } from "#shared/ledger/home-equivalent.ts";
import type { Currency } from "#shared/money/currency.ts";
import { EXCHANGE_EXPORT, exchangeColumns } from "./exchange-columns.tsx";

type Fault = { readonly field: string; readonly message: string };

/** Rates the user found: for orientation where totals span several currencies, never for a figure of the ledger. */
export function ExchangeSection() {
  return (
    <div style={{ display: "grid", gap: 14, maxWidth: 640 }}>
      <p className="t2 s12">
        Each customer and invoice stays in its own currency, and amounts of different currencies are never added up.
        With a rate of yours, lists say below their totals about how much they come to in your own currency. Duebook
        looks no rate up and works none out from another.
      </p>
      <RateForm />
      <RateTable />
    </div>
  );
}

function RateForm() {
  const book = useBook();
  const home = book.setting("company").currency;
  const today = useToday();
  const isPast = useIsPast();
  const run = useRun();
  const used = book.all("ledgers").flatMap((ledger) => ledger.entries.map((entry) => entry.currency));
  const offered = [...new Set<string>([...used, ...CURRENCIES])].filter((code) => code !== home);
  const [from, setFrom] = useState<string | null>(offered[0] ?? null);
  const [rate, setRate] = useState("");
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [fault, setFault] = useState<Fault | null>(null);
  const at = (field: string) => (fault?.field === field ? fault.message : null);
  const save = async () => {
    if (from === null) return setFault({ field: "from", message: "Choose the currency." });
    if (on === null) return setFault({ field: "on", message: "Give the day of the rate." });
    const saved = await run(saveExchangeRate, { from: from as Currency, rate, on }, { showsOwnErrors: true });
    if (saved.ok) setRate("");
    setFault(saved.ok ? null : { field: saved.error.field ?? "rate", message: saved.error.message });
  };
  return (
    <form
      aria-label="Enter a rate"
      style={{ display: "grid", gridTemplateColumns: "110px 1fr 1fr auto", gap: 10, alignItems: "start" }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choice label="One" searchable data={offered} value={from} onChange={setFrom} error={at("from")} />
      <TextField
        label={`is in ${home}`}
        placeholder="0.8537"
        inputMode="decimal"
        value={rate}
        onChange={setRate}
        error={at("rate")}
      />
      <DateInput label="From" value={on} onChange={setOn} maxDate={today} error={at("on")} />
      <Button type="submit" variant="default" disabled={isPast} style={{ marginTop: 19 }}>
        Enter rate
      </Button>
    </form>
  );
}

function RateTable() {
  const book = useBook();
  const isPast = useIsPast();
  const run = useRun();
  const rates = book
    .setting("exchangeRates")
    .toSorted((first, second) =>
      first.from === second.from ? (first.on < second.on ? 1 : -1) : first.from < second.from ? -1 : 1,
    );
  if (rates.length === 0) return <p className="t2">No rate entered yet.</p>;
  const remove = (row: ExchangeRate) => (
    <Button
      variant="subtle"
      disabled={isPast}
      aria-label={`Remove the rate for ${row.from}`}
      onClick={() => run(removeExchangeRate, row)}
    >
      Remove
    </Button>
  );
  return (
    <ListPanel
      title="Exchange rates"
      rows={rates}
      columns={exchangeColumns(userNameOf(book), remove)}
      exports={EXCHANGE_EXPORT}
      rowKey={(row) => `${row.from} ${row.to} ${row.on}`}
      isDense
      empty={null}
    />
  );
}
