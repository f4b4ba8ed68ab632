import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { enterRate, removeRate } from "#renderer/data/commands/interest/enter-rate.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { addDays } from "#shared/dates/calendar-date.ts";
import { type Rate, type RateTable, rateOn, stepAround, unknownRate } from "#shared/interest/rate-table.ts";
import { knownRates, shippedRates } from "#shared/interest/shipped-rates.ts";
import { periodWords } from "./period-words.ts";
import { rateColumns } from "./rate-columns.tsx";
import { RateQuestion } from "./rate-question.tsx";

/** Settings, Interest rates: every table with its sources; periods nobody knows yet are asked for. */
export function RatesSection() {
  const [tableId, setTableId] = useState(shippedRates[0]?.id ?? "");
  const tables = knownRates(useBook().setting("rates"));
  const table = tables.byId.get(tableId);
  if (!table) return null;
  return (
    <div style={{ display: "grid", gap: 14, maxWidth: 760 }}>
      <Choice
        label="Table"
        data={shippedRates.map((one) => ({ value: one.id, label: one.name }))}
        value={tableId}
        onChange={setTableId}
      />
      <TableFacts table={table} />
      <MissingPeriod table={table} />
      {table.step !== "change" && <EnterRateForm key={table.id} table={table} />}
      <RateRows table={table} />
    </div>
  );
}

function TableFacts({ table }: { readonly table: RateTable }) {
  return (
    <div className="t2 s12" style={{ display: "grid", gap: 3 }}>
      <p>{table.rule}</p>
      <p>
        Source, as compiled on <Day on={table.compiledOn} style="far" />: {table.source}
      </p>
      <p>
        Where to look: {table.whereToLook} ({table.address})
      </p>
    </div>
  );
}

/** Asks for the period of today when the table does not have it, with what one source says as a suggestion. */
function MissingPeriod({ table }: { readonly table: RateTable }) {
  const today = useToday();
  const rate = rateOn(table, today);
  if (table.step === "change" || (rate && rate.status !== "unconfirmed")) return null;
  return <RateQuestion key={table.id} unknown={unknownRate(table, today)} />;
}

function EnterRateForm({ table }: { readonly table: RateTable }) {
  const run = useRun();
  const isPast = useIsPast();
  const today = useToday();
  const [fromOn, setFromOn] = useState<string | null>(null);
  const [percent, setPercent] = useState("");
  const [source, setSource] = useState("");
  const [problem, setProblem] = useState("");
  const periods = periodsOf(table, today);
  const save = async () => {
    const period = periods.find((one) => one.fromOn === fromOn);
    if (!period) return setProblem("Choose the period.");
    const input = { table: table.id, on: period.fromOn, percent, source };
    const saved = await run(enterRate, input, { showsOwnErrors: true });
    setProblem(saved.ok ? "" : saved.error.message);
    if (saved.ok) setPercent("");
  };
  return (
    <form
      aria-label="Enter or correct a rate"
      className="row"
      style={{ alignItems: "flex-end", flexWrap: "wrap" }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        label="Period"
        w={210}
        searchable
        data={periods.map((one) => ({ value: one.fromOn, label: periodWords(one) }))}
        value={fromOn}
        onChange={setFromOn}
      />
      <TextField label="Rate %" w={90} value={percent} onChange={setPercent} />
      <TextField label="Source" w={240} value={source} onChange={setSource} />
      <Button type="submit" variant="default" disabled={isPast}>
        Enter or correct
      </Button>
      {problem && (
        <p role="alert" className="bad s12" style={{ flexBasis: "100%" }}>
          {problem}
        </p>
      )}
    </form>
  );
}

function RateRows({ table }: { readonly table: RateTable }) {
  const run = useRun();
  const isPast = useIsPast();
  const stored = useBook().setting("rates");
  const isOwn = (rate: Rate) =>
    rate.status === "by-hand" && stored.some((one) => one.table === table.id && one.fromOn === rate.fromOn);
  const takeOut = (rate: Rate) =>
    isOwn(rate) && (
      <Button
        variant="subtle"
        disabled={isPast}
        aria-label={`Take out the rate from ${rate.fromOn}`}
        onClick={() => run(removeRate, { table: table.id, fromOn: rate.fromOn })}
      >
        Take out
      </Button>
    );
  return (
    <ListPanel
      title="Rates"
      fileName={table.name}
      rows={table.entries.toReversed()}
      columns={rateColumns(takeOut)}
      rowKey={({ fromOn }) => fromOn}
      isDense
      empty={<p className="list-text t2">This table has no rates yet. Enter one above.</p>}
    />
  );
}

/** Every period from the table's first to that of today, latest first. */
function periodsOf(table: RateTable, today: ReturnType<typeof useToday>) {
  const periods: ReturnType<typeof stepAround>[] = [];
  const first = table.entries[0]?.fromOn ?? today;
  let period = stepAround(table.step, today);
  while (period.untilOn > first) {
    periods.push(period);
    period = stepAround(table.step, addDays(period.fromOn, -1));
  }
  return periods;
}
