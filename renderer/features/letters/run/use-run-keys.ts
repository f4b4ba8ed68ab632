import { type KeyboardEvent, useCallback } from "react";
import type { RunRow } from "./run-row.ts";

/** Arrows or J and K move through the letters, Space takes one in or out. */
export function useRunKeys(
  rows: readonly RunRow[],
  selected: string | null,
  onSelect: (key: string) => void,
  onToggle: (row: RunRow) => void,
) {
  return useCallback(
    (event: KeyboardEvent) => {
      const at = rows.findIndex((row) => row.key === selected);
      const move = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (move !== undefined) {
        const next = rows[Math.max(0, Math.min(rows.length - 1, at + move))];
        if (next) onSelect(next.key);
        event.preventDefault();
      } else if (event.key === " " && event.target === event.currentTarget) {
        const row = rows[at];
        if (row?.canBeIn) onToggle(row);
        event.preventDefault();
      }
    },
    [rows, selected, onSelect, onToggle],
  );
}
