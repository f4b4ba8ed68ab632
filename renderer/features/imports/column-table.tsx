import { Choice } from "#renderer/ui/choice.tsx";
import { type ColumnMap, FIELD_IDS, FIELDS, type FieldId, isFieldId } from "#shared/imports/fields.ts";
import type { OpenedFile } from "#shared/imports/import-session.ts";
import { setColumns } from "./import-actions.ts";
import { useSetting } from "./use-setting.ts";

const EXAMPLES = 3;

/** One line per column of the file: its name, its first cells, and what it means. */
export function ColumnTable({ opened, columns }: { readonly opened: OpenedFile; readonly columns: ColumnMap }) {
  const setting = useSetting();
  const { table, sample } = opened.inspection;
  const width = Math.max(table.header.length, ...sample.slice(0, 20).map((row) => row.cells.length));
  const fieldOf = new Map(
    FIELD_IDS.flatMap((field) => (columns[field] === undefined ? [] : [[columns[field], field]])),
  );
  const choose = (column: number, field: FieldId | "") => void setColumns(withField(columns, column, field), setting);
  return (
    <div className="panel" style={{ overflow: "auto" }}>
      <table className="t" aria-label="Columns of the file">
        <thead>
          <tr>
            <th scope="col">Column in the file</th>
            <th scope="col">First rows</th>
            <th scope="col">Means</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: width }, (_, column) => {
            const name = table.header[column]?.trim() || `Column ${column + 1}`;
            return (
              <tr key={column}>
                <td className="b5">{name}</td>
                <td className="t2 ell" style={{ maxWidth: 420 }}>
                  {examplesOf(opened, column)}
                </td>
                <td style={{ width: 260 }}>
                  <Choice
                    aria-label={`${name} means`}
                    data={MEANINGS}
                    value={fieldOf.get(column) ?? NOTHING}
                    searchable
                    comboboxProps={{ keepMounted: false }}
                    onChange={(value) => choose(column, isFieldId(value) ? value : "")}
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

const NOTHING = "-";

const MEANINGS = [
  { value: NOTHING, label: "Not imported" },
  { group: "Customer", items: itemsOf("customer") },
  { group: "Invoice", items: itemsOf("document") },
];

function itemsOf(group: "customer" | "document"): { value: string; label: string }[] {
  return FIELD_IDS.filter((id) => FIELDS[id].group === group).map((id) => ({ value: id, label: FIELDS[id].label }));
}

/** A field has one column and a column one meaning: choosing takes both from where they were. */
function withField(columns: ColumnMap, column: number, field: FieldId | ""): ColumnMap {
  const kept = Object.entries(columns).filter(([id, at]) => at !== column && id !== field);
  return Object.fromEntries(field === "" ? kept : [...kept, [field, column]]);
}

function examplesOf(opened: OpenedFile, column: number): string {
  const cells = opened.inspection.sample.map((row) => (row.cells[column] ?? "").trim()).filter((cell) => cell !== "");
  return cells.slice(0, EXAMPLES).join("   ");
}
