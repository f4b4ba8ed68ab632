import { Progress as Bar, Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { bookRules } from "#renderer/book/chasing.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { customerGroups, policyOptions } from "./policy-use.ts";
import { ReplayResult } from "./replay-result.tsx";
import { type ReplayAnswer, type ReplayProgress, runReplay } from "./run-replay.ts";

const AS_NOW = "now";

type Choices = { readonly first: string; readonly second: string; readonly group: string };
type Shown = { readonly answer: ReplayAnswer; readonly names: readonly string[] };

/** Try a policy on the last twelve months: which letters would have gone, beside another policy and what really went. */
export function ReplayScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const policies = bookRules(book).policies;
  const options = [{ value: AS_NOW, label: "As now: each by its own policy" }, ...policyOptions(book, "")];
  const [choices, setChoices] = useState<Choices>({ first: AS_NOW, second: options[1]?.value ?? AS_NOW, group: "" });
  const [progress, setProgress] = useState<ReplayProgress | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const cancelled = useRef(false);
  useEffect(() => {
    return () => {
      cancelled.current = true;
    };
  }, []);
  const start = async () => {
    cancelled.current = false;
    setProgress({ done: 0, total: book.all("customers").length, since: performance.now() });
    const ids = [choices.first, choices.second];
    const ways = ids.map((id) => policies.get(id) ?? null);
    const answer = await runReplay(book, { ways, group: choices.group, asAt }, setProgress, () => cancelled.current);
    setProgress(null);
    const names = ids.map((id) => policies.get(id)?.name ?? "As now");
    if (answer) setShown({ answer, names: [...names, "Really went"] });
  };
  return (
    <>
      <ScreenHead
        title="Try a policy on the last 12 months"
        context={<Link href={paths.settings("policies")}>Chasing policies</Link>}
      />
      <div className="scroll page" style={{ display: "grid", gap: 14, alignContent: "start" }}>
        <ReplayChoices
          choices={choices}
          setChoices={setChoices}
          options={options}
          isBusy={progress !== null}
          onStart={start}
        />
        {progress && <ReplayProgressPanel progress={progress} onCancel={() => (cancelled.current = true)} />}
        {shown && !progress && <ReplayResult answer={shown.answer} names={shown.names} />}
        {!shown && !progress && (
          <EmptyState title="Nothing replayed yet">
            Choose two ways of chasing and press Replay. Every working day of the last 12 months is gone through with
            what was known on that day, and you see the letters each would have sent. Nothing is written or sent.
          </EmptyState>
        )}
      </div>
    </>
  );
}

function ReplayChoices({
  choices,
  setChoices,
  options,
  isBusy,
  onStart,
}: {
  readonly choices: Choices;
  readonly setChoices: (choices: Choices) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly onStart: () => void;
}) {
  const groups = customerGroups(useBook());
  const field = (label: string, key: keyof Choices, data: readonly { value: string; label: string }[]) => (
    <Choice
      label={label}
      data={[...data]}
      value={choices[key]}
      disabled={isBusy}
      searchable
      w={270}
      onChange={(value) => setChoices({ ...choices, [key]: value })}
    />
  );
  return (
    <form
      className="row"
      aria-label="What to replay"
      style={{ alignItems: "flex-end", flexWrap: "wrap" }}
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      {field("One way", "first", options)}
      {field("Compared with", "second", options)}
      {groups.length > 0 &&
        field("Customers", "group", [
          { value: "", label: "All customers" },
          ...groups.map((group) => ({ value: group, label: `Group “${group}”` })),
        ])}
      <Button type="submit" disabled={isBusy}>
        Replay
      </Button>
    </form>
  );
}

function ReplayProgressPanel({
  progress,
  onCancel,
}: {
  readonly progress: ReplayProgress;
  readonly onCancel: () => void;
}) {
  const { done, total, since } = progress;
  const elapsed = performance.now() - since;
  const seconds = done > 0 && elapsed > 1_000 ? Math.ceil((elapsed * (total - done)) / done / 1_000) : 0;
  return (
    <section className="panel" aria-label="Progress" aria-live="polite" style={{ maxWidth: 520, padding: 16 }}>
      <strong className="b6">Going through the year</strong>
      <Bar value={total > 0 ? (done / total) * 100 : 0} aria-label="Going through the year" my={8} />
      <div className="row">
        <span className="t2 s12 n">
          {countText(done)} of {countText(total)} customers{seconds > 0 ? `, about ${seconds} s left` : ""}
        </span>
        <span className="sp" />
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
