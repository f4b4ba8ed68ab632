import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { writeOpenExport } from "#renderer/data/commands/write-open-export.ts";
import { backupErrorWords } from "#renderer/data/recovery/backup-words.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";

/** The whole company in open formats: for a spreadsheet, an accountant, or another program. */
export function ExportPanel() {
  const store = useStore();
  const isPast = useIsPast();
  const [doing, setDoing] = useState("");
  const [outcome, setOutcome] = useState<{ readonly isGood: boolean; readonly words: string } | null>(null);
  const write = async () => {
    setOutcome(null);
    setDoing("Collecting");
    const written = await writeOpenExport(store, workerPacking(), ({ done, total }) =>
      setDoing(total > 0 ? `Collecting ${done} of ${total}` : "Packing"),
    );
    setDoing("");
    if (!written.ok) {
      const words = backupErrorWords(written.error).replaceAll("backup", "export");
      return setOutcome({ isGood: false, words });
    }
    const { name, bytes, missing, header } = written.value;
    const lost = missing.length > 0 ? ` ${missing.length} kept files could not be read and are not in it.` : "";
    const size = Math.ceil(bytes / 1024).toLocaleString("en-GB");
    const words = `Exported to ${name} (${size} KB, ${header.counts.customers} customers), and read back to the same totals.${lost}`;
    setOutcome({ isGood: missing.length === 0, words });
  };
  return (
    <section className="panel page" aria-label="Export everything">
      <h2>Export everything in open formats</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        One zip with every list as CSV, every table as JSON, all kept files and a README that explains them. Other
        programs can read it, and Duebook reads it again below. It is not protected by a password.
      </p>
      <div className="row">
        <Button variant="default" onClick={write} loading={doing !== ""} disabled={isPast}>
          Export everything
        </Button>
        {doing && <span role="status">{doing}</span>}
      </div>
      {outcome && (
        <Alert
          color={outcome.isGood ? "green" : "red"}
          role={outcome.isGood ? "status" : "alert"}
          variant="light"
          mt="sm"
          p="sm"
        >
          {outcome.words}
        </Alert>
      )}
    </section>
  );
}
