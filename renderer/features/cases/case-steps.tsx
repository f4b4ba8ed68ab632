import { useBook } from "#renderer/book/use-book.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { stepName } from "#shared/cases/case-words.ts";
import type { Case, CaseStep } from "#shared/cases/rows.ts";

/** Every step of a case with its day, words, amounts and paper, oldest first. */
export function CaseSteps({ row }: { readonly row: Case }) {
  return (
    <section className="panel" aria-label="Steps">
      <h2 className="page title">Steps</h2>
      <table className="t" aria-label="Steps">
        <thead>
          <tr>
            <th>Day</th>
            <th>Step</th>
            <th>Note</th>
            <th className="num">Amount</th>
            <th className="num">Cost</th>
            <th>Paper</th>
            <th>Who</th>
          </tr>
        </thead>
        <tbody>
          {row.steps.map((step, index) => (
            <StepRow key={index} row={row} step={step} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StepRow({ row, step }: { readonly row: Case; readonly step: CaseStep }) {
  const book = useBook();
  const save = useSaveStoredFile();
  const file = book.get("files", step.fileId);
  const who = book.setting("users").find((user) => user.id === step.by);
  return (
    <tr>
      <td>
        <Day on={step.on} style="far" />
      </td>
      <td className="b5">{stepName(row.kind, step.state)}</td>
      <td className="t2" style={{ whiteSpace: "normal" }}>
        {step.note}
      </td>
      <td className="num">{step.amountMinor !== null && <Money minor={step.amountMinor} currency={row.currency} />}</td>
      <td className="num">
        {step.costMinor !== undefined && <Money minor={step.costMinor} currency={row.currency} />}
      </td>
      <td>
        {file && (
          <button type="button" className="linkb" title="Save a copy" onClick={() => void save(file)}>
            {file.name}
          </button>
        )}
      </td>
      <td className="t2">{who?.name ?? ""}</td>
    </tr>
  );
}
