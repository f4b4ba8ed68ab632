import { Alert, Button } from "@mantine/core";
import { useLocale } from "#renderer/state/locale.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import { type DateForm, readDay } from "#shared/imports/read-day.ts";
import type { StatementImport } from "./use-statement-import.ts";

const FORMS: readonly DateForm[] = ["day-first", "month-first"];

/** What there is to know about the statement chosen last, and the one question its dates may leave. */
export function StatementNotices({ statements }: { readonly statements: StatementImport }) {
  const locale = useLocale((state) => state.locale);
  const { notice, question, answer, dismiss } = statements;
  const example = question?.examples[0] ?? "";
  return (
    <>
      {question && (
        <Alert color="yellow" role="alert" variant="light" m="sm" title={`Which day is ${example} in this statement?`}>
          <div className="row" style={{ marginTop: 6 }}>
            {FORMS.map((form) => {
              const on = readDay(example, form);
              return (
                <Button key={form} variant="default" onClick={() => void answer(form)}>
                  {on ? formatDay(on, "long", locale) : form}
                </Button>
              );
            })}
          </div>
        </Alert>
      )}
      {notice && (
        <Alert
          color={notice.tone === "bad" ? "red" : "blue"}
          role={notice.tone === "bad" ? "alert" : "status"}
          variant="light"
          m="sm"
          title={notice.title}
          withCloseButton
          closeButtonLabel="Dismiss"
          onClose={dismiss}
        >
          {notice.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Alert>
      )}
    </>
  );
}
