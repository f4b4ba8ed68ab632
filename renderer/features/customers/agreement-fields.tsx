import { Button } from "@mantine/core";
import { useBook } from "#renderer/book/use-book.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { Customer } from "#shared/ledger/customer.ts";

type Agreement = Customer["agreement"];

/** How and when the terms were agreed: what interest may be claimed depends on it. */
export function AgreementFields({
  customerId,
  agreement,
  onChange,
}: {
  readonly customerId: string;
  readonly agreement: Agreement;
  readonly onChange: (agreement: Agreement) => void;
}) {
  const { choose } = useKeepFile();
  const book = useBook();
  const attach = async () => {
    const fileId = await choose({ customerId, kind: "agreement", description: "Acceptance of our terms" });
    if (fileId !== null) onChange({ ...agreement, fileId });
  };
  return (
    <>
      <FieldRow columns={3}>
        <DateInput
          label="Terms agreed on"
          clearable
          value={agreement.agreedOn}
          onChange={(agreedOn) => onChange({ ...agreement, agreedOn })}
        />
        <TextField
          label="How"
          placeholder="signed order, e-mail of …"
          value={agreement.how}
          onChange={(how) => onChange({ ...agreement, how })}
        />
        <TextField
          label="Contract interest, % a year"
          description="Only if the contract has its own rate"
          inputMode="decimal"
          value={agreement.contractRate}
          error={/^\d{0,2}(\.\d{0,4})?$/.test(agreement.contractRate) ? null : "Write a rate like 8 or 4.5"}
          onChange={(typed) => onChange({ ...agreement, contractRate: typed.replace(",", ".") })}
        />
      </FieldRow>
      <div className="row">
        <Button variant="default" onClick={() => void attach()}>
          {agreement.fileId === "" ? "Attach the signed terms" : "Attach another document"}
        </Button>
        <span className="t2 s12">
          {book.get("files", agreement.fileId)?.name ?? "what shows that they were accepted"}
        </span>
      </div>
    </>
  );
}
