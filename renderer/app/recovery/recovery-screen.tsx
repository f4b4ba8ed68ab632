import { Alert, Button } from "@mantine/core";
import type { ReactNode } from "react";
import { type RecoveryChoice, recoveryChoices } from "#renderer/data/recovery/choices.ts";
import type { Stopped } from "#renderer/data/recovery/start-up.ts";
import type { AppInfo, Host } from "#shared/host/host.ts";
import { choiceWords } from "./choice-words.ts";
import { EmptyStoreChoice } from "./empty-store-choice.tsx";
import { problemWords } from "./problem-words.ts";
import { RestoreChoice } from "./restore-choice.tsx";
import { useRecovery } from "./use-recovery.ts";

type Props = {
  readonly stopped: Stopped;
  readonly host: Host;
  readonly info: AppInfo;
  readonly onAgain: () => void;
};

/** Says why the books were not opened and what can be done. Nothing is written before a choice. */
export function RecoveryScreen({ stopped, host, info, onAgain }: Props) {
  const { title, happened, advice, detail } = problemWords(stopped.problem);
  const [best, ...others] = recoveryChoices(stopped.problem);
  const { doing, outcome, copySaved, choose } = useRecovery(stopped, host, info.version, onAgain);
  const act = (choice: RecoveryChoice, isBest: boolean) => {
    if (choice === "restore-file") return <RestoreChoice host={host} info={info} stopped={stopped} onDone={onAgain} />;
    if (choice === "empty-store") {
      return <EmptyStoreChoice host={host} stopped={stopped} copySaved={copySaved} onDone={onAgain} />;
    }
    return (
      <Button variant={isBest ? "filled" : "default"} disabled={doing !== ""} onClick={() => choose(choice)}>
        {choiceWords(choice).label}
      </Button>
    );
  };
  const part = (choice: RecoveryChoice, isBest: boolean) => (
    <Choice key={choice} choice={choice} isBest={isBest}>
      {act(choice, isBest)}
    </Choice>
  );
  return (
    <main style={{ maxWidth: 680, margin: "48px auto", padding: "0 24px" }}>
      <h1>{title}</h1>
      <p style={{ margin: "12px 0" }}>{happened}</p>
      <p style={{ margin: "12px 0" }}>{advice}</p>
      {doing && <p role="status">{doing}</p>}
      {outcome && (
        <Alert
          color={outcome.isGood ? "green" : "red"}
          role={outcome.isGood ? "status" : "alert"}
          variant="light"
          mb="sm"
        >
          {outcome.text}
        </Alert>
      )}
      <ul aria-label="What you can do" style={{ listStyle: "none", padding: 0, display: "grid", gap: 14 }}>
        {best && part(best, true)}
        {others.map((choice) => part(choice, false))}
      </ul>
      <p className="t2 s12" style={{ marginTop: 24 }}>
        Your data lies in {info.dataFolder}. {detail && `For whoever helps you: ${detail}`}
      </p>
    </main>
  );
}

function Choice({
  choice,
  isBest,
  children,
}: {
  readonly choice: RecoveryChoice;
  readonly isBest: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li>
      {children}
      <div className="t2 s12" style={{ marginTop: 4 }}>
        {isBest && "Recommended. "}
        {choiceWords(choice).means}
      </div>
    </li>
  );
}
