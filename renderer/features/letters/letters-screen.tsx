import { Button, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { FilterField } from "#renderer/ui/filter-field.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { formatDay } from "#shared/dates/format-day.ts";
import type { LetterRun } from "#shared/letters/rows.ts";
import { isWaiting, type LetterRow, letterRows } from "./letter-rows.ts";
import { LetterStateTag } from "./letter-state-tag.tsx";
import { LetterStepDialog } from "./letter-step-dialog.tsx";
import { isStatementBatch } from "./run/run-title.ts";

type Filter = "waiting" | "gone" | "all";

/** The register: every letter with its number, what it asked for, and whether it is known to have gone. */
export function LettersScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const [text, setText] = useRemembered("letters.text", "");
  const [filter, setFilter] = useRemembered<Filter>("letters.filter", "all");
  const [isPosting, setPosting] = useState(false);
  const rows = useMemo(() => letterRows(book, asAt), [book, asAt]);
  const waiting = rows.filter(isWaiting);
  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return rows.filter((row) => {
      if (filter === "waiting" && !isWaiting(row)) return false;
      if (filter === "gone" && row.wentOn === null) return false;
      return wanted === "" || `${row.letter.number} ${row.customerName} ${row.kindName}`.toLowerCase().includes(wanted);
    });
  }, [rows, text, filter]);
  const unfinished = book
    .all("runs")
    .findLast((run) => run.finishedOn === null && run.on <= asAt && hasWaiting(run, waiting));
  const printed = waiting.filter((row) => row.state === "printed").map((row) => row.letter);
  return (
    <>
      <ScreenHead
        title="Letters"
        context={`${countText(rows.length)} written, ${countText(waiting.length)} not gone yet`}
      >
        {printed.length > 0 && (
          <Button variant="default" disabled={isPast} onClick={() => setPosting(true)}>
            Record {countText(printed.length)} as posted
          </Button>
        )}
        {unfinished && (
          <Button variant="default" onClick={() => navigate(`${paths.letterRun()}?run=${unfinished.id}`)}>
            Go on with {unfinishedName(book, unfinished)} of{" "}
            {formatDay(unfinished.on, "near", book.setting("company").locale)}
          </Button>
        )}
        <Button variant="default" onClick={() => navigate(paths.statements())}>
          Statements
        </Button>
        <ExportMenu title="Letters" rows={shown} columns={COLUMNS} />
        <Button disabled={isPast} onClick={() => navigate(paths.letterRun())}>
          Start a letter run
        </Button>
      </ScreenHead>
      <div className="head">
        <FilterField placeholder="Number, customer or kind" w={240} value={text} onChange={setText} />
        <SegmentedControl
          aria-label="Which letters"
          value={filter}
          onChange={setFilter}
          data={[
            { value: "all", label: "All" },
            { value: "waiting", label: `Not gone yet ${countText(waiting.length)}` },
            { value: "gone", label: "Gone" },
          ]}
        />
      </div>
      <DataTable
        label="Letters"
        rows={shown}
        columns={COLUMNS}
        rowKey={(row) => row.letter.id}
        onOpen={(row) => navigate(paths.letter(row.letter.id))}
        empty={
          <EmptyState title={rows.length === 0 ? "No letters yet" : "No letter passes this filter"}>
            {rows.length === 0
              ? "Start a letter run, or write one from a customer's page. Each is kept exactly as it was printed."
              : "Change the text or the choice above."}
          </EmptyState>
        }
      />
      <footer className="foot">
        <KeyHints hints={[KEYS.move, KEYS.open, KEYS.filter]} />
      </footer>
      {isPosting && <LetterStepDialog letters={printed} state="posted" onClose={() => setPosting(false)} />}
    </>
  );
}

function unfinishedName(book: BookReader, run: LetterRun): string {
  const letters = run.letterIds.flatMap((id) => book.get("letters", id) ?? []);
  return isStatementBatch(letters) ? "the statements" : "the run";
}

function hasWaiting(run: LetterRun, waiting: readonly LetterRow[]): boolean {
  return waiting.some((row) => row.letter.runId === run.id);
}

const COLUMNS: readonly DataColumn<LetterRow>[] = [
  textColumn({ id: "number", header: "Letter", width: "90px" }, (row) => row.letter.number, "b6 n"),
  dayColumn({ id: "on", header: "Date", width: "110px" }, (row) => row.letter.on, "far"),
  textColumn({ id: "customer", header: "Customer", width: "minmax(160px, 2fr)" }, (row) => row.customerName),
  textColumn({ id: "kind", header: "Kind", width: "minmax(130px, 1.2fr)" }, (row) => row.kindName, "t2"),
  moneyColumn({ id: "amount", header: "Amount", width: "130px" }, (row) => ({
    minor: row.letter.totalMinor,
    currency: row.letter.currency,
  })),
  dayColumn({ id: "payBy", header: "Pay by", width: "100px" }, (row) => row.letter.payByOn),
  {
    id: "state",
    header: "State",
    width: "170px",
    sortBy: (row) => row.state,
    cell: (row) => <LetterStateTag state={row.state} />,
  },
  dayColumn({ id: "went", header: "Went", width: "100px" }, (row) => row.wentOn),
  {
    id: "proof",
    header: "Service and proof",
    width: "minmax(120px, 1fr)",
    exports: (row) => row.proof,
    cell: (row) => <span className="t2 ell">{row.proof}</span>,
  },
];
