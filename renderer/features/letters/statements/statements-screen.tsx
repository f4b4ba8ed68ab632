import { Alert, Button, Menu, Progress } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import type { StatementChoices } from "./draft-statements.ts";
import { StatementBar } from "./statement-bar.tsx";
import { STATEMENT_EXPORT } from "./statement-export.ts";
import { isWanted, type StatementSegment, statementRows } from "./statement-rows.ts";
import { statementsCsv, statementsWorkbook } from "./statement-sheets.ts";
import { StatementTable } from "./statement-table.tsx";
import { type BatchProgress, useStatementBatch } from "./use-statement-batch.ts";

const USUAL: StatementChoices = { statementForm: "open", statementFromOn: null, statementUntilOn: null };

/** Statements of account for many customers: choose them, then keep them as one PDF to print, or save their lines. */
export function StatementsScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const output = useOutput();
  const [, navigate] = useLocation();
  const [segment, setSegment] = useRemembered<StatementSegment>("statements.segment", "owing");
  const [text, setText] = useState("");
  const [choices, setChoices] = useState(USUAL);
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set());
  const batch = useStatementBatch();
  const day = choices.statementUntilOn ?? asAt;
  const rows = useMemo(() => statementRows(book, day), [book, day]);
  const shown = useMemo(() => rows.filter((row) => isWanted(row, segment, text)), [rows, segment, text]);
  const chosen = shown.filter((row) => !takenOut.has(row.key));
  const isBusy = batch.progress !== null;
  const prepare = async () => {
    const runId = await batch.prepare(chosen, choices);
    if (runId) navigate(`${paths.letterRun()}?run=${runId}`);
  };
  const save = async (form: "csv" | "xlsx") => {
    const sheets = await batch.sheets(chosen, { ...choices, asAt: day });
    if (!sheets || sheets.length === 0) return;
    const bytes = form === "csv" ? new TextEncoder().encode(statementsCsv(sheets)) : await statementsWorkbook(sheets);
    await output.save(`Statements ${day}.${form}`, bytes);
  };
  return (
    <>
      <ScreenHead title="Statements" context={`${countText(chosen.length)} of ${countText(shown.length)} chosen`}>
        <ExportMenu title="Statements to send" rows={chosen} columns={STATEMENT_EXPORT} />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button
              variant="default"
              rightSection={<IconChevronDown size={14} aria-hidden />}
              disabled={chosen.length === 0 || isBusy || !batch.isReady}
            >
              Save lines
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void save("csv")}>CSV, all in one file</Menu.Item>
            <Menu.Item onClick={() => void save("xlsx")}>Excel, a sheet for each customer</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button disabled={isPast || chosen.length === 0 || isBusy || !batch.isReady} onClick={() => void prepare()}>
          Prepare {countText(chosen.length)} {chosen.length === 1 ? "statement" : "statements"}
        </Button>
      </ScreenHead>
      <StatementBar
        segment={segment}
        onSegment={setSegment}
        text={text}
        onText={setText}
        choices={choices}
        onChoices={setChoices}
      />
      {batch.progress && <Working progress={batch.progress} onCancel={batch.cancel} />}
      {batch.leftOut.length > 0 && (
        <Alert variant="light" color="yellow" p="sm" m="sm" role="status" title="Left out">
          {batch.leftOut.slice(0, 20).map(({ row, why }) => (
            <p key={row.key}>
              <Link href={paths.customer(row.customer.id)}>{row.customer.name}</Link>: {why}
            </p>
          ))}
          {batch.leftOut.length > 20 && <p>and {batch.leftOut.length - 20} more</p>}
        </Alert>
      )}
      {shown.length === 0 ? (
        <EmptyState title={rows.length === 0 ? "No account has an entry yet" : "No customer passes this filter"}>
          {rows.length === 0 ? "Add or import invoices first." : "Choose All, or change the text."}
        </EmptyState>
      ) : (
        <StatementTable rows={shown} takenOut={takenOut} onTakenOut={setTakenOut} />
      )}
      <footer className="foot">
        <KeyHints hints={[KEYS.move, { keys: ["Enter"], does: "leave out or take in" }, KEYS.filter]} />
      </footer>
    </>
  );
}

function Working({ progress, onCancel }: { readonly progress: BatchProgress; readonly onCancel: () => void }) {
  return (
    <Alert variant="light" p="sm" m="sm" role="status">
      <div className="row">
        <span>
          {progress.doing}
          {progress.secondsLeft === null ? "" : `, about ${progress.secondsLeft} s left`}
        </span>
        <div style={{ flex: 1 }}>
          <Progress value={progress.done * 100} aria-label={progress.doing} />
        </div>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Alert>
  );
}
