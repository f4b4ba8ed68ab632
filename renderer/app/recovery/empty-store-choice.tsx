import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { emptyStore, type JournalTrial, tryJournal } from "#renderer/data/recovery/empty-store.ts";
import type { Stopped } from "#renderer/data/recovery/start-up.ts";
import type { Host } from "#shared/host/host.ts";
import { choiceWords } from "./choice-words.ts";
import { progressWords } from "./progress-words.ts";
import { trialWords } from "./trial-words.ts";

type Props = {
  readonly host: Host;
  readonly stopped: Stopped;
  /** A copy of what can be read was saved just now. */
  readonly copySaved: boolean;
  readonly onDone: () => void;
};

/** Deletes a store the browser cannot open: tries the journal first, says what it gives back, and asks once. */
export function EmptyStoreChoice({ host, stopped, copySaved, onDone }: Props) {
  const [doing, setDoing] = useState("");
  const [trial, setTrial] = useState<JournalTrial | null>(null);
  const [problem, setProblem] = useState("");
  const look = async () => {
    setProblem("");
    setDoing("Reading the journal");
    const tried = await tryJournal(host, (progress) => setDoing(progressWords(progress)));
    setDoing("");
    if (tried.ok) setTrial(tried.value);
    else setProblem(`The journal could not be read, and nothing was changed. (${tried.error.detail})`);
  };
  const empty = async (found: JournalTrial) => {
    setDoing("Deleting the broken store");
    const emptied = await emptyStore(stopped, host, found, copySaved);
    setDoing("");
    if (emptied.ok) return onDone();
    setTrial(null);
    setProblem(`The store was not deleted, and nothing was changed. (${emptied.error.detail})`);
  };
  return (
    <>
      <Button variant="default" onClick={look} loading={doing !== ""}>
        {choiceWords("empty-store").label}
      </Button>
      {doing && (
        <div role="status" className="t2 s12" style={{ marginTop: 4 }}>
          {doing}
        </div>
      )}
      {problem && (
        <Alert color="red" role="alert" variant="light" mt="sm" p="sm">
          {problem}
        </Alert>
      )}
      {trial && doing === "" && (
        <Question trial={trial} copySaved={copySaved} onYes={() => void empty(trial)} onNo={() => setTrial(null)} />
      )}
    </>
  );
}

type QuestionProps = {
  readonly trial: JournalTrial;
  readonly copySaved: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

function Question({ trial, copySaved, onYes, onNo }: QuestionProps) {
  const { words, mayDelete } = trialWords(trial, copySaved);
  return (
    <Alert color={trial.kind === "whole" ? "blue" : "orange"} role="alert" variant="light" mt="sm" p="sm">
      <p style={{ margin: 0 }}>{words}</p>
      <div className="row" style={{ marginTop: 10 }}>
        {mayDelete && (
          <Button color="red" onClick={onYes}>
            Delete the broken store and rebuild
          </Button>
        )}
        <Button variant="default" onClick={onNo}>
          Leave it as it is
        </Button>
      </div>
    </Alert>
  );
}
