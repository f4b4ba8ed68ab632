import "./run.css";
import { Alert, Button, Progress } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { DocumentPreview } from "#renderer/documents/preview/document-preview.tsx";
import { useRendered } from "#renderer/documents/preview/use-rendered.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { formatDay, formatDayShort } from "#shared/dates/format-day.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { useLetterActs } from "../use-letter-acts.ts";
import { useLogo } from "../use-logo.ts";
import { useWordings } from "../use-wordings.ts";
import { CheckStep } from "./check-step.tsx";
import { ChooseStep } from "./choose-step.tsx";
import { PostStep } from "./post-step.tsx";
import { buildRun, decideLetters, type RunChoices, type RunModel, type RunRow } from "./run-model.ts";
import { RunSteps } from "./run-steps.tsx";

const NOTHING: RunChoices = { takenOut: new Set(), putIn: new Set(), kindsOff: new Set() };

/** A letter run: choose, check, print and post. A run that was prepared is taken up again by its id. */
export function RunScreen() {
  const [search] = useSearchParams();
  const runId = search.get("run");
  return runId ? <PostStep runId={runId} /> : <NewRun />;
}

function NewRun() {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const locale = useLocale((state) => state.locale);
  const wording = useWordings();
  const logo = useLogo();
  const [, navigate] = useLocation();
  const [stage, setStage] = useState<"choose" | "check">("choose");
  const [choices, setChoices] = useState<RunChoices>(NOTHING);
  const [selected, setSelected] = useState<string | null>(null);
  const decision = useMemo(() => decideLetters(book, asAt), [book, asAt]);
  const model = useMemo(
    () => (wording && decision.ok ? buildRun(book, asAt, decision.value, choices, wording, logo) : null),
    [book, asAt, decision, choices, wording, logo],
  );
  const preparing = usePrepareRun(model, (runId) => navigate(`${paths.letterRun()}?run=${runId}`));
  if (!decision.ok) {
    const day = formatDay(decision.error.lastRunOn, "far", locale);
    return (
      <EmptyState title="A later run has been made" actions={<Link href={paths.letters()}>All letters</Link>}>
        The last run is dated {day}. A run cannot be dated before it.
      </EmptyState>
    );
  }
  const count = model?.rows.filter((row) => row.isIn).length ?? 0;
  const shown = model?.rows.find((row) => row.key === selected) ?? model?.rows[0] ?? null;
  return (
    <>
      <header className="head">
        <h1>Letter run, {formatDayShort(asAt, asAt, locale)}</h1>
        <RunSteps stage={stage} />
        <span className="sp" />
        {stage === "choose" ? (
          <Button disabled={!model} onClick={() => setStage("check")}>
            Check {count} {count === 1 ? "letter" : "letters"}
          </Button>
        ) : (
          <>
            <Button variant="default" onClick={() => setStage("choose")}>
              Back
            </Button>
            <Button
              disabled={isPast || count === 0 || preparing.done !== null}
              rightSection={<IconArrowRight size={14} aria-hidden />}
              onClick={preparing.start}
            >
              Prepare {count} {count === 1 ? "letter" : "letters"}
            </Button>
          </>
        )}
      </header>
      {preparing.done !== null && <Preparing {...preparing} done={preparing.done} />}
      {model && stage === "choose" && (
        <ChooseStep
          model={model}
          decisionIds={decision.value.decisionIds}
          confirmIds={decision.value.confirmIds}
          onKind={(kind) => setChoices({ ...choices, kindsOff: flipped(choices.kindsOff, kind as LetterKind) })}
        />
      )}
      {model && stage === "check" && (
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
            selected={shown?.key ?? null}
            onSelect={setSelected}
            onToggle={(row) => setChoices({ ...choices, takenOut: flipped(choices.takenOut, row.key) })}
            onToggleAll={() => setChoices({ ...choices, takenOut: allFlipped(model) })}
            onInclude={(customerId) => setChoices({ ...choices, putIn: flipped(choices.putIn, customerId) })}
          />
          {shown && <RowPreview row={shown} at={model.rows.indexOf(shown) + 1} of={model.rows.length} />}
        </div>
      )}
    </>
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

type Preparation = {
  /** From 0 to 1; null while nothing is being prepared. */
  readonly done: number | null;
  readonly secondsLeft: number | null;
  readonly start: () => void;
  readonly cancel: () => void;
};

function usePrepareRun(model: RunModel | null, onReady: (runId: string) => void): Preparation {
  const acts = useLetterActs();
  const [state, setState] = useState<{ readonly done: number; readonly secondsLeft: number | null } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const start = async () => {
    if (!model || state) return;
    stop.current = new AbortController();
    const begun = performance.now();
    setState({ done: 0, secondsLeft: null });
    const items = model.rows.flatMap((row) =>
      row.isIn && row.draft.ok
        ? [{ draft: row.draft.value, channel: row.letter.channel, levelId: row.letter.level?.id ?? "" }]
        : [],
    );
    const leftOut = model.leftOut.flatMap((row) =>
      row.items.map((item) => ({
        customerId: item.customerId,
        invoiceId: item.position.item.entry.id,
        amountMinor: item.amountMinor,
        currency: item.currency,
        reason: row.why,
      })),
    );
    const prepared = await acts.prepare(
      items,
      { leftOut },
      {
        signal: stop.current.signal,
        onProgress: (done) => {
          const passed = (performance.now() - begun) / 1000;
          setState({ done, secondsLeft: passed > 1 && done > 0.05 ? Math.ceil((passed / done) * (1 - done)) : null });
        },
      },
    );
    setState(null);
    if (prepared) onReady(prepared.runId);
  };
  return {
    done: state?.done ?? null,
    secondsLeft: state?.secondsLeft ?? null,
    start: () => void start(),
    cancel: () => stop.current?.abort(),
  };
}

function Preparing({ done, secondsLeft, cancel }: Preparation & { readonly done: number }) {
  return (
    <Alert variant="light" p="sm" m="sm" role="status">
      <div className="row">
        <span>Drawing the letters{secondsLeft === null ? "" : `, about ${secondsLeft} s left`}</span>
        <div style={{ flex: 1 }}>
          <Progress value={done * 100} aria-label="Letters drawn" />
        </div>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </Alert>
  );
}

function flipped<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** All in when any is out, else all out. */
function allFlipped(model: RunModel): ReadonlySet<string> {
  const able = model.rows.filter((row) => row.canBeIn);
  return able.every((row) => row.isIn) ? new Set(able.map((row) => row.key)) : new Set();
}
