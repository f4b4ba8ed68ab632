import { ActionIcon, Button, Radio } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { v7 as uuidv7 } from "uuid";
import { TextField } from "#renderer/ui/text-field.tsx";
import {
  type PrinterProblem,
  printerProblems,
  printersOf,
  usualPrinter,
  withPrinters,
} from "#shared/letters/printers.ts";
import type { LetterSettings, Printer } from "#shared/settings/settings.ts";

/** The printers of the office: how far each must move the address, and which one is usual. */
export function PrinterFields({
  value,
  onChange,
}: {
  readonly value: LetterSettings;
  readonly onChange: (value: LetterSettings) => void;
}) {
  const printers = printersOf(value);
  const usualId = usualPrinter(value).id;
  const keep = (rows: readonly Printer[], usual = usualId) => onChange(withPrinters(value, rows, usual));
  const add = () => keep([...printers, { id: uuidv7(), name: "", offsetXmm: "0", offsetYmm: "0" }]);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: "grid", gap: 8 }} aria-label="Printers">
      <span className="cap">Printers</span>
      {printers.map((printer, index) => (
        <PrinterRow
          key={printer.id}
          printer={printer}
          place={index + 1}
          problems={printerProblems(printer, printers)}
          isUsual={printer.id === usualId}
          isOnly={printers.length === 1}
          onUsual={() => keep(printers, printer.id)}
          onChange={(changes) => keep(printers.map((row) => (row.id === printer.id ? { ...row, ...changes } : row)))}
          onRemove={() => keep(printers.filter((row) => row.id !== printer.id))}
        />
      ))}
      <div>
        <Button variant="default" onClick={add}>
          Add a printer
        </Button>
      </div>
    </fieldset>
  );
}

function PrinterRow({
  printer,
  place,
  problems,
  isUsual,
  isOnly,
  onUsual,
  onChange,
  onRemove,
}: {
  readonly printer: Printer;
  readonly place: number;
  readonly problems: readonly PrinterProblem[];
  readonly isUsual: boolean;
  readonly isOnly: boolean;
  readonly onUsual: () => void;
  readonly onChange: (changes: Partial<Printer>) => void;
  readonly onRemove: () => void;
}) {
  const problem = (field: PrinterProblem["field"]) => problems.find((row) => row.field === field)?.message ?? null;
  const called = printer.name.trim() || `printer ${place}`;
  const columns = "minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) 64px 28px";
  return (
    <div style={{ display: "grid", gridTemplateColumns: columns, gap: 10, alignItems: "start" }}>
      <TextField label="Name" value={printer.name} error={problem("name")} onChange={(name) => onChange({ name })} />
      <TextField
        label="Right (mm)"
        value={printer.offsetXmm}
        error={problem("offsetXmm")}
        onChange={(offsetXmm) => onChange({ offsetXmm })}
      />
      <TextField
        label="Down (mm)"
        value={printer.offsetYmm}
        error={problem("offsetYmm")}
        onChange={(offsetYmm) => onChange({ offsetYmm })}
      />
      <Radio
        name="usual-printer"
        label="Usual"
        aria-label={`${called} is the usual printer`}
        checked={isUsual}
        onChange={onUsual}
        style={{ marginTop: 26 }}
      />
      {!isOnly && (
        <ActionIcon variant="subtle" aria-label={`Remove ${called}`} onClick={onRemove} style={{ marginTop: 22 }}>
          <IconX size={14} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
