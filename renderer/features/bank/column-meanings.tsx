import { Choice } from "#renderer/ui/choice.tsx";
import { type BankColumns, MAPPED_FIELDS, type MappedField } from "#shared/bank/csv-mapping.ts";
import type { BankCsvLook } from "#shared/bank/csv-table.ts";

const NOTHING = "-";
const EXAMPLES = 3;

const MEANINGS: Readonly<Record<MappedField, string>> = {
  date: "Date",
  amount: "Amount, in and out in one column",
  moneyIn: "Money in",
  moneyOut: "Money out",
  fee: "Fee the bank kept",
  payer: "Name of the other side",
  payerAccount: "Account of the other side (IBAN)",
  text: "Text",
  reference: "Payer's reference",
  bankReference: "Bank's own id of the line",
  balance: "Balance",
  currency: "Currency",
  account: "Your account",
};

/** One line per column of the file: its name, its first cells, and what it means. */
export function ColumnMeanings({
  look,
  columns,
  onChange,
}: {
  readonly look: BankCsvLook;
  readonly columns: BankColumns;
  readonly onChange: (columns: BankColumns) => void;
}) {
  const fieldOf = new Map(
    MAPPED_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[columns[field], field]])),
  );
  const data = [
    { value: NOTHING, label: "Not used" },
    ...MAPPED_FIELDS.map((field) => ({ value: field, label: MEANINGS[field] })),
  ];
  return (
    <div className="panel" style={{ overflow: "auto", maxHeight: 320 }}>
      <table className="t" aria-label="Columns of the file">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">First rows</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: look.width }, (_, column) => {
            const name = look.header[column]?.trim() || `Column ${column + 1}`;
            return (
              <tr key={column}>
                <td className="b5">{name}</td>
                <td className="t2 ell" style={{ maxWidth: 300 }}>
                  {examplesOf(look, column)}
                </td>
                <td style={{ width: 280 }}>
                  <Choice
                    aria-label={`${name} means`}
                    data={data}
                    value={fieldOf.get(column) ?? NOTHING}
                    comboboxProps={{ keepMounted: false }}
                    onChange={(value) => onChange(withField(columns, column, value))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A field has one column and a column one meaning: choosing takes both from where they were. */
function withField(columns: BankColumns, column: number, field: string): BankColumns {
  const kept = Object.entries(columns).filter(([id, at]) => at !== column && id !== field);
  return Object.fromEntries(field === NOTHING ? kept : [...kept, [field, column]]);
}

function examplesOf({ rows }: BankCsvLook, column: number): string {
  const cells = rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
  return cells.slice(0, EXAMPLES).join("   ");
}
