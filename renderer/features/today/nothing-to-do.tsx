import { Link } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";

/** The end of the list, or the beginning of the books. */
export function NothingToDo({ done, later }: { readonly done: number; readonly later: number }) {
  const isEmptyBook = useBook().all("customers").length === 0;
  if (isEmptyBook) {
    return (
      <EmptyState
        title="Nothing to chase yet"
        actions={<Link href={paths.import()}>Import customers and invoices</Link>}
      >
        Once there are invoices, this list says every morning whom to call, what was promised, and which letters are
        due.
      </EmptyState>
    );
  }
  const doneText = done === 0 ? "" : `${done} done today. `;
  const laterText = later === 0 ? "" : `${later} put off to a later day. `;
  return (
    <EmptyState title="Nothing is left to do today">
      {doneText}
      {laterText}Promises, letters and calls come up here by themselves on the day they are due.
    </EmptyState>
  );
}
