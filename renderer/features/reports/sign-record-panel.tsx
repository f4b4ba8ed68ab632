import { useState } from "react";
import { useSignRecord } from "#renderer/book/signs.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { PanelHead } from "#renderer/ui/panel-head.tsx";
import { WENT_WRONG } from "#shared/insight/signs/sign-record.ts";
import { SIGN_NAMES, SIGN_RULES } from "#shared/insight/signs/sign-rules.ts";
import { hitColumns } from "./hit-columns.tsx";
import { ReportLoading } from "./report-loading.tsx";

const TITLE = "How often each sign was right in your own books";
const PERIOD = "The two years before, signs whose 90 days are over.";

/** How often each kind of sign was right in these books, beside how often things go wrong anyway. */
export function SignRecordPanel() {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <SignRecord />;
  return (
    <section className="panel" aria-label={TITLE}>
      <PanelHead title={TITLE}>
        <button type="button" className="linkb" onClick={() => setOpen(true)}>
          Show
        </button>
      </PanelHead>
      <p className="list-text t2 s12">{PERIOD}</p>
    </section>
  );
}

function SignRecord() {
  const { value, done, total } = useSignRecord();
  if (!value) return <ReportLoading what="Going back over two years" done={done} total={total} />;
  const rows = SIGN_RULES.map(({ kind }) => ({
    name: SIGN_NAMES[kind],
    ...(value.kinds.get(kind) ?? { count: 0, wentWrong: 0 }),
  }));
  const anyway = { name: "Without asking for a sign: customers who owed something at a month's end", ...value.anyway };
  return (
    <ListPanel
      title={TITLE}
      fileName="How often signs were right"
      rows={rows}
      columns={hitColumns(anyway)}
      rowKey={({ name }) => name}
      isDense
      intro={<p className="t2 s12">{PERIOD}</p>}
      empty={null}
    >
      <p className="list-text t2 s12">
        Right means: {WENT_WRONG}. A sign is worth heeding when its share is well above the last line.
      </p>
    </ListPanel>
  );
}
