import type { Result } from "../result/result.ts";
import type { SmtpHost } from "./smtp.ts";

/** Why the host could not do it. `detail` is for the error screen's small print, never for decisions. */
export type HostFailure = {
  readonly kind: "disk-full" | "io" | "stale" | "damaged" | "missing" | "too-large" | "cancelled" | "refused";
  readonly detail: string;
};

export type HostResult<Value> = Promise<Result<Value, HostFailure>>;

/** What the sentinel file remembers of the last flushed line. */
export type Sentinel = {
  readonly seq: number;
  readonly hash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly schema: number;
  readonly appVersion: string;
  readonly runtime: string;
};

/**
 * Something wrong with the journal as it was found at start. Two kinds lose nothing that was acknowledged and leave the
 * journal open for writing: `torn-tail` (the last line was being written when the computer stopped) and `sentinel-lost`
 * (the sentinel is missing, unreadable or older than it can be; the next line writes a new one). With any other kind
 * `append` answers `damaged` until `restart`.
 */
export type JournalDamage = {
  readonly segment: string;
  readonly line: number;
  readonly kind:
    | "torn-tail"
    | "unreadable-line"
    | "missing-segment"
    | "chain-broken"
    | "behind-sentinel"
    | "sentinel-lost";
  readonly lastGoodSeq: number;
  /** The first sound entry after the gap; null when nothing sound follows. */
  readonly nextGoodSeq: number | null;
};

/** `seq` and `hash` of the last sound entry, also when there is damage before it; 0 and GENESIS_HASH when empty. */
export type JournalHead = {
  readonly seq: number;
  readonly hash: string;
  readonly sentinel: Sentinel | null;
  readonly damage: readonly JournalDamage[];
};

export type SnapshotInfo = {
  readonly name: string;
  readonly at: string;
  readonly reason: string;
  readonly seq: number;
  readonly hash: string;
  readonly bytes: number;
  readonly records: number;
  readonly place: "own" | "second";
  /**
   * What the folder shows without opening the file: `missing` and `wrong-size` are damage, `unlisted` is a file whose
   * line in the list is lost (its name still tells when and why it was made). `read` checks the content.
   */
  readonly state: "present" | "missing" | "wrong-size" | "unlisted";
  /** Only in the answer of `write`, and only when the user has chosen a second place. */
  readonly secondPlace?: "written" | "failed";
};

export type AppInfo = {
  readonly kind: "desktop" | "loopback";
  readonly version: string;
  readonly sample: boolean;
  readonly platform: string;
  readonly runtime: string;
  /** Where the data lies, for the user to read; never sent back. */
  readonly dataFolder: string;
};

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

export type MenuCommand =
  | "find"
  | "import"
  | "backup"
  | "print"
  | "settings"
  | "help"
  | "keys"
  | "undo"
  | "about"
  | "new-customer";

export type HostEvent =
  | { readonly kind: "menu"; readonly command: MenuCommand }
  /** The window is about to close: take a snapshot, then call `quitReady`. */
  | { readonly kind: "quit-requested" };

/** Everything the renderer knows of the world outside. Two front doors implement it: desktop and loopback. */
export type Host = {
  readonly info: () => HostResult<AppInfo>;
  readonly journal: {
    /**
     * Appends one sealed line and flushes it to disk before answering; `stale` when `prev` is not the head, `refused`
     * when the line does not verify, `damaged` after damage (see JournalDamage). A line that is already there answers
     * as if it had just been written, so that an outbox may be sent again.
     */
    readonly append: (input: {
      readonly line: string;
      readonly seq: number;
      readonly prev: string;
      readonly hash: string;
      readonly counts: Readonly<Record<string, number>>;
      readonly schema: number;
    }) => HostResult<{ readonly seq: number }>;
    /** Lines from `fromSeq` on, in pieces of at most about 4 MB; every line that can be parsed, also past damage. */
    readonly read: (input: {
      readonly fromSeq: number;
    }) => HostResult<{ readonly lines: readonly string[]; readonly nextSeq: number | null }>;
    readonly head: () => HostResult<JournalHead>;
    /**
     * Takes a journal that has been damaged out of the way (kept under another name) and begins a new one with the
     * old lines up to and including `keepThrough` (default 0: none), then the given lines, which must chain on; only
     * the recovery screen calls it, on the user's word. All or nothing.
     */
    readonly restart: (input: {
      readonly lines: readonly string[];
      readonly keepThrough?: number;
      readonly counts?: Readonly<Record<string, number>>;
      readonly schema?: number;
    }) => HostResult<{ readonly seq: number }>;
    /**
     * Takes the content out of entries, at the request of a person it speaks of; number, time, user and hash stay, and
     * the chain verifies as before. The host writes the lines itself, so nothing else can change. `refused` when no later
     * entry names a snapshot that stands in for them; entries already erased are passed over.
     */
    readonly erase: (input: { readonly seqs: readonly number[] }) => HostResult<{ readonly erased: number }>;
  };
  readonly files: {
    readonly put: (input: { readonly bytes: Uint8Array }) => HostResult<{ readonly sha256: string }>;
    readonly get: (input: { readonly sha256: string }) => HostResult<{ readonly bytes: Uint8Array }>;
    /** For an erasure only: the bytes are gone. No error when they were gone already. */
    readonly remove: (input: { readonly sha256: string }) => HostResult<null>;
  };
  readonly snapshots: {
    readonly list: () => HostResult<readonly SnapshotInfo[]>;
    /** Written beside, flushed, read back and compared before it counts. */
    readonly write: (input: {
      readonly bytes: Uint8Array;
      readonly reason: string;
      readonly seq: number;
      readonly hash: string;
      readonly records: number;
    }) => HostResult<SnapshotInfo>;
    readonly read: (input: { readonly name: string; readonly place: "own" | "second" }) => HostResult<{
      readonly bytes: Uint8Array;
    }>;
    /** Asks the user for the second place; desktop only. */
    readonly chooseSecondPlace: () => HostResult<{ readonly label: string }>;
  };
  /** A save dialog on the desktop, a download in the browser. `name` is what the user chose. */
  readonly saveFile: (input: { readonly suggestedName: string; readonly bytes: Uint8Array }) => HostResult<{
    readonly name: string;
  }>;
  readonly openFile: (input: { readonly accept: readonly string[] }) => HostResult<ChosenFile>;
  readonly print: (input: { readonly bytes: Uint8Array; readonly title: string }) => HostResult<null>;
  /** Opens an e-mail (RFC 5322, with attachments) as a draft in the user's own mail program. */
  readonly mailDraft: (input: { readonly name: string; readonly bytes: Uint8Array }) => HostResult<null>;
  /**
   * A notice of the system's own, shown beside whatever else is open. `refused` where notices are not allowed; only
   * `mayAsk` (on a click of the user) lets a browser ask for it.
   */
  readonly notify: (input: {
    readonly title: string;
    readonly body: string;
    readonly mayAsk: boolean;
  }) => HostResult<null>;
  readonly smtp: SmtpHost;
  readonly reveal: (input: { readonly what: "data" | "snapshots" }) => HostResult<null>;
  /**
   * Deletes the window's own store (IndexedDB), sound or not; journal, snapshots and kept files stay. Only the recovery
   * screen calls it, on the user's word. `seq` and `hash` are the journal's last entry as the caller has verified it:
   * `stale` when the journal stands elsewhere, `refused` when it holds nothing, `damaged` when it is damaged and no copy
   * of what can be read was saved before.
   */
  readonly emptyStore: (input: {
    readonly seq: number;
    readonly hash: string;
    readonly copySaved: boolean;
  }) => HostResult<null>;
  readonly clock: () => HostResult<{ readonly at: string; readonly offset: number }>;
  readonly diskSpace: () => HostResult<{ readonly freeBytes: number; readonly neededBytes: number }>;
  /** Opens the sample company in a store of its own; the address to go to, or null where a new window opens itself. */
  readonly openSample: () => HostResult<{ readonly address: string | null }>;
  readonly quitReady: () => HostResult<null>;
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
};
