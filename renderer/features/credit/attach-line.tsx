import { Button } from "@mantine/core";
import { useBook } from "#renderer/book/use-book.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";

/** Documents that go with a record: kept by their hash, named here. */
export function AttachLine({
  customerId,
  description,
  fileIds,
  onChange,
}: {
  readonly customerId: string;
  readonly description: string;
  readonly fileIds: readonly string[];
  readonly onChange: (fileIds: readonly string[]) => void;
}) {
  const { choose } = useKeepFile();
  const book = useBook();
  const attach = async () => {
    const id = await choose({ customerId, kind: "credit", description });
    if (id !== null) onChange([...fileIds, id]);
  };
  return (
    <div className="row">
      <Button variant="default" onClick={() => void attach()}>
        Attach a document
      </Button>
      <span className="t2 s12">{fileIds.map((id) => book.get("files", id)?.name ?? "").join(", ")}</span>
    </div>
  );
}
