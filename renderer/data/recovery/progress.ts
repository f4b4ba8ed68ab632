/** What start-up, a rebuild or a backup is doing now. `total` 0: not known. */
export type Progress = {
  readonly stage: "checking" | "reading" | "replaying" | "writing" | "packing";
  readonly done: number;
  readonly total: number;
};

export type OnProgress = (progress: Progress) => void;

export const noProgress: OnProgress = () => undefined;

/** Lets the screen paint and the user click between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
