import { Button } from "@mantine/core";
import { useBook } from "#renderer/book/use-book.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import type { Case } from "#shared/cases/rows.ts";

/** Keeps a paper with a step of a case. */
export function AttachButton({
  row,
  fileId,
  onChange,
  isBetweenUs = false,
}: {
  readonly row: Case;
  /** Between us and the agency: not filed under the customer, so that it goes into no bundle. */
  readonly isBetweenUs?: boolean;
  readonly fileId: string;
  readonly onChange: (fileId: string) => void;
}) {
  const file = useBook().get("files", fileId);
  const { choose } = useKeepFile();
  const attach = async () => {
    const id = await choose({
      customerId: isBetweenUs ? "" : row.customerId,
      kind: "case",
      description: `Case ${row.number}`,
    });
    if (id) onChange(id);
  };
  return (
    <div className="row">
      <Button variant="default" onClick={() => void attach()}>
        {file ? "Another paper" : "Attach a paper"}
      </Button>
      {file && <span className="t2">{file.name}</span>}
    </div>
  );
}
