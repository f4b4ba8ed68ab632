import { create } from "zustand";
import type { Change } from "#shared/journal/change.ts";

export type Undoable = { readonly seq: number; readonly summary: string; readonly changes: readonly Change[] };

type UndoStack = {
  readonly items: readonly Undoable[];
  readonly push: (item: Undoable) => void;
  readonly pop: () => Undoable | null;
  /** After an erasure: what could be taken back holds what was erased. */
  readonly clear: () => void;
};

const LIMIT = 50;

/** Changes of this session that can be taken back, latest last. */
export const useUndoStack = create<UndoStack>()((set, get) => ({
  items: [],
  push: (item) => set(({ items }) => ({ items: [...items, item].slice(-LIMIT) })),
  pop: () => {
    const { items } = get();
    const last = items.at(-1) ?? null;
    if (last) set({ items: items.slice(0, -1) });
    return last;
  },
  clear: () => set({ items: [] }),
}));
