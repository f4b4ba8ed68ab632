import { useEffect, useRef } from "react";
import { isTyping } from "#renderer/ui/is-typing.ts";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { CALL_OUTCOMES } from "#shared/chasing/call-outcomes.ts";
import type { CallOutcome } from "#shared/chasing/rows.ts";

/** What came of the call, one key each: 1 to 9 while no field has the focus. */
export function OutcomeKeys({
  outcome,
  onChoose,
}: {
  readonly outcome: CallOutcome;
  readonly onChoose: (outcome: CallOutcome) => void;
}) {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const row = CALL_OUTCOMES[Number(event.key) - 1];
      if (!row || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      choose.current(row.id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="outcomes" role="radiogroup" aria-label="Outcome of the call">
      {CALL_OUTCOMES.map((row, index) => (
        <button
          key={row.id}
          type="button"
          role="radio"
          className="outcome"
          aria-checked={row.id === outcome}
          {...(row.id === outcome ? { "data-autofocus": true } : {})}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(row.id)}
        >
          <Kbd>{String(index + 1)}</Kbd>
          {row.label}
        </button>
      ))}
    </div>
  );
}
