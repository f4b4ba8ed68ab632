import { Button, MultiSelect } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { countPdfPages } from "#renderer/documents/count-pdf-pages.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { LetterSettings } from "#shared/settings/settings.ts";

type Enclosed = Required<Pick<LetterSettings, "copyKinds" | "enclosures">>;

/** Kinds that list invoices, so that copies can go with them. */
const WITH_INVOICES: readonly LetterKind[] = [
  "courtesy",
  "friendly-reminder",
  "second-reminder",
  "final-reminder",
  "letter-before-action",
  "letter-of-claim",
  "statement",
];

const KINDS = Object.entries(LETTER_KIND_NAMES).map(([value, label]) => ({ value, label }));

/** What goes into the envelope behind the letters: copies of invoices, and the company's own sheets. */
export function EnclosureSettings({
  value,
  onChange,
}: {
  readonly value: Enclosed;
  readonly onChange: (value: Enclosed) => void;
}) {
  const book = useBook();
  const { host } = useStore();
  const { keep } = useKeepFile();
  const save = useSaveStoredFile();
  const [problem, setProblem] = useState("");
  const add = async () => {
    const chosen = await host.openFile({ accept: [".pdf"] });
    if (!chosen.ok) return;
    const { name, bytes } = chosen.value;
    const pages = await countPdfPages(bytes);
    if (!pages) return setProblem(`${name} is not a PDF that can be read, or it is locked with a password.`);
    const place = { customerId: "", kind: "enclosure", description: `Sheet for letters: ${name}`, pages };
    const fileId = await keep(name, bytes, place);
    if (!fileId) return setProblem(`${name} could not be kept. Free some space and try again.`);
    setProblem("");
    onChange({ ...value, enclosures: [...value.enclosures, { fileId, kinds: ["letter-of-claim"] }] });
  };
  const setKinds = (fileId: string, kinds: readonly LetterKind[]) =>
    onChange({
      ...value,
      enclosures: value.enclosures.map((row) => (row.fileId === fileId ? { ...row, kinds } : row)),
    });
  return (
    <div style={{ display: "grid", gap: 10 }}>
      <MultiSelect
        label="Copies of the invoices go behind"
        description="PDFs kept under the customer's documents, or dropped on the run"
        placeholder={value.copyKinds.length === 0 ? "No letter" : ""}
        data={WITH_INVOICES.map((kind) => ({ value: kind, label: LETTER_KIND_NAMES[kind] }))}
        value={[...value.copyKinds]}
        onChange={(copyKinds) => onChange({ ...value, copyKinds })}
      />
      {value.enclosures.map(({ fileId, kinds }) => {
        const file = book.get("files", fileId);
        if (!file) return null;
        return (
          <div key={fileId} className="row" style={{ alignItems: "flex-end", gap: 8 }}>
            <MultiSelect
              style={{ flex: 1 }}
              label={
                <>
                  <button type="button" className="linkb" title="Save a copy" onClick={() => save(file)}>
                    {file.name}
                  </button>
                  <span className="t2 s12">{` ${file.pages ?? 0} ${file.pages === 1 ? "page" : "pages"}`}</span>
                </>
              }
              aria-label={`${file.name} goes behind`}
              data={KINDS}
              value={[...kinds]}
              onChange={(chosen) => setKinds(fileId, chosen as LetterKind[])}
            />
            <Button
              variant="subtle"
              aria-label={`Take out ${file.name}`}
              onClick={() =>
                onChange({ ...value, enclosures: value.enclosures.filter((row) => row.fileId !== fileId) })
              }
            >
              <IconX size={14} stroke={1.7} aria-hidden />
            </Button>
          </div>
        );
      })}
      <div>
        <Button variant="default" leftSection={<IconPaperclip size={14} stroke={1.7} aria-hidden />} onClick={add}>
          Add a sheet that goes behind letters (PDF)
        </Button>
      </div>
      {problem !== "" && (
        <p role="alert" className="bad s12">
          {problem}
        </p>
      )}
    </div>
  );
}
