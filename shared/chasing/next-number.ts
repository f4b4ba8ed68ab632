/** The next number of a series: `D-33` after `D-32`. Numbers are never reused, so it goes past the highest there is. */
export function nextNumber(prefix: string, numbers: Iterable<string>): string {
  let highest = 0;
  for (const number of numbers) {
    const match = /^(.+)-(\d+)$/.exec(number);
    if (match?.[1] === prefix) highest = Math.max(highest, Number(match[2]));
  }
  return `${prefix}-${highest + 1}`;
}
