import type { JournalDamage, JournalHead } from "../host/host.ts";
import type { ChainHead } from "./verify-chain.ts";

/** What IndexedDB was found to hold. */
export type StoreState =
  | { readonly kind: "unopened"; readonly schema: number | null }
  | {
      readonly kind: "open";
      readonly head: ChainHead;
      /** Entries written to the store whose line the journal has not confirmed, oldest first. */
      readonly outbox: readonly OutboxHead[];
      readonly counts: Readonly<Record<string, number>>;
      /** Hash of the journal's entry with the store's number; null when it has none. */
      readonly journalHash: string | null;
    }
  | { readonly kind: "unreadable"; readonly detail: string };

export type OutboxHead = { readonly seq: number; readonly prev: string; readonly hash: string };

export type StartFacts = {
  readonly store: StoreState;
  /** Null: the host does not answer. */
  readonly journal: JournalHead | null;
  /** Null: could not be found out. */
  readonly disk: { readonly freeBytes: number; readonly neededBytes: number } | null;
  readonly appSchema: number;
};

export type RebuildReason = "store-empty" | "store-behind" | "store-unreadable" | "counts-differ";

/** What stops the start. Nothing is written until the user has chosen. */
export type StartProblem =
  | { readonly kind: "disk-low"; readonly freeBytes: number; readonly neededBytes: number }
  | { readonly kind: "newer-schema"; readonly schema: number }
  | { readonly kind: "journal-unreachable" }
  | { readonly kind: "journal-damaged"; readonly damage: readonly JournalDamage[]; readonly storeSeq: number | null }
  /** The store knows entries the journal has lost. */
  | { readonly kind: "journal-behind"; readonly storeSeq: number; readonly journalSeq: number }
  /** Store and journal tell two different stories. `unsaved`: changes in the store that were never shown as saved. */
  | {
      readonly kind: "diverged";
      readonly storeSeq: number;
      readonly journalSeq: number;
      readonly unsaved: number;
    };

export type StartDecision =
  | { readonly kind: "open-store" }
  | { readonly kind: "migrate"; readonly fromSchema: number }
  | { readonly kind: "open" }
  /** The journal lacks the outbox's lines from this number on. */
  | { readonly kind: "resend"; readonly fromSeq: number }
  | { readonly kind: "rebuild"; readonly reason: RebuildReason }
  | { readonly kind: "recover"; readonly problem: StartProblem };

/** Damage that lost nothing which was acknowledged: see JournalDamage. */
const HARMLESS: readonly JournalDamage["kind"][] = ["torn-tail", "sentinel-lost"];

/**
 * Decides how Duebook starts, from what the store, the journal, its sentinel and the disk say. Pure: whoever asks
 * carries it out and asks again.
 */
export function decideStart({ store, journal, disk, appSchema }: StartFacts): StartDecision {
  if (disk && disk.freeBytes < disk.neededBytes) return recover({ kind: "disk-low", ...disk });
  if (!journal) return recover({ kind: "journal-unreachable" });
  const schema = Math.max(journal.sentinel?.schema ?? 0, store.kind === "unopened" ? (store.schema ?? 0) : 0);
  if (schema > appSchema) return recover({ kind: "newer-schema", schema });
  if (store.kind === "unopened") {
    const isOlder = store.schema !== null && store.schema < appSchema;
    return isOlder ? { kind: "migrate", fromSchema: store.schema } : { kind: "open-store" };
  }
  const damage = blockingDamage(journal);
  if (damage.length > 0) {
    return recover({ kind: "journal-damaged", damage, storeSeq: store.kind === "open" ? store.head.seq : null });
  }
  if (store.kind === "unreadable") return rebuild("store-unreadable");
  return compare(store, journal);
}

/** Damage that took something which was acknowledged, or may have. */
export function blockingDamage({ damage }: JournalHead): readonly JournalDamage[] {
  return damage.filter((found) => !HARMLESS.includes(found.kind));
}

type OpenStore = Extract<StoreState, { readonly kind: "open" }>;

function compare(store: OpenStore, journal: JournalHead): StartDecision {
  const { head } = store;
  if (head.seq > journal.seq) return ahead(store, journal);
  if (head.seq === journal.seq) {
    if (head.hash !== journal.hash) return diverged(store, journal);
    return hasCounts(store, journal) ? { kind: "open" } : rebuild("counts-differ");
  }
  if (head.seq === 0 && store.outbox.length === 0) return rebuild("store-empty");
  return store.journalHash === head.hash ? rebuild("store-behind") : diverged(store, journal);
}

/** The store may be ahead only by lines that lie in its outbox and follow on the journal's last. */
function ahead(store: OpenStore, journal: JournalHead): StartDecision {
  let at: ChainHead = journal;
  for (const line of store.outbox) {
    if (line.seq <= journal.seq) continue;
    if (line.seq !== at.seq + 1 || line.prev !== at.hash) break;
    at = line;
  }
  if (at.seq === store.head.seq && at.hash === store.head.hash) return { kind: "resend", fromSeq: journal.seq + 1 };
  return recover({ kind: "journal-behind", storeSeq: store.head.seq, journalSeq: journal.seq });
}

function diverged(store: OpenStore, journal: JournalHead): StartDecision {
  return recover({
    kind: "diverged",
    storeSeq: store.head.seq,
    journalSeq: journal.seq,
    unsaved: store.outbox.length,
  });
}

/** Only a sentinel of the very same entry can say how many rows there must be. */
function hasCounts({ head, counts }: OpenStore, { sentinel }: JournalHead): boolean {
  if (!sentinel || sentinel.seq !== head.seq) return true;
  return Object.entries(sentinel.counts).every(([name, count]) => (counts[name] ?? 0) === count);
}

function rebuild(reason: RebuildReason): StartDecision {
  return { kind: "rebuild", reason };
}

function recover(problem: StartProblem): StartDecision {
  return { kind: "recover", problem };
}
