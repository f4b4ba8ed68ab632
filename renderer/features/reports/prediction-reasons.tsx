import { IconArrowDownRight, IconArrowUpRight } from "@tabler/icons-react";
import { Day } from "#renderer/ui/day.tsx";
import { describeReason } from "#shared/insight/prediction/describe-reason.ts";
import type { PredictionRow } from "./prediction-rows.ts";
import type { ReportScene } from "./use-report-scene.ts";

/** When an invoice is expected, its range, and the reasons that weigh most. */
export function PredictionReasons({ row, scene }: { readonly row: PredictionRow; readonly scene: ReportScene }) {
  const { entry, customerName, openMinor, prediction } = row;
  return (
    <section aria-label={`Why ${entry.number} is expected then`} style={{ display: "grid", gap: 8 }}>
      <h2 className="b6">
        {entry.number}, {customerName}
      </h2>
      <p>
        {scene.say.money(openMinor)}, expected{" "}
        <b>{prediction.expectedOn ? <Day on={prediction.expectedOn} style="near" /> : "later than a year"}</b>
      </p>
      <p className="t2 s12">
        Eight times of ten between <Day on={prediction.earliestOn} /> and{" "}
        {prediction.latestOn ? <Day on={prediction.latestOn} /> : "more than a year after it was due"}.
      </p>
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 4 }} aria-label="Reasons">
        {prediction.reasons.map((reason) => (
          <li key={reason.kind} className="row" style={{ alignItems: "flex-start" }}>
            {reason.weight > 0 ? (
              <IconArrowUpRight size={14} className="bad" aria-label="Makes it likelier to be late" role="img" />
            ) : (
              <IconArrowDownRight size={14} className="ok" aria-label="Makes it likelier to be in time" role="img" />
            )}
            <span className="s12">{describeReason(reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
