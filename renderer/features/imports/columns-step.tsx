import { Alert, Button } from "@mantine/core";
import { type ListKind, listKind, type MappingGap, mappingGaps } from "#shared/imports/check-mapping.ts";
import { ColumnTable } from "./column-table.tsx";
import { FileFacts } from "./file-facts.tsx";
import { FormQuestions } from "./form-questions.tsx";
import { checkFile, currentMapping, startOver } from "./import-actions.ts";
import { useImportFlow } from "./import-flow.ts";
import { useSetting } from "./use-setting.ts";

/** What was found in the file, each thing correctable: encoding, delimiter, header, forms, and what columns mean. */
export function ColumnsStep() {
  const setting = useSetting();
  const { opened, answers, isRemembered, failure } = useImportFlow();
  const mapping = currentMapping(setting);
  if (!opened || !mapping) return null;
  const answered = { dateForm: answers.dateForm !== undefined, decimalForm: answers.decimalForm !== undefined };
  const gaps = mappingGaps(mapping, opened.inspection, answered);
  return (
    <>
      <div className="head">
        <span className="t2 s12">
          {LIST_WORDS[listKind(mapping.columns)]}{" "}
          {isRemembered && "Columns as you confirmed them for a file like this."}
        </span>
        <span className="sp" />
        <Button variant="default" onClick={startOver}>
          Choose another file
        </Button>
        <Button disabled={gaps.length > 0} onClick={() => void checkFile(setting)}>
          Check the file
        </Button>
      </div>
      <div className="scroll page" style={{ display: "grid", gap: 14, alignContent: "start" }}>
        {failure && (
          <Alert color="red" role="alert" variant="light">
            {failure}
          </Alert>
        )}
        <FormQuestions inspection={opened.inspection} answers={answers} />
        {gaps.length > 0 && (
          <Alert color="yellow" variant="light" role="status" title="Still needed">
            {gaps.map((gap) => GAP_WORDS[gap]).join(" ")}
          </Alert>
        )}
        <FileFacts opened={opened} mapping={mapping} />
        <ColumnTable opened={opened} columns={mapping.columns} />
      </div>
    </>
  );
}

const LIST_WORDS = {
  debtors: "Invoices and their customers.",
  customers: "A list of customers, without invoices.",
} as const satisfies Record<ListKind, string>;

const GAP_WORDS = {
  customer: "Say which column is the customer's name or number.",
  number: "Say which column is the invoice number.",
  date: "Say which column is the invoice date or the due date.",
  amount: "Say which column is the amount.",
  "date-form": "Answer how the dates are written.",
  "decimal-form": "Answer how the amounts are written.",
} as const satisfies Record<MappingGap, string>;
