/** The longest time the window could not answer, until the function it gives is called. */
export function watchGaps(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 4);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
}
