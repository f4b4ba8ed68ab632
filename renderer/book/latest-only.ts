/**
 * Runs one task at a time. Of those asked for while one runs only the last is run, and the running one is told to stop:
 * what is asked anew with every entry never stands in a queue.
 */
export function latestOnly<Task>(run: (task: Task, signal: AbortSignal) => Promise<void>): (task: Task) => void {
  let wanted: Task[] = [];
  let running: AbortController | null = null;
  const runAll = async () => {
    for (let [next] = wanted; next !== undefined; [next] = wanted) {
      wanted = [];
      running = new AbortController();
      await run(next, running.signal).finally(() => {
        running = null;
      });
    }
  };
  return (task) => {
    wanted = [task];
    if (running) running.abort();
    else void runAll();
  };
}
