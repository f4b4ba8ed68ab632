/** Lets one writer at a time through, across all windows of this origin. */
export type WriteLock = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** Web Locks where the browser has them, else a queue within this window. */
export function createWriteLock(locks: LockManager | undefined): WriteLock {
  if (locks) return (task) => locks.request("duebook-write", task) as ReturnType<typeof task>;
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = tail.then(task, task);
    tail = turn.catch(() => undefined);
    return turn;
  };
}
