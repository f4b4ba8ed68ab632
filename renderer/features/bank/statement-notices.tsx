import { Button } from "@mantine/core";
import { useLocale } from "#renderer/state/locale.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { type DateForm, readDay } from "#shared/imports/read-day.ts";
import type { StatementImport } from "./use-statement-import.ts";

const FORMS: readonly DateForm[] = ["day-first", "month-first"];

/** What there is to know about the statement chosen last, and the one question its dates may leave. */
export function StatementNotices({ statements }: { readonly statements: StatementImport }) {
  const locale = useLocale((state) => state.locale);
  const { notice, question, answer, dismiss, reading, cancel, setColumns } = statements;
  const example = question?.examples[0] ?? "";
  return (
    <>
      {reading && (
        <div className="alert info" role="status" style={{ margin: "10px 18px 0" }}>
          <span style={{ flex: 1 }}>Reading {reading}. Nothing is written before it is read whole.</span>
          <Button variant="default" size="xs" onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
      {question && (
        <div className="alert warn" role="alert" style={{ margin: "10px 18px 0" }}>
          <span style={{ flex: 1 }}>Which day is {example} in this statement?</span>
          {FORMS.map((form) => {
            const on = readDay(example, form);
            return (
              <Button key={form} variant="default" onClick={() => void answer(form)}>
                {on ? formatDay(on, "long", locale) : form}
              </Button>
            );
          })}
        </div>
      )}
      {notice && (
        <div
          className={`alert ${notice.tone}`}
          role={notice.tone === "bad" ? "alert" : "status"}
          style={{ margin: "10px 18px 0" }}
        >
          <div style={{ flex: 1 }}>
            <strong>{notice.title}</strong>
            {notice.lines.map((line) => (
              <p key={line} className="tx">
                {line}
              </p>
            ))}
          </div>
          {notice.setColumns && (
            <button type="button" className="linkb" onClick={() => setColumns(notice.setColumns)}>
              Set the columns
            </button>
          )}
          <button type="button" className="linkb" onClick={dismiss}>
            Dismiss
          </button>
        </div>
      )}
    </>
  );
}
