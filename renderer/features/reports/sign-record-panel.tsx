import { useState } from "react";
import { useSignRecord } from "#renderer/book/signs.ts";
import type { HitCount } from "#shared/insight/signs/sign-record.ts";
import { WENT_WRONG } from "#shared/insight/signs/sign-record.ts";
import { SIGN_NAMES, SIGN_RULES } from "#shared/insight/signs/sign-rules.ts";
import { ReportLoading } from "./report-loading.tsx";

/** How often each kind of sign was right in these books, beside how often things go wrong anyway. */
export function SignRecordPanel() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel chart" aria-label="How often signs were right">
      <div className="chart-head">
        <h2 className="b6">How often each sign was right in your own books</h2>
        <span className="t2 s12">the two years before, signs whose 90 days are over</span>
        <span className="sp" />
        {!isOpen && (
          <button type="button" className="linkb" onClick={() => setOpen(true)}>
            Show
          </button>
        )}
      </div>
      {isOpen && <RecordTable />}
    </section>
  );
}

function RecordTable() {
  const { value, done, total } = useSignRecord();
  if (!value) return <ReportLoading what="Going back over two years" done={done} total={total} />;
  return (
    <>
      <table className="t c" aria-label="Record of the signs">
        <thead>
          <tr>
            <th scope="col">Sign</th>
            <th scope="col" className="num">
              Given
            </th>
            <th scope="col" className="num">
              Right
            </th>
            <th scope="col" className="num">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {SIGN_RULES.map(({ kind }) => (
            <HitRow key={kind} name={SIGN_NAMES[kind]} hits={value.kinds.get(kind) ?? { count: 0, wentWrong: 0 }} />
          ))}
        </tbody>
        <tfoot>
          <HitRow name="Without asking for a sign: customers who owed something at a month's end" hits={value.anyway} />
        </tfoot>
      </table>
      <p className="t2 s12">
        Right means: {WENT_WRONG}. A sign is worth heeding when its share is well above the last line.
      </p>
    </>
  );
}

function HitRow({ name, hits }: { readonly name: string; readonly hits: HitCount }) {
  return (
    <tr>
      <td>{name}</td>
      <td className="num">{hits.count}</td>
      <td className="num">{hits.wentWrong}</td>
      <td className="num">
        {hits.count === 0 ? <span className="t3">not yet</span> : `${Math.round((100 * hits.wentWrong) / hits.count)}%`}
      </td>
    </tr>
  );
}
