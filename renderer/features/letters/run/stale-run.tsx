import { useLocation } from "wouter";
import { useToday } from "#renderer/book/use-book.ts";
import { recordLetterSteps } from "#renderer/data/commands/letters/record-letter-steps.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { isStatementBatch } from "./run-title.ts";

/** Withdraws what has not gone and begins the run afresh, so that nothing stale is ever printed. */
export function StaleRun({
  letters,
  stale,
}: {
  readonly letters: readonly Letter[];
  readonly stale: readonly Letter[];
}) {
  const run = useRun();
  const today = useToday();
  const [, navigate] = useLocation();
  const withdraw = (chosen: readonly Letter[]) =>
    run(recordLetterSteps, {
      letterIds: chosen.map((letter) => letter.id),
      state: "withdrawn",
      on: today,
      note: "Figures changed before the run was printed",
      service: "",
      tracking: {},
      fileId: "",
    });
  const again = async () => {
    const done = await withdraw(letters);
    if (done.ok) navigate(isStatementBatch(letters) ? paths.statements() : paths.letterRun());
  };
  const count = stale.length === 1 ? "One letter is" : `${countText(stale.length)} letters are`;
  return (
    <div className="alert bad" role="alert" style={{ margin: "10px 18px" }}>
      <span className="tx">
        {count} no longer right, so the run is not printed.{" "}
        <button type="button" className="linkb" onClick={again}>
          Prepare the run again
        </button>{" "}
        with the figures of now
        {stale.length < letters.length && (
          <>
            , or{" "}
            <button type="button" className="linkb" onClick={() => void withdraw(stale)}>
              take {stale.length === 1 ? "it" : "them"} out
            </button>{" "}
            and print the others
          </>
        )}
        . What is withdrawn keeps its number.
      </span>
    </div>
  );
}
