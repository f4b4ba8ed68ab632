import { Button } from "@mantine/core";
import { useState } from "react";
import { askForecast } from "#renderer/book/ask-forecast.ts";
import { gatherHistory } from "#renderer/book/gather-history.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { dayFromNumber, dayNumber } from "#shared/dates/calendar-date.ts";
import type { BackTest } from "#shared/insight/prediction/back-test.ts";
import { CalibrationTable } from "./calibration-table.tsx";
import type { ReportScene } from "./use-report-scene.ts";

type State =
  | { readonly kind: "idle" | "working" | "too-little" | "failed" }
  | { readonly kind: "done"; readonly result: BackTest };

/** The first part of the invoices that is learnt from; the rest is tested on. */
const SHARE = 0.7;

/** How good the prediction would have been on invoices it had not seen, beside two simpler ways. */
export function BackTestPanel({ scene }: { readonly scene: ReportScene }) {
  const book = useBook();
  const [state, setState] = useState<State>({ kind: "idle" });
  const start = async () => {
    setState({ kind: "working" });
    const named = await gatherHistory(book, scene.asAt, new AbortController().signal);
    if (!named) return;
    const on = dayNumber(scene.asAt);
    const answer = await askForecast({ kind: "back-test", history: named.history, on, share: SHARE });
    if (answer?.kind !== "back-test") setState({ kind: "failed" });
    else setState(answer.result ? { kind: "done", result: answer.result } : { kind: "too-little" });
  };
  return (
    <section
      aria-label="Back-test"
      style={{ display: "grid", gap: 8, gridTemplateColumns: "minmax(0, 1fr)", marginTop: 16 }}
    >
      <h2 className="b6">How good is this?</h2>
      <p className="t2 s12">
        Tested on your own books: learnt from the first 70% of invoices, tried on the others with only what was known on
        each invoice day.
      </p>
      {state.kind !== "done" && (
        <Button variant="default" loading={state.kind === "working"} onClick={() => void start()}>
          Test the prediction
        </Button>
      )}
      {state.kind === "too-little" && (
        <p role="status">There are too few settled invoices for a test yet. Come back when more have been paid.</p>
      )}
      {state.kind === "failed" && <p role="alert">The test could not be made. Try again.</p>}
      {state.kind === "done" && <Result result={state.result} scene={scene} />}
    </section>
  );
}

function Result({ result, scene }: { readonly result: BackTest; readonly scene: ReportScene }) {
  const rows = [
    { name: "This prediction", scores: result.model, off: result.daysOff.model },
    { name: "Customer's own average", scores: result.ownAverage, off: result.daysOff.ownAverage },
    { name: "Company average", scores: result.companyAverage, off: result.daysOff.companyAverage },
  ];
  return (
    <>
      <p className="s12">
        {result.model.count} invoices since {scene.say.day(dayFromNumber(result.from))},{" "}
        {Math.round(result.lateShare * 100)}% of them late.
      </p>
      <table className="t c" aria-label="Back-test beside simpler ways">
        <thead>
          <tr>
            {["Way", "Order", "Error", "Days off"].map((head, at) => (
              <th key={head} scope="col" className={at > 0 ? "num" : ""}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, scores, off }, at) => (
            <tr key={name}>
              <td className={at === 0 ? "b6" : ""}>{name}</td>
              <td className="num">{scores.auc.toFixed(3)}</td>
              <td className="num">{scores.brier.toFixed(3)}</td>
              <td className="num">{off.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="t2 s11">
        Order: how often a late invoice was thought likelier late than one paid in time (AUC; 0.5 is guessing, 1 is
        perfect). Error: mean square of chance less outcome (Brier; 0 is perfect). Days off: between the expected and
        the true day. {Math.round(result.inRangeShare * 100)}% were paid within the range given; 80% are meant to be.
      </p>
      <CalibrationTable rows={result.calibration} />
    </>
  );
}
