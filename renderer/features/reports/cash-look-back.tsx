import { useEffect, useState } from "react";
import { allFiles } from "#renderer/book/all-files.ts";
import { forecastOf } from "#renderer/book/forecast.ts";
import { inSlices } from "#renderer/book/in-slices.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { PanelHead } from "#renderer/ui/panel-head.tsx";
import { addDays } from "#shared/dates/calendar-date.ts";
import { gatherLookBack, type LookBackWeek } from "#shared/insight/cash/cash-look-back.ts";
import type { ReportScene } from "./use-report-scene.ts";
import { lookBackColumns, lookBackExport } from "./week-columns.tsx";

const WEEKS = 8;

/** What was expected eight weeks ago, from what was known then, against what came. Worked out when asked for. */
export function CashLookBack({ scene }: { readonly scene: ReportScene }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <LookBack scene={scene} />;
  return (
    <section className="panel" aria-label={TITLE}>
      <PanelHead title={TITLE}>
        <button type="button" className="linkb" onClick={() => setOpen(true)}>
          Show
        </button>
      </PanelHead>
      <p className="list-text t2 s12">{period(scene)}</p>
    </section>
  );
}

const TITLE = "What was expected, and what came";

function period({ say, asAt }: ReportScene): string {
  return `The ${WEEKS} weeks to ${say.day(asAt)}, as expected before them.`;
}

function LookBack({ scene }: { readonly scene: ReportScene }) {
  const weeks = useLookBack(scene);
  const { currency, locale } = scene;
  if (!weeks) {
    return (
      <section className="panel" aria-label={TITLE}>
        <PanelHead title={TITLE} />
        <p className="list-text t2" role="status">
          Learning from what was settled by then
        </p>
      </section>
    );
  }
  return (
    <ListPanel
      title={TITLE}
      fileName="Cash expected and received"
      rows={weeks}
      columns={lookBackColumns(currency, locale)}
      exports={lookBackExport(currency, locale)}
      rowKey={({ mondayOn }) => mondayOn}
      isDense
      intro={<p className="t2 s12">{period(scene)}</p>}
      empty={null}
    >
      <p className="list-text t2 s12">
        {weeks.filter((week) => week.isInRange).length} of {weeks.length} weeks were in the range; about eight of ten
        are meant to be. Money for invoices made after that day is told apart, because nobody could expect it.
      </p>
    </ListPanel>
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
