import { useIsPast } from "#renderer/book/use-book.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { useImportFlow } from "./import-flow.ts";
import { PreviewStep } from "./preview-step.tsx";
import { ProgressPanel } from "./progress-panel.tsx";
import { StepMarks } from "./step-marks.tsx";

const STEPS = [
  { id: "choose", label: "Choose file" },
  { id: "columns", label: "Check columns" },
  { id: "preview", label: "Preview" },
  { id: "done", label: "Done" },
] as const;

/** Four steps from a file to the books; nothing is written before the last but one is confirmed. */
export function ImportsScreen() {
  const step = useImportFlow((flow) => flow.step);
  const fileName = useImportFlow((flow) => flow.fileName);
  const progress = useImportFlow((flow) => flow.progress);
  const isPast = useIsPast();
  if (isPast)
    return (
      <EmptyState title="Importing is off while a past day is shown">
        Go back to today at the top, then import.
      </EmptyState>
    );
  return (
    <>
      <ScreenHead title="Import" context={fileName}>
        <StepMarks steps={STEPS} current={step} />
      </ScreenHead>
      {progress && progress.doing !== "opening" && progress.doing !== "writing" ? (
        <ProgressPanel progress={progress} />
      ) : (
        <Step step={step} />
      )}
    </>
  );
}

function Step({ step }: { readonly step: (typeof STEPS)[number]["id"] }) {
  switch (step) {
    case "choose":
      return <ChooseStep />;
    case "columns":
      return <ColumnsStep />;
    case "preview":
      return <PreviewStep />;
    case "done":
      return <DoneStep />;
  }
}
