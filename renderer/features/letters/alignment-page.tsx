import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { printerOf, printersOf } from "#shared/letters/printers.ts";
import type { LetterSettings } from "#shared/settings/settings.ts";
import { documentLayout } from "./draft-letter.ts";

/** Prints the test page with what is typed: fold it, put it into the envelope, read off the rulers. */
export function AlignmentPage({
  settings,
  disabled,
}: {
  readonly settings: LetterSettings;
  readonly disabled: boolean;
}) {
  const book = useBook();
  const output = useOutput();
  const [printerId, setPrinterId] = useState("");
  const printers = printersOf(settings);
  const printer = printerOf(settings, printerId);
  const make = async (then: "print" | "save") => {
    const layout = { ...documentLayout(book, null, printer), profileId: settings.windowProfile };
    const lines = [
      "This is where the address stands.",
      "Fold at the marks, put the sheet in,",
      "and push it to every side.",
    ];
    const name = "Window test page";
    const title = printers.length > 1 ? `${name}, ${printer.name}` : name;
    const bytes = await output.draw(title, { kind: "alignment", title, lines, layout });
    if (!bytes) return;
    if (then === "print") await output.print(title, bytes);
    else await output.save(`${name}.pdf`, bytes);
  };
  return (
    <div>
      <div className="row">
        {printers.length > 1 && (
          <Choice
            aria-label="Printer of the test page"
            value={printer.id}
            onChange={setPrinterId}
            data={printers.map(({ id, name }, index) => ({ value: id, label: name.trim() || `Printer ${index + 1}` }))}
          />
        )}
        <Button variant="default" disabled={disabled} onClick={() => make("print")}>
          Print a test page
        </Button>
        <Button variant="subtle" disabled={disabled} onClick={() => make("save")}>
          Save it as PDF
        </Button>
      </div>
      <p className="t2 s12">
        Print it and fold it. If the box is not in the window, read the rulers and type how far the address must move on
        this printer.
      </p>
    </div>
  );
}
