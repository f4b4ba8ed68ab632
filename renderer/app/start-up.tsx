import { Loader } from "@mantine/core";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { Progress } from "#renderer/data/recovery/progress.ts";
import { type StartNotice, type Stopped, startUp } from "#renderer/data/recovery/start-up.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { createDatabase } from "#renderer/data/schema.ts";
import type { Store } from "#renderer/data/store.ts";
import { createWriteLock } from "#renderer/data/write-lock.ts";
import { readToday } from "#renderer/state/clock.ts";
import { useSession } from "#renderer/state/session.ts";
import type { AppInfo, Host } from "#shared/host/host.ts";
import { progressWords } from "./recovery/progress-words.ts";

/** The screens are fetched while the books are read; what only a stopped start needs, when it is stopped. */
const screens = import("./opened.tsx");
const Opened = lazy(() => screens.then(({ Opened: component }) => ({ default: component })));
const HostSilent = lazy(async () => ({ default: (await import("./recovery/host-silent.tsx")).HostSilent }));
const RecoveryScreen = lazy(async () => ({ default: (await import("./recovery/recovery-screen.tsx")).RecoveryScreen }));

type State =
  | { readonly kind: "opening"; readonly progress: Progress | null }
  | { readonly kind: "open"; readonly store: Store; readonly info: AppInfo; readonly notices: readonly StartNotice[] }
  | { readonly kind: "stopped"; readonly stopped: Stopped; readonly info: AppInfo }
  | { readonly kind: "silent"; readonly detail: string };

/** Compares store, journal and disk before the first screen, then opens the books or says what is wrong. */
export function StartUp({ host }: { readonly host: Host }) {
  const [state, setState] = useState<State>({ kind: "opening", progress: null });
  const begin = useCallback(() => {
    setState({ kind: "opening", progress: null });
    void start(host, (progress) => setState({ kind: "opening", progress })).then(setState);
  }, [host]);
  useEffect(begin, [begin]);
  return <Suspense fallback={<Opening progress={null} />}>{shown(state, host, begin)}</Suspense>;
}

function shown(state: State, host: Host, onAgain: () => void) {
  switch (state.kind) {
    case "open":
      return <Opened store={state.store} info={state.info} notices={state.notices} />;
    case "stopped":
      return <RecoveryScreen host={host} info={state.info} stopped={state.stopped} onAgain={onAgain} />;
    case "silent":
      return <HostSilent detail={state.detail} onAgain={onAgain} />;
    case "opening":
      return <Opening progress={state.progress} />;
  }
}

function Opening({ progress }: { readonly progress: Progress | null }) {
  return (
    <main style={{ height: "100%", display: "grid", placeItems: "center" }}>
      <div className="row" role="status">
        <Loader size="sm" aria-hidden />
        {progress === null ? "Opening your books" : progressWords(progress)}
      </div>
    </main>
  );
}

async function start(host: Host, onProgress: (progress: Progress) => void): Promise<State> {
  useSession.getState().setToday(readToday());
  const info = await host.info();
  if (!info.ok) return { kind: "silent", detail: info.error.detail };
  const lock = createWriteLock(navigator.locks);
  const api = { indexedDB, IDBKeyRange };
  const started = await lock(() => startUp({ host, info: info.value, createDatabase, api, onProgress }));
  if (started.kind === "stopped") return { kind: "stopped", stopped: started, info: info.value };
  if (info.value.sample) await fillSample(started.store);
  return { kind: "open", store: started.store, info: info.value, notices: started.notices };
}

/** The sample company is made when its own store is opened for the first time, with days relative to today. */
async function fillSample(store: Store): Promise<void> {
  if (store.book.reader().head.seq > 0) return;
  const [{ default: file }, { loadSample }, { writeSampleLetters }] = await Promise.all([
    import("#assets/sample/harbour-joinery.json"),
    import("#renderer/data/commands/records/load-sample.ts"),
    import("#renderer/features/letters/sample-letters.ts"),
  ]);
  const { today } = useSession.getState();
  const loaded = await runCommand(store, loadSample, { file, isSampleStore: true }, { userId: "", today });
  if (loaded.ok) await writeSampleLetters(store, file, today);
}
