import { useEffect, useState } from "react";
import { allFiles } from "#renderer/book/all-files.ts";
import { forecastOf } from "#renderer/book/forecast.ts";
import { inSlices } from "#renderer/book/in-slices.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import { addDays } from "#shared/dates/calendar-date.ts";
import { gatherLookBack, type LookBackWeek } from "#shared/insight/cash/cash-look-back.ts";
import type { ReportScene } from "./use-report-scene.ts";

const WEEKS = 8;

/** What was expected eight weeks ago, from what was known then, against what came. Worked out when asked for. */
export function CashLookBack({ scene }: { readonly scene: ReportScene }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel chart" aria-label="Expected against what came">
      <div className="chart-head">
        <h2 className="b6">What was expected, and what came</h2>
        <span className="t2 s12">
          the {WEEKS} weeks to {scene.say.day(scene.asAt)}, as expected before them
        </span>
        <span className="sp" />
        {!isOpen && (
          <button type="button" className="linkb" onClick={() => setOpen(true)}>
            Show
          </button>
        )}
      </div>
      {isOpen && <LookBackTable scene={scene} />}
    </section>
  );
}

function LookBackTable({ scene }: { readonly scene: ReportScene }) {
  const weeks = useLookBack(scene);
  const { say } = scene;
  if (!weeks) {
    return (
      <p className="t2" role="status">
        Learning from what was settled by then
      </p>
    );
  }
  const inRange = weeks.filter((week) => week.isInRange).length;
  return (
    <>
      <table className="t c" aria-label="Expected and received by week">
        <thead>
          <tr>
            {["Week", "Expected", "Usual range", "Came", "On later invoices", "As expected"].map((head, at) => (
              <th key={head} scope="col" className={at > 0 && at < 5 ? "num" : ""}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.mondayOn}>
              <td>
                {say.day(week.from)} to {say.day(week.endOn)}
              </td>
              <td className="num">{say.whole(week.expectedMinor)}</td>
              <td className="num t2">
                {say.whole(week.lowMinor)} to {say.whole(week.highMinor)}
              </td>
              <td className="num b6">{say.whole(week.cameMinor)}</td>
              <td className="num t2">{say.whole(week.cameOnNewMinor)}</td>
              <td>
                <Tag tone={week.isInRange ? "ok" : "warn"}>{week.isInRange ? "In the range" : "Outside"}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="t2 s12">
        {inRange} of {weeks.length} weeks were in the range; about eight of ten are meant to be. Money for invoices made
        after that day is told apart, because nobody could expect it.
      </p>
    </>
  );
}

function useLookBack({ asAt, currency }: ReportScene): readonly LookBackWeek[] | null {
  const book = useBook();
  const [weeks, setWeeks] = useState<readonly LookBackWeek[] | null>(null);
  useEffect(() => {
    const control = new AbortController();
    const from = addDays(asAt, -7 * WEEKS);
    setWeeks(null);
    void forecastOf(book, from, control.signal).then(async (forecast) => {
      if (!forecast) return;
      const chancesOf = (invoiceId: string) => forecast.byInvoice.get(invoiceId)?.weekly;
      const { add, result } = gatherLookBack({ currency, from, weeks: WEEKS, chancesOf });
      if (await inSlices(allFiles(book), add, control.signal)) setWeeks(result());
    });
    return () => control.abort();
  }, [book, asAt, currency]);
  return weeks;
}
