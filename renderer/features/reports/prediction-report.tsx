import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { type BookForecast, useForecast } from "#renderer/book/forecast.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { paths } from "#renderer/state/paths.ts";
import { DataTable } from "#renderer/ui/data-table.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import { BackTestPanel } from "./back-test-panel.tsx";
import { predictionColumns } from "./prediction-columns.tsx";
import { predictionOutput } from "./prediction-output.ts";
import { PredictionReasons } from "./prediction-reasons.tsx";
import { type PredictionRow, predictionRows } from "./prediction-rows.ts";
import { ReportFrame } from "./report-frame.tsx";
import { useReportScene } from "./use-report-scene.ts";

/** When each open invoice is expected to be paid, why, and how good such expectations have been. */
export function PredictionReport() {
  const scene = useReportScene();
  const book = useBook();
  const [, navigate] = useLocation();
  const { forecast, isWorking } = useForecast();
  const [sort, setSort] = useRemembered<SortState>("reports.prediction.sort", { column: "late", down: true });
  const [selected, setSelected] = useState<PredictionRow | null>(null);
  const rows = useMemo(() => (forecast ? predictionRows(book, forecast, scene) : []), [book, forecast, scene]);
  const columns = useMemo(() => predictionColumns(scene.say), [scene.say]);
  return (
    <ReportFrame id="prediction" output={rows.length > 0 ? () => predictionOutput(rows, scene) : null}>
      <div className="head" role="status">
        <span className="t2 s12">{learntWords(forecast, isWorking)}</span>
      </div>
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr) clamp(300px, 26vw, 360px)",
          flex: 1,
          minHeight: 0,
        }}
      >
        <div style={{ display: "flex", minWidth: 0, minHeight: 0 }} data-pane>
          <DataTable
            label="Open invoices and when they are expected"
            rows={rows}
            columns={columns}
            rowKey={({ entry }) => entry.id}
            sort={sort}
            onSort={setSort}
            onSelect={setSelected}
            onOpen={({ customerId }) => navigate(paths.customer(customerId, "ledger"))}
            empty={
              forecast && (
                <EmptyState title="No invoice is open in this currency">
                  Enter or import invoices, and when each is expected shows here.
                </EmptyState>
              )
            }
          />
        </div>
        <aside className="scroll side-panel" aria-label="About this prediction" data-pane>
          {selected && <PredictionReasons row={selected} scene={scene} />}
          <BackTestPanel scene={scene} />
        </aside>
      </div>
    </ReportFrame>
  );
}

function learntWords(forecast: BookForecast | null, isWorking: boolean): string {
  if (!forecast) return "Learning from your settled invoices";
  const from =
    forecast.learntFrom === 0
      ? "Too few invoices are settled to learn from; the company's average is used, and where there is none an even chance"
      : `Learnt from ${forecast.learntFrom} of your own invoices; customers of whom little is known are drawn towards the company's average`;
  return isWorking ? `${from}. Learning again from the latest changes` : from;
}
