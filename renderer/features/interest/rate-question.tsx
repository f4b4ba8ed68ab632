import { Button } from "@mantine/core";
import { useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { enterRate } from "#renderer/data/commands/interest/enter-rate.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { rateUnknownSentence } from "#shared/interest/claim-words.ts";
import { type RateUnknown, stepAround } from "#shared/interest/rate-table.ts";
import { shippedRates } from "#shared/interest/shipped-rates.ts";
import { periodWords } from "./period-words.ts";

/** Asks for a reference rate nobody has told Duebook yet; says where to look. What is entered is marked as such. */
export function RateQuestion({ unknown }: { readonly unknown: RateUnknown }) {
  const run = useRun();
  const isPast = useIsPast();
  const [percent, setPercent] = useState("");
  const [source, setSource] = useState("");
  const [problem, setProblem] = useState<{ readonly field: string; readonly message: string } | null>(null);
  const period = periodOf(unknown);
  const save = async () => {
    const input = { table: unknown.table, on: unknown.periodFromOn, percent, source };
    const saved = await run(enterRate, input, { showsOwnErrors: true });
    setProblem(saved.ok ? null : { field: saved.error.field ?? "percent", message: saved.error.message });
  };
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  return (
    <form
      className="alert warn"
      aria-label={`Rate for ${period}`}
      style={{ flexDirection: "column", color: "var(--tx)" }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="tx">{rateUnknownSentence(unknown, period)}</p>
      <div className="row" style={{ alignItems: "flex-end", flexWrap: "wrap" }}>
        <TextField
          label="Reference rate, % per year"
          description="As published, before the points on top"
          w={170}
          value={percent}
          placeholder={unknown.suggestion}
          error={errorOf("percent")}
          onChange={setPercent}
        />
        <TextField
          label="Where you found it"
          description="Printed with the rate"
          w={240}
          value={source}
          error={errorOf("source")}
          onChange={setSource}
        />
        <Button type="submit" disabled={isPast}>
          Enter rate
        </Button>
      </div>
    </form>
  );
}

/** Each missing period once, in order, however many invoices wait for it. */
export function RateQuestions({ unknown }: { readonly unknown: readonly RateUnknown[] }) {
  const byPeriod = new Map(unknown.map((one) => [`${one.table} ${one.periodFromOn}`, one]));
  return [...byPeriod]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => <RateQuestion key={key} unknown={one} />);
}

function periodOf(unknown: RateUnknown): string {
  const step = shippedRates.find((table) => table.id === unknown.table)?.step ?? "half-year";
  return periodWords(stepAround(step, unknown.periodFromOn));
}
