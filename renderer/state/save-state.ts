import { create } from "zustand";

/** How the last change stands: `saved` only once the journal has flushed it. */
export type SaveState = {
  readonly status: "saved" | "saving" | "failed";
  readonly message: string;
  readonly savedAt: string;
  /** Whether the last snapshot could be taken; null before the first. */
  readonly snapshot: "taken" | "failed" | null;
  readonly noteSnapshot: (isTaken: boolean) => void;
  readonly set: (status: "saved" | "saving" | "failed", message?: string) => void;
};

export const useSaveState = create<SaveState>()((set) => ({
  status: "saved",
  message: "",
  savedAt: "",
  snapshot: null,
  noteSnapshot: (isTaken) => set({ snapshot: isTaken ? "taken" : "failed" }),
  set: (status, message = "") => set({ status, message, ...(status === "saved" ? { savedAt: message } : {}) }),
}));
