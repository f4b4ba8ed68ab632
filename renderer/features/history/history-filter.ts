import type { HistoryLine } from "#shared/journal/history-line.ts";

export type HistoryFilter = {
  /** Words, all of which must stand in an entry: what was done, by whom, when, or what changed. */
  readonly text: string;
  readonly onlyLate: boolean;
  /** Empty for every customer. */
  readonly customerId: string;
};

/** The entries a filter leaves, in their order. */
export function filterHistory(
  lines: readonly HistoryLine[],
  { text, onlyLate, customerId }: HistoryFilter,
  nameOf: (userId: string) => string,
): readonly HistoryLine[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      (customerId === "" || line.customerIds.includes(customerId)) &&
      (!onlyLate || line.isLate) &&
      (wanted.length === 0 || holds(`${nameOf(line.user)} ${textOf(line)}`.toLowerCase(), wanted)),
  );
}

function holds(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word));
}

const known = new WeakMap<HistoryLine, string>();

/** Everything an entry says, made once: a long history is searched at every key. */
function textOf(line: HistoryLine): string {
  const before = known.get(line);
  if (before !== undefined) return before;
  const { seq, at, on, summary, command, changes } = line;
  const text = `${seq} ${at.slice(0, 10)} ${on ?? ""} ${summary} ${command} ${changes ? JSON.stringify(changes) : ""}`;
  known.set(line, text);
  return text;
}
