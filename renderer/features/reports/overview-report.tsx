import { useMemo } from "react";
import { useExpectedCash } from "#renderer/book/cash.ts";
import { type BookFigures, useFigures } from "#renderer/book/figures.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { AgeingTrend } from "./ageing-trend.tsx";
import { CashChart } from "./cash-chart.tsx";
import { KpiCard } from "./kpi-card.tsx";
import { LargestOverdue } from "./largest-overdue.tsx";
import { LateCausesPanel } from "./late-causes-panel.tsx";
import { overviewOutput } from "./overview-output.ts";
import { ReportFrame, ReportPage } from "./report-frame.tsx";
import { ReportLoading } from "./report-loading.tsx";
import { type ReportScene, useReportScene } from "./use-report-scene.ts";

/** The owner's view of the whole: what is owed, what will come, how well collecting goes, and why it does not. */
export function OverviewReport() {
  const scene = useReportScene();
  const book = useBook();
  const figures = useFigures(scene.currency, scene.months);
  const cash = useExpectedCash(scene.currency);
  const output = useMemo(
    () => (figures ? () => overviewOutput(book, figures, cash, scene) : null),
    [book, figures, cash, scene],
  );
  return (
    <ReportFrame id="overview" output={output} hasMonths>
      <ReportPage>
        <div className="report-grid">
          {figures ? <AgeingTrend figures={figures} scene={scene} /> : <ReportLoading what="Adding up the months" />}
          <CashChart
            cash={cash}
            scene={scene}
            aside={cash && <span className="n b6">{scene.say.whole(cash.expectedMinor)}</span>}
          />
        </div>
        {figures && <Cards figures={figures} scene={scene} />}
        <div className="report-grid">
          <LateCausesPanel scene={scene} />
          <LargestOverdue scene={scene} />
        </div>
      </ReportPage>
    </ReportFrame>
  );
}

const FIRST = ["dso", "cei", "promises-kept"] as const;
const SECOND = ["days-late", "delinquent", "dso-best"] as const;

function Cards({ figures, scene }: { readonly figures: BookFigures; readonly scene: ReportScene }) {
  return (
    <>
      {[FIRST, SECOND].map((ids) => (
        <div key={ids[0]} className="report-grid three">
          {ids.map((id) => (
            <KpiCard key={id} id={id} figures={figures} scene={scene} />
          ))}
        </div>
      ))}
    </>
  );
}
