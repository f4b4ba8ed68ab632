import type { HostFailure } from "#shared/host/host.ts";

/** What went wrong while a decision was carried out. */
export type ExecutionProblem =
  | { readonly kind: "store-failed"; readonly detail: string }
  | { readonly kind: "host-failed"; readonly doing: "sending" | "reading" | "snapshot"; readonly cause: HostFailure }
  /** Snapshots and journal do not give everything back: it ends after this entry. */
  | {
      readonly kind: "rebuild-incomplete";
      readonly afterSeq: number;
      readonly journalSeq: number;
      readonly why: string;
    };
