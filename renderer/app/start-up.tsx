import { Alert, Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { loadSample } from "#renderer/data/commands/load-sample.ts";
import { openStore } from "#renderer/data/open-store.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { createDatabase } from "#renderer/data/schema.ts";
import type { Store } from "#renderer/data/store.ts";
import { readToday } from "#renderer/state/clock.ts";
import { useSession } from "#renderer/state/session.ts";
import type { AppInfo, Host } from "#shared/host/host.ts";
import { Opened } from "./opened.tsx";

type State =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly store: Store; readonly info: AppInfo }
  | { readonly kind: "failed"; readonly message: string };

/** Compares store and journal before the first screen, then opens the books. */
export function StartUp({ host }: { readonly host: Host }) {
  const [state, setState] = useState<State>({ kind: "opening" });
  useEffect(() => {
    void start(host).then(setState);
  }, [host]);
  if (state.kind === "open") return <Opened store={state.store} info={state.info} />;
  if (state.kind === "failed") {
    return (
      <Alert color="red" title="Duebook could not open your books" m="xl" maw={560}>
        {state.message}
        <div style={{ marginTop: 12 }}>
          <Button onClick={() => window.location.reload()}>Try again</Button>
        </div>
      </Alert>
    );
  }
  return (
    <div style={{ height: "100%", display: "grid", placeItems: "center" }}>
      <Loader aria-label="Opening your books" />
    </div>
  );
}

async function start(host: Host): Promise<State> {
  useSession.getState().setToday(readToday());
  const info = await host.info();
  if (!info.ok)
    return { kind: "failed", message: `Its own part that keeps the data does not answer. ${info.error.detail}` };
  const database = createDatabase();
  await database.open();
  const store = await openStore(host, info.value, database);
  if (info.value.sample) await fillSample(store);
  return { kind: "open", store, info: info.value };
}

/** The sample company is made when its own store is opened for the first time, with days relative to today. */
async function fillSample(store: Store): Promise<void> {
  if (store.book.reader().head.seq > 0) return;
  const { default: file } = await import("#assets/sample/harbour-joinery.json");
  await runCommand(
    store,
    loadSample,
    { file, isSampleStore: true },
    { userId: "", today: useSession.getState().today },
  );
}
