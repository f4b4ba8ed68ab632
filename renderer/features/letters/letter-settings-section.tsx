import { Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/save-setting.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { WINDOW_PROFILES, windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { usualPrinting } from "#shared/letters/print-settings.ts";
import { documentLayout, millimetres } from "./draft-letter.ts";
import { EnclosureSettings } from "./enclosure-settings.tsx";
import { PrintFields } from "./run/print-options.tsx";

/** Envelope window, where the printer really prints, paper, what goes behind letters, and who signs. */
export function LetterSettingsSection() {
  const book = useBook();
  const stored = book.setting("letters");
  const run = useRun();
  const isPast = useIsPast();
  const [value, setValue] = useState(stored);
  const users = book.setting("users").filter((user) => user.active);
  const profile = windowProfile(value.windowProfile);
  const set = (changes: Partial<typeof value>) => setValue({ ...value, ...changes });
  const offsetProblem = (text: string) =>
    text.trim() !== "" && millimetres(text) === 0 && Number(text.replace(",", ".")) !== 0
      ? "Millimetres between -30 and 30, like 1.5"
      : null;
  const isWrong = offsetProblem(value.offsetXmm) !== null || offsetProblem(value.offsetYmm) !== null;
  return (
    <div style={{ display: "grid", gap: 12, maxWidth: 520 }}>
      <Select
        label="Envelope"
        description={`${profile.source}.`}
        allowDeselect={false}
        value={profile.id}
        onChange={(id) => id && set({ windowProfile: id })}
        data={WINDOW_PROFILES.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldRow>
        <TextInput
          label="Address moved right (mm)"
          value={value.offsetXmm}
          error={offsetProblem(value.offsetXmm)}
          onChange={(event) => set({ offsetXmm: event.currentTarget.value })}
        />
        <TextInput
          label="Address moved down (mm)"
          value={value.offsetYmm}
          error={offsetProblem(value.offsetYmm)}
          onChange={(event) => set({ offsetYmm: event.currentTarget.value })}
        />
      </FieldRow>
      <AlignmentPage disabled={isWrong} />
      <SegmentedControl
        aria-label="Letterhead"
        value={value.letterhead ?? "own"}
        onChange={(letterhead) => set({ letterhead: letterhead as "own" | "pre-printed" })}
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

/** Prints the test page as it is saved: fold it, put it into the envelope, read off the rulers. */
function AlignmentPage({ disabled }: { readonly disabled: boolean }) {
  const book = useBook();
  const { host } = useStore();
  const [problem, setProblem] = useState("");
  const make = async (then: "print" | "save") => {
    const layout = documentLayout(book, null);
    const lines = [
      "This is where the address stands.",
      "Fold at the marks, put the sheet in,",
      "and push it to every side.",
    ];
    const title = "Window test page";
    const made = await renderDocuments(
      [{ kind: "alignment", title, lines, layout }],
      { title, author: book.setting("company").name, createdAt: readClock().at },
      { isShort: true },
    );
    if (!made.ok) return setProblem("The page could not be made. Try again.");
    const { bytes } = made.value;
    const result =
      then === "print"
        ? await host.print({ bytes, title })
        : await host.saveFile({ suggestedName: `${title}.pdf`, bytes });
    setProblem(result.ok || result.error.kind === "cancelled" ? "" : `Not done: ${result.error.detail}`);
  };
  return (
    <div>
      <div className="row">
        <Button variant="default" disabled={disabled} onClick={() => make("print")}>
          Print a test page
        </Button>
        <Button variant="subtle" disabled={disabled} onClick={() => make("save")}>
          Save it as PDF
        </Button>
      </div>
      <p className="t2 s12">
        Save first, then print and fold it. If the box is not in the window, read the rulers and type how far it must
        move.
      </p>
      {problem && (
        <p role="alert" className="bad">
          {problem}
        </p>
      )}
    </div>
  );
}
