/** Longest time, in milliseconds, that work between two breaks may take, so that the window keeps answering. */
const SLICE_MS = 8;

/**
 * Works through many things with breaks for the window. Answers false when it was stopped by the signal. `onProgress`
 * hears how many are done, once for each break.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => undefined,
): Promise<boolean> {
  let began = performance.now();
  for (let at = 0; at < items.length; at++) {
    if (signal.aborted) return false;
    work(items[at] as Item);
    if (performance.now() - began < SLICE_MS) continue;
    onProgress(at + 1);
    await breather();
    began = performance.now();
  }
  return !signal.aborted;
}

/** Lets the window draw and hear before going on. */
function breather(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
