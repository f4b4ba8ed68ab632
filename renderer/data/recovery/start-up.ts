import { openStore } from "#renderer/data/open-store.ts";
import { type DuebookDatabase, SCHEMA_VERSION, type StoreApi } from "#renderer/data/schema.ts";
import type { Store } from "#renderer/data/store.ts";
import type { AppInfo, Host, JournalHead } from "#shared/host/host.ts";
import {
  decideStart,
  type RebuildReason,
  type StartDecision,
  type StartProblem,
  type StoreState,
} from "#shared/journal/decide-start.ts";
import { sendOutbox } from "../outbox.ts";
import type { ExecutionProblem } from "./execution-problem.ts";
import { withJournal } from "./journal-lines.ts";
import type { OnProgress } from "./progress.ts";
import { readStoreState } from "./read-store-state.ts";
import { storedSchema } from "./stored-schema.ts";

export type StartNotice =
  | { readonly kind: "rebuilt"; readonly reason: RebuildReason; readonly entries: number }
  | { readonly kind: "resent"; readonly lines: number }
  | { readonly kind: "upgraded"; readonly fromSchema: number; readonly toSchema: number };

export type Stopped = {
  readonly kind: "stopped";
  readonly problem: StartProblem | ExecutionProblem;
  /** Open when the problem was found after the store had been opened. */
  readonly database: DuebookDatabase | null;
  readonly journal: JournalHead | null;
};

export type Started =
  | { readonly kind: "ready"; readonly store: Store; readonly notices: readonly StartNotice[] }
  | Stopped;

export type StartOptions = {
  readonly host: Host;
  readonly info: AppInfo;
  readonly createDatabase: () => DuebookDatabase;
  readonly api: StoreApi;
  readonly onProgress: OnProgress;
};

/** What is known so far. `state` is set when the store turned out other than it said. */
type Session = StartOptions & {
  database: DuebookDatabase | null;
  journal: JournalHead | null;
  state: StoreState | null;
  isRebuilt: boolean;
  isReopened: boolean;
  readonly notices: StartNotice[];
};

/** Opening, an upgrade, sending and a rebuild can each be needed once; more turns mean that nothing helps. */
const MAX_TURNS = 8;

/**
 * Compares store, journal and disk before the first screen, puts right what can be put right without a doubt, and opens
 * the books; otherwise stops, having written nothing. The caller holds the write lock of all windows.
 */
export async function startUp(options: StartOptions): Promise<Started> {
  const unknown = { database: null, journal: null, state: null, isRebuilt: false, isReopened: false };
  const session: Session = { ...options, ...unknown, notices: [] };
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    options.onProgress({ stage: "checking", done: turn, total: 0 });
    const outcome = await withJournal(async () => carryOut(session, await decide(session)));
    if (!outcome.ok) return stop(session, { kind: "host-failed", doing: "reading", cause: outcome.error });
    if (outcome.value) return outcome.value;
  }
  return stop(session, { kind: "store-failed", detail: "The store does not stay as it was written" });
}

async function decide(session: Session): Promise<StartDecision> {
  const { host, database } = session;
  const [head, disk] = await Promise.all([host.journal.head(), host.diskSpace()]);
  session.journal = head.ok ? head.value : null;
  const store: StoreState = database
    ? (session.state ?? (await readStoreState(database, host, session.journal)))
    : { kind: "unopened", schema: await storedSchema(session.api.indexedDB) };
  const decision = decideStart({
    store,
    journal: session.journal,
    disk: disk.ok ? disk.value : null,
    appSchema: SCHEMA_VERSION,
  });
  // A store that was just rebuilt from the journal is right, whatever the sentinel counted.
  const isAgain = session.isRebuilt && decision.kind === "rebuild" && decision.reason === "counts-differ";
  return isAgain ? { kind: "open" } : decision;
}

async function carryOut(session: Session, decision: StartDecision): Promise<Started | null> {
  session.state = null;
  switch (decision.kind) {
    case "recover":
      return stop(session, decision.problem);
    case "migrate":
      return upgrade(session, decision.fromSchema);
    case "open-store":
      return openDatabase(session);
    case "resend":
      return resend(session);
    case "rebuild":
      return rebuild(session, decision.reason);
    case "open":
      return open(session);
  }
}

/** A damaged store may be put aside by the browser at the first attempt and be empty, but usable, at the second. */
async function openDatabase(session: Session): Promise<Stopped | null> {
  let detail = "";
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const database = session.createDatabase();
    try {
      await database.open();
      session.database = database;
      return null;
    } catch (error) {
      detail = String(error);
      database.close();
    }
  }
  return stop(session, { kind: "store-failed", detail });
}

async function upgrade(session: Session, fromSchema: number): Promise<Stopped | null> {
  const { snapshotBeforeUpgrade } = await import("./snapshot-before-upgrade.ts");
  const kept = await snapshotBeforeUpgrade(session.host, session.info.version, session.api, fromSchema);
  if (!kept.ok) return stop(session, { kind: "host-failed", doing: "snapshot", cause: kept.error });
  session.notices.push({ kind: "upgraded", fromSchema, toSchema: SCHEMA_VERSION });
  return openDatabase(session);
}

async function resend(session: Session): Promise<Stopped | null> {
  const sent = await sendOutbox(session.database as DuebookDatabase, session.host);
  if (!sent.ok) return stop(session, { kind: "host-failed", doing: "sending", cause: sent.error });
  session.notices.push({ kind: "resent", lines: sent.value.sent });
  return null;
}

async function rebuild(session: Session, reason: RebuildReason): Promise<Stopped | null> {
  if (session.isRebuilt) return stop(session, { kind: "store-failed", detail: reason });
  const database = session.database as DuebookDatabase;
  const { rebuildStore } = await import("./rebuild-store.ts");
  const rebuilt = await rebuildStore(database, session.host, session.journal as JournalHead, session.onProgress);
  if (!rebuilt.ok) {
    if (rebuilt.error.kind === "store-failed") return reopen(session, rebuilt.error);
    return stop(session, rebuilt.error);
  }
  session.isRebuilt = true;
  session.notices.push({ kind: "rebuilt", reason, entries: rebuilt.value.seq });
  return null;
}

/** The browser closes a store it cannot write to and mends it when it is opened again. */
async function reopen(session: Session, problem: ExecutionProblem): Promise<Stopped | null> {
  if (session.isReopened) return stop(session, problem);
  session.isReopened = true;
  session.database?.close();
  session.database = null;
  return null;
}

async function open(session: Session): Promise<Started | null> {
  const database = session.database as DuebookDatabase;
  try {
    await database.outbox.clear();
    session.onProgress({ stage: "reading", done: 0, total: 0 });
    const store = await openStore(session.host, session.info, database);
    return { kind: "ready", store, notices: session.notices };
  } catch (error) {
    if (session.isRebuilt) return stop(session, { kind: "store-failed", detail: String(error) });
    session.state = { kind: "unreadable", detail: String(error) };
    return null;
  }
}

function stop({ database, journal }: Session, problem: Stopped["problem"]): Stopped {
  return { kind: "stopped", problem, database, journal };
}
