/** What start-up, a rebuild or a backup is doing now. `total` 0: not known. */
export type Progress = {
  readonly stage: "checking" | "reading" | "replaying" | "writing" | "packing";
  readonly done: number;
  readonly total: number;
};

export type OnProgress = (progress: Progress) => void;

export const noProgress: OnProgress = () => undefined;

type Scheduler = { readonly scheduler?: { readonly postTask: (task: () => void) => Promise<void> } };

/**
 * Lets the screen paint and the user click between two pieces of long work. Timers are the last resort: those of a
 * hidden window run once a second.
 */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Scheduler;
  return scheduler ? scheduler.postTask(() => undefined) : new Promise((resolve) => setTimeout(resolve, 0));
}
