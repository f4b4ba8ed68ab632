import { useMemo } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { Tag, type Tone } from "#renderer/ui/tag.tsx";
import { type LimitationState, limitationClocks, limitationSentence } from "#shared/cases/limitation.ts";
import { preActionClock } from "#shared/cases/pre-action.ts";
import { words } from "#shared/chasing/words.ts";
import type { EvidenceSource } from "#shared/evidence/evidence-source.ts";

const TONES: Readonly<Record<LimitationState, Tone>> = {
  unknown: "info",
  running: "ok",
  "six-months": "warn",
  "two-months": "bad",
  expired: "bad",
};

const NAMES: Readonly<Record<LimitationState, string>> = {
  unknown: "not known",
  running: "in time",
  "six-months": "under 6 months",
  "two-months": "under 2 months",
  expired: "may be over",
};

/** Until when each open invoice can be claimed, and from when after the letter before action. */
export function TimeLimits({ source }: { readonly source: EvidenceSource }) {
  const { file, company, asAt } = source;
  const say = words(company.locale);
  const own = useBook().setting("limitation");
  const clocks = useMemo(() => limitationClocks(file, asAt, own), [file, asAt, own]);
  const before = useMemo(() => preActionClock(file.customer, file.letters, asAt), [file, asAt]);
  return (
    <section aria-label="Time limits" style={{ marginTop: 18 }}>
      <h2 style={{ fontSize: 13, margin: "0 0 8px" }} className="b6">
        Time limits
      </h2>
      {before && (
        <p style={{ margin: "0 0 6px" }}>
          {before.isOver
            ? `The ${before.days} days after letter ${before.number} are over since ${say.date(before.mayIssueOn)}.`
            : `Letter ${before.number}, day ${before.day} of ${before.days}: no claim before ${say.date(before.mayIssueOn)}.`}{" "}
          <span className="t2 s12">{before.source}</span>
        </p>
      )}
      {clocks.length === 0 && <p className="t2">Nothing is overdue.</p>}
      {clocks.map((clock) => (
        <div key={`${clock.item.entry.id} ${clock.item.part}`} className="row" style={{ padding: "3px 0", gap: 10 }}>
          <Tag tone={TONES[clock.state]}>{NAMES[clock.state]}</Tag>
          <span className="t2 s12">{limitationSentence(clock, say)}</span>
        </div>
      ))}
    </section>
  );
}
