import { Button, SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { WINDOW_PROFILES, windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { usualPrinting } from "#shared/letters/print-settings.ts";
import { printerProblems, printersOf } from "#shared/letters/printers.ts";
import { AlignmentPage } from "./alignment-page.tsx";
import { EnclosureSettings } from "./enclosure-settings.tsx";
import { PrinterFields } from "./printer-fields.tsx";
import { PrintFields } from "./run/print-options.tsx";

/** Envelope window, where each printer really prints, paper, what goes behind letters, and who signs. */
export function LetterSettingsSection() {
  const book = useBook();
  const stored = book.setting("letters");
  const run = useRun();
  const isPast = useIsPast();
  const [value, setValue] = useState(stored);
  const users = book.setting("users").filter((user) => user.active);
  const profile = windowProfile(value.windowProfile);
  const set = (changes: Partial<typeof value>) => setValue({ ...value, ...changes });
  const printers = printersOf(value);
  const isWrong = printers.some((printer) => printerProblems(printer, printers).length > 0);
  return (
    <div style={{ display: "grid", gap: 12, maxWidth: 520 }}>
      <Choice
        label="Envelope"
        description={`${profile.source}.`}
        value={profile.id}
        onChange={(id) => set({ windowProfile: id })}
        data={WINDOW_PROFILES.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PrinterFields value={value} onChange={setValue} />
      <AlignmentPage settings={value} disabled={isWrong} />
      <SegmentedControl
        aria-label="Letterhead"
        value={value.letterhead ?? "own"}
        onChange={(letterhead) => set({ letterhead })}
        data={[
          { value: "own", label: "Print our letterhead" },
          { value: "pre-printed", label: "Paper has it already" },
        ]}
      />
      <Select
        label="Who signs"
        placeholder="The first person"
        clearable
        value={value.signatoryId === "" ? null : value.signatoryId}
        onChange={(id) => set({ signatoryId: id ?? "" })}
        data={users.map((user) => ({ value: user.id, label: [user.name, user.job].filter(Boolean).join(", ") }))}
      />
      <h3 className="cap">Paper</h3>
      <PrintFields value={value.printing ?? usualPrinting} onChange={(printing) => set({ printing })} />
      <h3 className="cap">Enclosures</h3>
      <EnclosureSettings
        value={{ copyKinds: value.copyKinds ?? [], enclosures: value.enclosures ?? [] }}
        onChange={set}
      />
      <div>
        <Button
          disabled={isPast || isWrong}
          onClick={() => run(saveSetting, { id: "letters", value, label: "Letter settings" })}
        >
          Save letter settings
        </Button>
      </div>
    </div>
  );
}
