import { useEffect, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { readHistory } from "#renderer/data/queries/read-history.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import type { HistoryLine } from "#shared/journal/history-line.ts";

export type History =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly lines: readonly HistoryLine[] }
  | { readonly kind: "failed"; readonly detail: string };

/** The history from the journal; read again when the books move on. */
export function useHistory(): History {
  const { host } = useStore();
  const { seq } = useBook().head;
  const [history, setHistory] = useState<History>({ kind: "reading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is a new history
  useEffect(() => {
    let isCurrent = true;
    void readHistory(host).then((read) => {
      if (!isCurrent) return;
      setHistory(read.ok ? { kind: "read", lines: read.value } : { kind: "failed", detail: read.error.detail });
    });
    return () => {
      isCurrent = false;
    };
  }, [host, seq]);
  return history;
}
