import { useBook } from "#renderer/book/use-book.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";

/** Kept files by name; a click saves a copy. */
export function FileLinks({ fileIds }: { readonly fileIds: readonly string[] }) {
  const book = useBook();
  const save = useSaveStoredFile();
  return fileIds.map((id) => {
    const file = book.get("files", id);
    if (!file) return null;
    return (
      <button key={id} type="button" className="linkb s12" title="Save a copy" onClick={() => save(file)}>
        {file.name}
      </button>
    );
  });
}
