import { Tag, type Tone } from "#renderer/ui/tag.tsx";
import type { LetterState } from "#shared/letters/rows.ts";

const STATES: Readonly<Record<LetterState, { readonly label: string; readonly tone: Tone }>> = {
  prepared: { label: "Prepared, not printed", tone: "warn" },
  printed: { label: "Printed, not posted", tone: "warn" },
  posted: { label: "Posted", tone: "ok" },
  emailed: { label: "Sent by e-mail", tone: "ok" },
  failed: { label: "E-mail failed", tone: "bad" },
  returned: { label: "Came back", tone: "bad" },
  withdrawn: { label: "Withdrawn", tone: "calm" },
  void: { label: "Void", tone: "calm" },
};

export function LetterStateTag({ state }: { readonly state: LetterState }) {
  return <Tag tone={STATES[state].tone}>{STATES[state].label}</Tag>;
}

export function letterStateLabel(state: LetterState): string {
  return STATES[state].label;
}
