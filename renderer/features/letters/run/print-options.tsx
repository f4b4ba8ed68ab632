import { Button, NumberInput, Popover, Switch } from "@mantine/core";
import { IconSettings } from "@tabler/icons-react";
import { Link } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import type { PrintSettings } from "#shared/letters/print-settings.ts";
import { printersOf } from "#shared/letters/printers.ts";
import type { PaperOffset } from "#shared/letters/rows.ts";

/** How this run comes out of the printer; the settings hold what is usual. */
export function PrintOptions({
  value,
  onChange,
  stickersUsed,
  onStickersUsed,
  printerId,
  onPrinter,
  moved,
}: {
  readonly value: PrintSettings;
  readonly onChange: (value: PrintSettings) => void;
  readonly stickersUsed: number;
  readonly onStickersUsed: (count: number) => void;
  readonly printerId: string;
  readonly onPrinter: (id: string) => void;
  /** How far the kept pages move on this printer; null for not at all. */
  readonly moved: PaperOffset | null;
}) {
  const printers = printersOf(useBook().setting("letters"));
  return (
    <Popover position="bottom-end" withinPortal trapFocus width={340}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconSettings size={14} stroke={1.7} aria-hidden />}>
          Paper
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Paper">
        <div style={{ display: "grid", gap: 12 }}>
          {printers.length > 1 && (
            <Choice
              label="Printer"
              comboboxProps={{ withinPortal: false }}
              value={printerId}
              onChange={onPrinter}
              data={printers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {moved && <p className="t2 s12">The kept pages come out moved as a whole: {moveWords(moved)}.</p>}
          <PrintFields value={value} onChange={onChange} />
          <NumberInput
            label="Stickers already used on the first label sheet"
            min={0}
            max={29}
            allowDecimal={false}
            value={stickersUsed}
            onChange={(count) => onStickersUsed(Math.max(0, Number(count) || 0))}
          />
          <p className="t2 s12">
            For this run only. What is usual is set in <Link href={paths.settings("letters")}>Settings, Letters</Link>.
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** `1.5 mm to the right, 2 mm up` */
function moveWords({ rightMm, downMm }: PaperOffset): string {
  const parts = [
    rightMm !== 0 && `${Math.abs(rightMm)} mm to the ${rightMm > 0 ? "right" : "left"}`,
    downMm !== 0 && `${Math.abs(downMm)} mm ${downMm > 0 ? "down" : "up"}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** Both sides, sheets between, and the most sheets an envelope takes. */
export function PrintFields({
  value,
  onChange,
}: {
  readonly value: PrintSettings;
  readonly onChange: (value: PrintSettings) => void;
}) {
  const set = (changes: Partial<PrintSettings>) => onChange({ ...value, ...changes });
  return (
    <>
      <Switch
        label="Printed on both sides"
        description="Each letter, and each thing behind it, begins on the front of a sheet"
        checked={value.duplex}
        onChange={(event) => set({ duplex: event.currentTarget.checked })}
      />
      <Switch
        label="A sheet before each letter"
        description="Says what belongs into its envelope"
        checked={value.separators}
        onChange={(event) => set({ separators: event.currentTarget.checked })}
      />
      <Switch
        label="A count sheet first"
        description="Says how many letters and sheets must come out"
        checked={value.countSheet}
        onChange={(event) => set({ countSheet: event.currentTarget.checked })}
      />
      <NumberInput
        label="Most sheets in an envelope"
        description="Or at the cheapest postage; 0 for no limit"
        min={0}
        max={99}
        allowDecimal={false}
        value={value.mostSheets}
        onChange={(sheets) => set({ mostSheets: Math.max(0, Math.round(Number(sheets) || 0)) })}
      />
      {value.mostSheets > 0 && (
        <Choice
          label="Letters with more"
          value={value.overLimit}
          onChange={(overLimit) => set({ overLimit })}
          data={[
            { value: "warn", label: "Say so, and print them in their place" },
            { value: "apart", label: "Print them last, behind a sheet of their own" },
          ]}
        />
      )}
    </>
  );
}
