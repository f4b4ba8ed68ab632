import { useState } from "react";
import { makeSalt } from "#renderer/data/make-salt.ts";
import type { RecoveryChoice } from "#renderer/data/recovery/choices.ts";
import type { OnProgress } from "#renderer/data/recovery/progress.ts";
import { keepStore, rebuildAndContinue } from "#renderer/data/recovery/recover.ts";
import { salvage } from "#renderer/data/recovery/salvage.ts";
import type { Stopped } from "#renderer/data/recovery/start-up.ts";
import type { Moment } from "#renderer/data/recovery/take-over.ts";
import { readClock } from "#renderer/state/clock.ts";
import type { Host, HostFailure } from "#shared/host/host.ts";
import type { Result } from "#shared/result/result.ts";
import { progressWords } from "./progress-words.ts";

export type RecoveryActs = {
  /** What is being done now; empty when nothing is. */
  readonly doing: string;
  /** What came of the last choice, when it did not lead to a fresh start. */
  readonly outcome: { readonly isGood: boolean; readonly text: string } | null;
  /** A copy of what can be read was saved since this screen came up. */
  readonly copySaved: boolean;
  readonly choose: (choice: Exclude<RecoveryChoice, "restore-file" | "empty-store">) => Promise<void>;
};

export function momentOf(appVersion: string): Moment {
  return { ...readClock(), user: "", salt: makeSalt(), appVersion };
}

/** Carries out what the user chose on the recovery screen; `onAgain` starts Duebook afresh. */
export function useRecovery(stopped: Stopped, host: Host, appVersion: string, onAgain: () => void): RecoveryActs {
  const [doing, setDoing] = useState("");
  const [copySaved, setCopySaved] = useState(false);
  const [outcome, setOutcome] = useState<RecoveryActs["outcome"]>(null);
  const onProgress: OnProgress = (progress) => setDoing(progressWords(progress));
  const attempt = async <Value>(task: () => Promise<Result<Value, HostFailure>>, onDone: (value: Value) => void) => {
    setOutcome(null);
    setDoing("Working");
    const result = await task();
    setDoing("");
    if (result.ok) return onDone(result.value);
    if (result.error.kind === "cancelled") return;
    setOutcome({ isGood: false, text: `That did not work, and nothing was changed. (${result.error.detail})` });
  };
  const choose: RecoveryActs["choose"] = async (choice) => {
    const moment = momentOf(appVersion);
    switch (choice) {
      case "try-again":
        return onAgain();
      case "show-data":
        return attempt(
          () => host.reveal({ what: "data" }),
          () => undefined,
        );
      case "save-backup":
        return attempt(
          () => salvage(stopped, host, moment, onProgress),
          ({ name }) => {
            setCopySaved(true);
            setOutcome({ isGood: true, text: `Saved ${name}. Keep it away from this computer.` });
          },
        );
      case "keep-store":
        return attempt(() => keepStore(stopped, host, moment), onAgain);
      case "rebuild":
        return attempt(() => rebuildAndContinue(stopped, host, moment, onProgress), onAgain);
    }
  };
  return { doing, outcome, copySaved, choose };
}
