import { Button } from "@mantine/core";
import { IconFile, IconPaperclip, IconPhoto } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { type FilePlace, useKeepFile } from "#renderer/data/use-keep-file.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";

/** Documents of a dispute: dropped, chosen with Ctrl+O, opened as a copy. */
export function EvidenceFiles({
  place,
  fileIds,
  onAdd,
}: {
  readonly place: FilePlace;
  readonly fileIds: readonly string[];
  readonly onAdd: (fileId: string) => void;
}) {
  const book = useBook();
  const save = useSaveStoredFile();
  const { choose, keep } = useKeepFile();
  const [problem, setProblem] = useState("");
  const add = async (kept: Promise<string | null>, mustBe: boolean) => {
    const id = await kept;
    if (id) onAdd(id);
    else if (mustBe) setProblem("The file could not be kept. Try again.");
  };
  const chooseFile = () => void add(choose(place), false);
  useCtrlO(chooseFile);
  return (
    <div>
      <span className="cap">Evidence</span>
      <section
        aria-label="Evidence"
        className="panel"
        style={{ marginTop: 4 }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          setProblem("");
          for (const file of event.dataTransfer.files) {
            void file.arrayBuffer().then((bytes) => add(keep(file.name, new Uint8Array(bytes), place), true));
          }
        }}
      >
        {fileIds.map((id) => {
          const file = book.get("files", id);
          if (!file) return null;
          const FileIcon = file.mediaType.startsWith("image/") ? IconPhoto : IconFile;
          return (
            <div key={id} className="row" style={{ padding: "6px 10px", borderBottom: "1px solid var(--line)" }}>
              <FileIcon size={14} stroke={1.7} aria-hidden />
              <button type="button" className="linkb ell" onClick={() => save(file)} title="Save a copy">
                {file.name}
              </button>
              <span className="sp" />
              <span className="t2 s12">
                on file since <Day on={file.on} />
              </span>
            </div>
          );
        })}
        <Button
          variant="subtle"
          fullWidth
          justify="flex-start"
          leftSection={<IconPaperclip size={14} stroke={1.7} aria-hidden />}
          onClick={chooseFile}
        >
          Drop a file here or press&nbsp;<Kbd>Ctrl O</Kbd>
        </Button>
      </section>
      {problem !== "" && (
        <p role="alert" className="bad s12">
          {problem}
        </p>
      )}
    </div>
  );
}

function useCtrlO(choose: () => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "o" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
