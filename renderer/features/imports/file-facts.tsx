import { NumberInput } from "@mantine/core";
import type { ReactNode } from "react";
import { Choice } from "#renderer/ui/choice.tsx";
import { CURRENCIES } from "#renderer/ui/choices.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import type { Encoding } from "#shared/imports/decode-text.ts";
import type { Delimiter } from "#shared/imports/delimited-rows.ts";
import type { OpenedFile } from "#shared/imports/import-session.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import type { DateForm } from "#shared/imports/read-day.ts";
import { currency } from "#shared/money/currency.ts";
import type { DecimalForm } from "#shared/money/parse-money.ts";
import { datesEvidence, decimalsEvidence, encodingEvidence } from "./evidence-words.ts";
import { answer, correct } from "./import-actions.ts";
import { useSetting } from "./use-setting.ts";

/** How the file was read, what that rests on, and each of it correctable by hand. */
export function FileFacts({ opened, mapping }: { readonly opened: OpenedFile; readonly mapping: ImportMapping }) {
  const setting = useSetting();
  const { inspection, text } = opened;
  return (
    <section
      aria-label="How the file was read"
      className="panel"
      style={{
        padding: "12px 16px",
        display: "grid",
        gap: "12px 16px",
        gridTemplateColumns: "repeat(auto-fill, minmax(210px, 1fr))",
      }}
    >
      {text && (
        <Fact evidence={encodingEvidence(text)}>
          <Choice
            label="Encoding"
            data={ENCODINGS}
            value={text.encoding}
            onChange={(value) => correct({ encoding: value }, setting)}
          />
        </Fact>
      )}
      {text && (
        <Fact evidence={`${inspection.table.header.length} columns`}>
          <Choice
            label="Columns are parted by"
            data={DELIMITERS}
            value={text.delimiter}
            onChange={(value) => correct({ delimiter: value }, setting)}
          />
        </Fact>
      )}
      {opened.sheets.length > 1 && (
        <Fact evidence={`${opened.sheets.length} sheets`}>
          <Choice
            label="Sheet"
            data={opened.sheets.map((name, index) => ({ value: String(index), label: name }))}
            value={String(opened.sheet)}
            onChange={(value) => correct({ sheet: Number(value) }, setting)}
          />
        </Fact>
      )}
      <Fact evidence={inspection.table.headerLine === 0 ? "No column names were found" : ""}>
        <NumberInput
          label="Column names are in line"
          min={1}
          max={60}
          value={inspection.table.headerLine}
          onChange={(value) => typeof value === "number" && value > 0 && void correct({ headerLine: value }, setting)}
        />
      </Fact>
      <Fact evidence={datesEvidence(inspection.dates)}>
        <Choice
          label="Dates"
          data={DATE_FORMS}
          value={mapping.dateForm}
          onChange={(value) => answer({ dateForm: value })}
        />
      </Fact>
      <Fact evidence={decimalsEvidence(inspection.decimals)}>
        <Choice
          label="Decimal sign"
          data={DECIMALS}
          value={mapping.decimalForm}
          onChange={(value) => answer({ decimalForm: value })}
        />
      </Fact>
      <Fact evidence={mapping.columns.currency === undefined ? "of every row" : "of rows that name none"}>
        <Choice
          label="Currency"
          searchable
          data={[...new Set([mapping.currency, ...CURRENCIES])]}
          value={mapping.currency}
          onChange={(value) => answer({ currency: currency(value) })}
        />
      </Fact>
      <Fact evidence={inspection.asAt ? "from the title of the report" : "today, unless you say otherwise"}>
        <DateInput
          label="Made up to"
          value={mapping.asAt}
          maxDate={setting.today}
          onChange={(value) => value && answer({ asAt: value })}
        />
      </Fact>
    </section>
  );
}

function Fact({ evidence, children }: { readonly evidence: string; readonly children: ReactNode }) {
  return (
    <div>
      {children}
      <p className="t2 s11" style={{ marginTop: 3 }}>
        {evidence}
      </p>
    </div>
  );
}

const ENCODINGS: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: "utf-8", label: "UTF-8" },
  { value: "utf-16le", label: "UTF-16 (little endian)" },
  { value: "utf-16be", label: "UTF-16 (big endian)" },
  { value: "windows-1252", label: "Windows-1252 (Western)" },
];
const DELIMITERS: readonly { readonly value: Delimiter; readonly label: string }[] = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Bar |" },
];
const DATE_FORMS: readonly { readonly value: DateForm; readonly label: string }[] = [
  { value: "day-first", label: "Day first, 31/12/2026" },
  { value: "month-first", label: "Month first, 12/31/2026" },
  { value: "year-first", label: "Year first, 26/12/31" },
];
const DECIMALS: readonly { readonly value: DecimalForm; readonly label: string }[] = [
  { value: "point", label: "Point, 1,234.56" },
  { value: "comma", label: "Comma, 1.234,56" },
];
