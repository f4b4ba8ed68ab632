import { useMemo } from "react";
import { allFiles } from "#renderer/book/all-files.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { ShareBars } from "#renderer/ui/charts/share-bars.tsx";
import { addDays } from "#shared/dates/calendar-date.ts";
import { lateCauses } from "#shared/insight/figures/late-causes.ts";
import type { ReportScene } from "./use-report-scene.ts";

const DAYS = 90;

/** Why customers paid late: the reasons recorded on calls. */
export function LateCausesPanel({ scene }: { readonly scene: ReportScene }) {
  const book = useBook();
  const { asAt, currency, say } = scene;
  const causes = useMemo(
    () => lateCauses(allFiles(book), currency, addDays(asAt, 1 - DAYS), addDays(asAt, 1)),
    [book, currency, asAt],
  );
  const names = new Map(book.setting("lateReasons").map(({ id, label }) => [id, label]));
  const calls = causes.reduce((sum, cause) => sum + cause.callCount, 0);
  return (
    <section className="panel chart" aria-label="Why customers paid late">
      <div className="chart-head">
        <h2 className="b6">Why customers paid late</h2>
        <span className="t2 s12">reasons recorded on calls, last {DAYS} days</span>
        <span className="sp" />
        <span className="t2 s12">{calls === 1 ? "1 call" : `${calls} calls`}</span>
      </div>
      {causes.length === 0 ? (
        <p className="t2">
          No call of these days has a reason. Choose one when you record a call, and what keeps the money away shows
          here.
        </p>
      ) : (
        <ShareBars
          label="Reasons for late payment"
          rows={causes.map((cause) => ({
            key: cause.reasonId,
            name: names.get(cause.reasonId) ?? "Not said",
            value: cause.overdueMinor,
            texts: [
              <span key="calls" className="t2">
                {cause.callCount === 1 ? "1 call" : `${countText(cause.callCount)} calls`}
              </span>,
              <b key="amount">{say.whole(cause.overdueMinor)}</b>,
            ],
          }))}
        />
      )}
    </section>
  );
}
