import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { type CopiedInvoice, useKeepCopies } from "#renderer/data/use-keep-copies.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { DropFiles } from "#renderer/ui/drop-files.tsx";
import type { RunModel } from "./run-model.ts";

type Dropped = { readonly name: string; readonly bytes: Uint8Array };

/** Invoices whose copies should go with the letters and are not kept; their PDFs can be dropped here, many at once. */
export function MissingCopies({ model }: { readonly model: RunModel }) {
  const book = useBook();
  const { host } = useStore();
  const keepCopies = useKeepCopies();
  const [said, setSaid] = useState<{ readonly kept: number; readonly problems: readonly string[] } | null>(null);
  const missing = new Set(model.rows.flatMap((row) => (row.draft.ok ? row.draft.value.copiesMissing : [])));
  if (missing.size === 0 && said === null) return null;
  const add = async (files: readonly Dropped[]) => {
    const invoices = model.rows.flatMap((row): readonly CopiedInvoice[] =>
      book
        .ledger(row.letter.customerId)
        .entries.filter((entry) => entry.side === "debit")
        .map(({ id, number }) => ({ id, number, customerId: row.letter.customerId })),
    );
    const { numbers, problems } = await keepCopies(files, invoices);
    setSaid({ kept: numbers.length, problems });
  };
  const choose = async () => {
    const chosen = await host.openFile({ accept: [".pdf"] });
    if (chosen.ok) await add([chosen.value]);
  };
  return (
    <div style={{ marginTop: 14 }}>
      <DropFiles label="Copies of invoices" onFiles={(files) => void add(files)}>
        {missing.size > 0 && (
          <p>
            {missing.size === 1 ? "One invoice" : `${missing.size} invoices`} on these letters{" "}
            {missing.size === 1 ? "has" : "have"} no copy kept: {[...missing].slice(0, 8).join(", ")}
            {missing.size > 8 && ` and ${missing.size - 8} more`}. Drop the PDFs here; they are known by the number in
            their names. Letters go without what is missing.
          </p>
        )}
        <div className="row" style={{ marginTop: 6 }}>
          <Button variant="default" onClick={() => void choose()}>
            Choose a PDF
          </Button>
          {said && said.kept > 0 && (
            <span role="status" className="ok">
              {said.kept === 1 ? "1 copy kept." : `${said.kept} copies kept.`}
            </span>
          )}
        </div>
        {said?.problems.map((problem) => (
          <p key={problem} role="alert" className="bad s12">
            {problem}
          </p>
        ))}
      </DropFiles>
    </div>
  );
}
