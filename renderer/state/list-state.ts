import { create } from "zustand";
import { persist } from "zustand/middleware";

type ListState = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly set: (key: string, value: unknown) => void;
};

/** Filters, sorting and where people were, by list. May be lost; kept over restarts where the browser keeps it. */
export const useListStore = create<ListState>()(
  persist(
    (set) => ({
      values: {},
      set: (key, value) => set(({ values }) => ({ values: { ...values, [key]: value } })),
    }),
    { name: "duebook-lists" },
  ),
);

/** Like `useState`, but remembered under `key` when the screen is left. */
export function useRemembered<Value>(key: string, initial: Value): readonly [Value, (value: Value) => void] {
  const stored = useListStore((state) => state.values[key]);
  const set = useListStore((state) => state.set);
  return [stored === undefined ? initial : (stored as Value), (value) => set(key, value)];
}
