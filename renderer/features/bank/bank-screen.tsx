import { Button, SegmentedControl } from "@mantine/core";
import { type DragEvent, useCallback, useMemo, useState } from "react";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { bookBankLines } from "#renderer/data/commands/imports/book-bank-lines.ts";
import { ignoreBankLines } from "#renderer/data/commands/imports/ignore-bank-lines.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { confidenceOf } from "#shared/bank/match.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { bankColumns } from "./bank-columns.tsx";
import { bankExport } from "./bank-export.ts";
import { bookingOf, suggestionWords } from "./booking.ts";
import { ColumnsDialog } from "./columns-dialog.tsx";
import { LinePane } from "./line-pane.tsx";
import { MatchProgress } from "./match-progress.tsx";
import { StatementNotices } from "./statement-notices.tsx";
import { useStatementImport } from "./use-statement-import.ts";
import { type Suggestions, useSuggestions } from "./use-suggestions.ts";

type Segment = BankLine["state"];

/** Statement lines and whose money each is: accept, split, put on account or set aside, one key each. */
export function BankScreen() {
  const book = useBook();
  const today = useToday();
  const isPast = useIsPast();
  const statements = useStatementImport();
  const [segment, setSegment] = useState<Segment>("open");
  const [chosenId, setChosenId] = useState("");
  const all = book.all("bankLines");
  const open = useMemo(() => inOrder(all, "open"), [all]);
  const shown = useMemo(() => (segment === "open" ? open : inOrder(all, segment)), [all, open, segment]);
  const matching = useSuggestions(book, open, today);
  const { suggestions } = matching;
  const columns = useMemo(() => bankColumns(book, suggestions, segment), [book, suggestions, segment]);
  const choose = useCallback((line: BankLine | null) => setChosenId(line?.id ?? ""), []);
  const line = shown.find((row) => row.id === chosenId) ?? shown[0] ?? null;
  return (
    <>
      <ScreenHead title="Bank" context={`${countText(open.length)} lines to match`}>
        {all.length > 0 && <ExportMenu title="Bank lines" rows={shown} columns={bankExport(book)} />}
        <SetOutgoingAside lines={open} suggestions={suggestions} disabled={isPast} />
        <AcceptSure lines={open} suggestions={suggestions} disabled={isPast} />
        <Button variant={open.length === 0 ? "filled" : "default"} disabled={isPast} onClick={statements.choose}>
          Choose a statement
        </Button>
      </ScreenHead>
      <StatementNotices statements={statements} />
      <MatchProgress matching={matching} />
      {statements.columns && <ColumnsDialog columns={statements.columns} statements={statements} />}
      <div className="head">
        <SegmentedControl
          aria-label="Which lines"
          value={segment}
          onChange={setSegment}
          data={[
            { value: "open", label: `To match ${countText(open.length)}` },
            { value: "matched", label: "Matched" },
            { value: "ignored", label: "Set aside" },
          ]}
        />
      </div>
      <section
        aria-label="Lines and matches"
        style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr) 420px", flex: 1, minHeight: 0 }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => void drop(event, statements.take)}
      >
        <DataTable
          label="Bank lines"
          rows={shown}
          columns={columns}
          rowKey={(row) => row.id}
          onSelect={choose}
          empty={<NoLines segment={segment} />}
        />
        {line ? (
          <LinePane key={line.id} line={line} suggestions={suggestions?.get(line.id) ?? null} isPast={isPast} />
        ) : (
          <aside style={{ borderLeft: "1px solid var(--line)", background: "var(--panel)" }} />
        )}
      </section>
      <footer className="foot">
        <KeyHints
          hints={[
            KEYS.move,
            { keys: ["A"], does: "accept" },
            { keys: ["S"], does: "split" },
            { keys: ["O"], does: "on account" },
            { keys: ["X"], does: "set aside" },
          ]}
        />
      </footer>
    </>
  );
}

/** One press for every line whose best suggestion is sure. */
function AcceptSure({
  lines,
  suggestions,
  disabled,
}: {
  readonly lines: readonly BankLine[];
  readonly suggestions: Suggestions | null;
  readonly disabled: boolean;
}) {
  const run = useRun();
  const locale = useLocale((state) => state.locale);
  const sure = lines.flatMap((line) => {
    const best = suggestions?.get(line.id)?.[0];
    return best && confidenceOf(best) === "sure" ? [{ line, best }] : [];
  });
  const distinct = withoutRepeats(sure);
  if (distinct.length === 0) return null;
  const accept = () =>
    run(bookBankLines, {
      bookings: distinct.map(({ line, best }) => ({
        lineId: line.id,
        booking: bookingOf(best),
        why: suggestionWords(best, locale),
      })),
    });
  return (
    <Button disabled={disabled} onClick={accept}>
      Accept {countText(distinct.length)} sure
    </Button>
  );
}

/** Rent, wages, cards: money out that took no payment back is nobody's debt. */
function SetOutgoingAside({ lines, suggestions, disabled }: Parameters<typeof AcceptSure>[0]) {
  const run = useRun();
  const outgoing = suggestions
    ? lines.filter((line) => line.amountMinor < 0 && (suggestions.get(line.id) ?? []).length === 0)
    : [];
  if (outgoing.length === 0) return null;
  return (
    <Button
      variant="default"
      disabled={disabled}
      onClick={() => run(ignoreBankLines, { lineIds: outgoing.map((line) => line.id), isIgnored: true })}
    >
      Set {countText(outgoing.length)} payments out aside
    </Button>
  );
}

type Sure = { readonly line: BankLine; readonly best: Parameters<typeof bookingOf>[0] };

/** Two lines that would pay the same invoice are left to the person. */
function withoutRepeats(sure: readonly Sure[]): readonly Sure[] {
  const uses = new Map<string, number>();
  const keysOf = ({ best }: Sure) =>
    [...best.parts.map((part) => part.debitId), best.entryId].filter((key) => key !== "");
  for (const row of sure) for (const key of keysOf(row)) uses.set(key, (uses.get(key) ?? 0) + 1);
  return sure.filter((row) => keysOf(row).every((key) => uses.get(key) === 1));
}

function NoLines({ segment }: { readonly segment: Segment }) {
  if (segment !== "open") return <EmptyState title="No lines here" />;
  return (
    <EmptyState title="Nothing to match">
      Save a statement at your bank (CSV, OFX, QIF, MT940 or CAMT.053) and choose it above, or drop it here.
    </EmptyState>
  );
}

function inOrder(lines: readonly BankLine[], state: Segment): readonly BankLine[] {
  return lines.filter((line) => line.state === state).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

async function drop(event: DragEvent, take: ReturnType<typeof useStatementImport>["take"]): Promise<void> {
  event.preventDefault();
  const file = event.dataTransfer.files[0];
  if (file) await take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}
