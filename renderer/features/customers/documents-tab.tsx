import { Button } from "@mantine/core";
import { useBook } from "#renderer/book/use-book.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";

/** Every kept file of a customer: letters as sent, statements, evidence, contracts. */
export function DocumentsTab({ customerId }: { readonly customerId: string }) {
  const files = useBook()
    .all("files")
    .filter((file) => file.customerId === customerId)
    .toSorted((first, second) => (first.on < second.on ? 1 : -1));
  const save = useSaveStoredFile();
  if (files.length === 0) {
    return (
      <EmptyState title="No documents yet">
        Letters and statements you print are kept here exactly as they were sent, with what you attach to disputes and
        calls.
      </EmptyState>
    );
  }
  return (
    <div className="panel">
      <table className="t" aria-label="Documents">
        <thead>
          <tr>
            <th>Date</th>
            <th>Document</th>
            <th>Kind</th>
            <th className="num">Size</th>
            <th>
              <span className="vh">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <td>
                <Day on={file.on} style="far" />
              </td>
              <td className="b5">{file.description || file.name}</td>
              <td className="t2">{file.kind.replaceAll("-", " ")}</td>
              <td className="num">{Math.max(1, Math.round(file.bytes / 1024))} KB</td>
              <td className="num">
                <Button variant="subtle" onClick={() => save(file)}>
                  Save a copy
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
