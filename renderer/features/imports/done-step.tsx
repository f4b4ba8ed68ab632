import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { undoChange } from "#renderer/data/commands/records/undo-change.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { startOver } from "./import-actions.ts";
import { useImportFlow } from "./import-flow.ts";
import { ToConfirm } from "./to-confirm.tsx";

/** What was written, and the way back as one. */
export function DoneStep() {
  const done = useImportFlow((flow) => flow.done);
  const fileName = useImportFlow((flow) => flow.fileName);
  const run = useRun();
  const [, navigate] = useLocation();
  if (!done) return null;
  const { documents, customers } = done;
  const undo = async () => {
    const { summary, changes } = done;
    const undone = await run(undoChange, { summary, changes });
    if (undone.ok) useImportFlow.setState({ done: { ...done, isUndone: true } });
  };
  return (
    <div className="scroll page">
      <section
        className="panel"
        aria-label="Result"
        style={{ maxWidth: 620, padding: "20px 22px", display: "grid", gap: 12 }}
      >
        <h2 className="row" style={{ fontSize: 15, fontWeight: 600 }}>
          <IconCircleCheck size={18} color="var(--ok)" aria-hidden />
          {done.isUndone ? "The import was undone" : "Imported and saved"}
        </h2>
        {done.isUndone ? (
          <p className="t2">The books are as they were before {fileName} was imported.</p>
        ) : (
          <p className="t2">
            {fileName}: {documents.new} new, {documents.changed} changed, {documents.unchanged} unchanged and{" "}
            {documents.rejected} rejected documents; {customers.new} new customers.
            {documents.vanished > 0 &&
              ` ${documents.vanished} are no longer listed and were inferred paid: please confirm them.`}
          </p>
        )}
        <div className="row">
          <Button
            onClick={() => {
              startOver();
              navigate(paths.customers());
            }}
          >
            Show customers
          </Button>
          <Button
            variant="default"
            onClick={() => {
              startOver();
              navigate(paths.today());
            }}
          >
            What to do today
          </Button>
          <Button variant="default" onClick={startOver}>
            Import another file
          </Button>
          {!done.isUndone && (
            <Button variant="default" onClick={undo}>
              Undo this import
            </Button>
          )}
        </div>
      </section>
      {!done.isUndone && <ToConfirm />}
    </div>
  );
}
