import { CONDITIONS } from "#shared/letters/letter-conditions.ts";
import { MERGE_FIELDS } from "#shared/letters/merge-fields.ts";
import type { WordingFault } from "#shared/letters/wording.ts";

/** What is wrong with a wording, with the nearest right name where one is misspelt. */
export function wordingFaultWords(fault: WordingFault): string {
  switch (fault.kind) {
    case "unknown-field":
      return `There is no field {${fault.name}}.${suggestion(fault.name, Object.keys(MERGE_FIELDS), "{", "}")}`;
    case "unknown-condition":
      return `There is no condition [${fault.name}].${suggestion(fault.name, Object.keys(CONDITIONS), "[", "]")}`;
    case "stray-bracket":
      return "A curly bracket stands alone.";
    case "empty-text":
      return "A paragraph is empty.";
    case "missing-label":
      return `The word "${fault.name}" is missing.`;
  }
}

function suggestion(name: string, known: readonly string[], open: string, close: string): string {
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((first, second) => first.distance - second.distance)[0];
  return nearest && nearest.distance <= 3 ? ` Did you mean ${open}${nearest.candidate}${close}?` : "";
}

/** Letters to change, add or drop to get from one word to the other. */
function editDistance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let at = 1; at <= first.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= second.length; to += 1) {
      const change = first[at - 1] === second[to - 1] ? 0 : 1;
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}
