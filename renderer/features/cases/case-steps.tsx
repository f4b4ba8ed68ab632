import { useBook } from "#renderer/book/use-book.ts";
import { userNameOf } from "#renderer/book/user-name-of.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { Case, CaseStep } from "#shared/cases/rows.ts";
import { stepColumns } from "./step-columns.tsx";

/** Every step of a case with its day, words, amounts and paper, oldest first. */
export function CaseSteps({ row }: { readonly row: Case }) {
  const book = useBook();
  const save = useSaveStoredFile();
  const nameOf = userNameOf(book);
  const paper = ({ fileId }: CaseStep) => {
    const file = book.get("files", fileId);
    return (
      file && (
        <button type="button" className="linkb" title="Save a copy" onClick={() => void save(file)}>
          {file.name}
        </button>
      )
    );
  };
  return (
    <ListPanel
      title="Steps"
      fileName={`Steps of ${row.number}`}
      rows={row.steps}
      columns={stepColumns(row, nameOf, ({ fileId }) => book.get("files", fileId)?.name ?? "", paper)}
      rowKey={(step) => String(row.steps.indexOf(step))}
      empty={null}
    />
  );
}
