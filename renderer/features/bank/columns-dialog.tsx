import { Alert, Checkbox } from "@mantine/core";
import { useEffect, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { CURRENCIES } from "#renderer/ui/choices.ts";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { type BankMapping, mappingNeeds } from "#shared/bank/csv-mapping.ts";
import type { DateForm } from "#shared/imports/read-day.ts";
import type { DecimalForm } from "#shared/money/parse-money.ts";
import { readAway } from "./bank-channel.ts";
import { ColumnMeanings } from "./column-meanings.tsx";
import { ReadsAs } from "./reads-as.tsx";
import type { Columns, StatementImport } from "./use-statement-import.ts";
import type { ReadFile } from "./workers/messages.ts";

/** Sets what each column of a bank's CSV means; remembered for the next file with the same header. */
export function ColumnsDialog({
  columns,
  statements,
}: {
  readonly columns: Columns;
  readonly statements: StatementImport;
}) {
  const { file, look } = columns;
  const book = useBook();
  const company = book.setting("company").currency;
  const [mapping, setMapping] = useState<BankMapping>(
    () => book.setting("bankMappings").find((known) => known.headerKey === look.headerKey) ?? newMapping(columns),
  );
  const [read, setRead] = useState<ReadFile | null>(null);
  const needs = mappingNeeds(mapping.columns);
  const isEnough = needs.length === 0;
  const { bytes } = file;
  useEffect(() => {
    setRead(null);
    if (!isEnough) return;
    const trial = readAway(bytes, { currency: company, mappings: [mapping] });
    void trial.file.then((found) => found && setRead(found));
    return trial.cancel;
  }, [mapping, isEnough, bytes, company]);
  const change = (fields: Partial<BankMapping>) => setMapping({ ...mapping, ...fields });
  const count = read?.result.ok ? read.result.value.statements.reduce((sum, { lines }) => sum + lines.length, 0) : 0;
  const save = async () =>
    read?.result.ok
      ? statements.takeWithColumns(mapping, read.result.value, read.sha256)
      : "Nothing could be read yet.";
  return (
    <FormDialog
      title={`What do the columns of ${file.name} mean?`}
      size={900}
      onClose={() => statements.setColumns(null)}
      onSave={save}
      saveLabel={count > 0 ? `Take over ${countText(count)} lines` : "Take over"}
      saveDisabled={count === 0}
    >
      <p className="t2 s12">
        No bank is known by this header. Set it once: files with the same header are read the same way from then on.
      </p>
      <ColumnMeanings look={look} columns={mapping.columns} onChange={(next) => change({ columns: next })} />
      <FormsOfFile mapping={mapping} company={company} onChange={change} />
      {needs.length > 0 && (
        <Alert color="yellow" variant="light" role="status" p="sm">
          {needs.map((need) => NEEDS[need]).join(" ")}
        </Alert>
      )}
      {read && <ReadsAs read={read} />}
    </FormDialog>
  );
}

function FormsOfFile({
  mapping,
  company,
  onChange,
}: {
  readonly mapping: BankMapping;
  readonly company: string;
  readonly onChange: (fields: Partial<BankMapping>) => void;
}) {
  const currencies = [...new Set([company, ...CURRENCIES])].filter((code) => code !== company);
  return (
    <>
      <FieldRow columns={3}>
        <Choice
          label="Dates are written"
          data={[{ value: "-", label: "As the file shows" }, ...DATE_FORMS]}
          value={mapping.dateForm || "-"}
          onChange={(value) => onChange({ dateForm: value === "-" ? "" : value })}
        />
        <Choice
          label="Amounts are written"
          data={[{ value: "-", label: "As the file shows" }, ...DECIMAL_FORMS]}
          value={mapping.decimalForm || "-"}
          onChange={(value) => onChange({ decimalForm: value === "-" ? "" : value })}
        />
        <Choice
          label="Currency, where no column says"
          searchable
          data={[{ value: "-", label: `${company} (yours)` }, ...currencies]}
          value={mapping.currency || "-"}
          onChange={(value) => onChange({ currency: value === "-" ? "" : value })}
        />
      </FieldRow>
      <Checkbox
        label="Money that comes in is written with a minus"
        checked={mapping.isReversed}
        onChange={(event) => onChange({ isReversed: event.currentTarget.checked })}
      />
    </>
  );
}

function newMapping({ look }: Columns): BankMapping {
  const { state: _state, direction: _direction, ...columns } = look.guess;
  return { headerKey: look.headerKey, columns, dateForm: "", decimalForm: "", currency: "", isReversed: false };
}

const NEEDS = {
  date: "Say which column is the date.",
  amount: "Say which column is the amount, or which are money in and money out.",
} as const satisfies Record<"date" | "amount", string>;

const DATE_FORMS: readonly { readonly value: DateForm; readonly label: string }[] = [
  { value: "day-first", label: "Day first: 31/12/2026" },
  { value: "month-first", label: "Month first: 12/31/2026" },
  { value: "year-first", label: "Year first: 2026-12-31" },
];

const DECIMAL_FORMS: readonly { readonly value: DecimalForm; readonly label: string }[] = [
  { value: "point", label: "1,234.56" },
  { value: "comma", label: "1.234,56" },
];
