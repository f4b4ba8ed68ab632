import { Tooltip } from "@mantine/core";
import type { Grade, RiskReason } from "#shared/insight/signs/risk-grade.ts";
import { Tag } from "./tag.tsx";

const TONES = { high: "bad", watch: "warn", low: "ok" } as const;
const WORDS: { readonly [Name in Grade]: string } = { high: "High", watch: "Watch", low: "Low" };

/** The risk of a customer in a word; its reasons open with the pointer or the keyboard. */
export function RiskTag({
  grade,
  reasons = [],
  lead = "",
}: {
  readonly grade: Grade;
  readonly reasons?: readonly RiskReason[];
  /** Before the word: `Risk `. */
  readonly lead?: string;
}) {
  const tag = (
    <Tag tone={TONES[grade]}>
      {lead}
      {lead === "" ? WORDS[grade] : WORDS[grade].toLowerCase()}
    </Tag>
  );
  if (reasons.length === 0) return tag;
  const why = reasons.slice(0, 4).map(({ text }) => text);
  return (
    <Tooltip
      label={
        <span>
          <b>Why {WORDS[grade].toLowerCase()}</b>
          {why.map((text) => (
            <span key={text} style={{ display: "block" }}>
              • {text}
            </span>
          ))}
        </span>
      }
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reasons must be reachable by keyboard */}
      <span tabIndex={0} role="note" aria-label={`Risk ${WORDS[grade].toLowerCase()}: ${why.join(". ")}`}>
        {tag}
      </span>
    </Tooltip>
  );
}
