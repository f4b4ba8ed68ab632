import "./run.css";
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { DocumentPreview } from "#renderer/documents/preview/document-preview.tsx";
import { useRendered } from "#renderer/documents/preview/use-rendered.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { formatDay, formatDayShort } from "#shared/dates/format-day.ts";
import { usePrintKey } from "../use-print-key.ts";
import { CheckStep } from "./check-step.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { PostStep } from "./post-step.tsx";
import { type RunModel, tiesOut } from "./run-model.ts";
import { NOTHING_CHANGED, type RunChoices, type RunRow } from "./run-row.ts";
import { RunSteps } from "./run-steps.tsx";
import { countWords } from "./run-title.ts";
import { usePrepareRun } from "./use-prepare-run.ts";
import { type RunProgress, useRunDecision } from "./use-run-decision.ts";
import { useRunModel } from "./use-run-model.ts";
import { Working } from "./working.tsx";

/** A letter run: choose, check, print and post. A run that was prepared is taken up again by its id. */
export function RunScreen() {
  const [search] = useSearchParams();
  const runId = search.get("run");
  return runId ? <PostStep runId={runId} /> : <NewRun />;
}

function NewRun() {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const locale = useLocale((state) => state.locale);
  const [, navigate] = useLocation();
  const [stage, setStage] = useState<"choose" | "check">("choose");
  const [choices, setChoices] = useState<RunChoices>(NOTHING_CHANGED);
  const { decision, progress: deciding } = useRunDecision();
  const { scene, model, progress: writing } = useRunModel(decision, choices);
  const preparing = usePrepareRun(scene, model, choices, (runId) => navigate(`${paths.letterRun()}?run=${runId}`));
  const rowsIn = model?.rows.filter((row) => row.isIn).length ?? 0;
  const isTied = model?.ties.every(tiesOut) ?? false;
  const canPrepare = !isPast && rowsIn > 0 && isTied && preparing.done === null;
  usePrintKey(preparing.start, stage === "check" && canPrepare);
  if (decision && !decision.ok) {
    const day = formatDay(decision.error.lastRunOn, "far", locale);
    return (
      <EmptyState title="A later run has been made" actions={<Link href={paths.letters()}>All letters</Link>}>
        The last run is dated {day}. A run cannot be dated before it.
      </EmptyState>
    );
  }
  return (
    <>
      <header className="head">
        <h1>Letter run, {formatDayShort(asAt, asAt, locale)}</h1>
        <RunSteps stage={stage} />
        <span className="sp" />
        {stage === "choose" ? (
          <Button disabled={!model} onClick={() => setStage("check")}>
            Check {countWords(rowsIn, false)}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={() => setStage("choose")}>
              Back
            </Button>
            <Button
              disabled={!canPrepare}
              rightSection={<IconArrowRight size={14} aria-hidden />}
              onClick={preparing.start}
            >
              Prepare {countWords(rowsIn, false)}
            </Button>
          </>
        )}
      </header>
      {deciding && <Counting says="Looking at the customers" {...deciding} />}
      {writing && <Counting says="Writing the letters" {...writing} />}
      {preparing.done !== null && (
        <Working
          doing="Drawing the letters"
          label="Letters drawn"
          done={preparing.done}
          secondsLeft={preparing.secondsLeft}
          onCancel={preparing.cancel}
        />
      )}
      {model && decision && stage === "choose" && (
        <ChooseStep
          model={model}
          decisionIds={decision.value.decisionIds}
          confirmIds={decision.value.confirmIds}
          onKind={(kind) => setChoices({ ...choices, kindsOff: flipped(choices.kindsOff, kind) })}
        />
      )}
      {model && stage === "check" && <Checking model={model} choices={choices} onChoices={setChoices} />}
    </>
  );
}

function Counting({ says, done, of }: RunProgress & { readonly says: string }) {
  return (
    <p className="alert info" role="status" style={{ margin: "10px 18px" }}>
      <span className="tx">
        {says}: {done} of {of}
      </span>
    </p>
  );
}

/** The letters and what is left out at the left, the letter that is looked at beside them. */
function Checking({
  model,
  choices,
  onChoices,
}: {
  readonly model: RunModel;
  readonly choices: RunChoices;
  readonly onChoices: (choices: RunChoices) => void;
}) {
  const [selected, setSelected] = useState<string | null>(null);
  const shown = model.rows.find((row) => row.key === selected) ?? model.rows[0] ?? null;
  return (
    <div
      style={{
        display: "grid",
        gridTemplateColumns: "minmax(0, 1.45fr) minmax(340px, 1fr)",
        flex: 1,
        minHeight: 0,
      }}
    >
      <CheckStep
        model={model}
        choices={choices}
        selected={shown?.key ?? null}
        onSelect={setSelected}
        onChoices={onChoices}
      />
      {shown && <RowPreview row={shown} at={model.rows.indexOf(shown) + 1} of={model.rows.length} />}
    </div>
  );
}

function RowPreview({ row, at, of }: { readonly row: RunRow; readonly at: number; readonly of: number }) {
  const book = useBook();
  const draft = row.draft.ok ? row.draft.value : null;
  const rendered = useRendered(draft?.document ?? null, {
    title: row.kindName,
    author: book.setting("company").name,
    createdAt: "2000-01-01T00:00:00.000Z",
  });
  return (
    <section
      aria-label="The letter"
      data-pane
      style={{ display: "flex", minHeight: 0, minWidth: 0, borderLeft: "1px solid var(--line)" }}
    >
      {draft ? (
        <DocumentPreview
          pdf={rendered.pdf}
          isMaking={rendered.isMaking}
          problem={rendered.problem}
          label={`${row.kindName} to ${row.customerName}`}
          profile={windowProfile(draft.profileId)}
          addressProblem={draft.addressProblem}
          lead={
            <span className="b6 n">
              {at} of {of}
            </span>
          }
        />
      ) : (
        <p className="t2 page">This letter cannot be drawn yet. What is missing stands under it at the left.</p>
      )}
    </section>
  );
}

function flipped<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
