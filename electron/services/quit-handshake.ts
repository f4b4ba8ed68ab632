/** Long enough for a snapshot of a large store; a window that hangs must not keep the program open. */
const QUIT_PATIENCE_MS = 20_000;

export type QuitHandshake = {
  /** Asks the windows to finish and waits until one says it is ready, or until patience ends. */
  readonly ask: () => Promise<"ready" | "timeout">;
  /** A window has finished; called by `quitReady`. */
  readonly ready: () => void;
};

/** Lets the windows take a snapshot before the program ends. Asking twice is asking once. */
export function createQuitHandshake(request: () => void, patienceMs: number = QUIT_PATIENCE_MS): QuitHandshake {
  let settle: ((outcome: "ready" | "timeout") => void) | null = null;
  let asked: Promise<"ready" | "timeout"> | null = null;
  return {
    ask: () => {
      asked ??= new Promise((resolve) => {
        const timer = setTimeout(() => resolve("timeout"), patienceMs);
        settle = (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        };
        request();
      });
      return asked;
    },
    ready: () => settle?.("ready"),
  };
}
