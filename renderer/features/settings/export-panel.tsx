import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { writeOpenExport } from "#renderer/data/commands/write-open-export.ts";
import { backupErrorWords } from "#renderer/data/recovery/backup-words.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";

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
      <Contents />
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

/** What the zip holds, with the counts of today, and how it comes back. */
function Contents() {
  const book = useBook();
  const count = (value: number) => value.toLocaleString(book.setting("company").locale);
  const entries = book.all("ledgers").reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className="t2" style={{ display: "grid", gap: 6, margin: "6px 0 10px" }}>
      <p>One zip of the whole company, for an accountant, a spreadsheet or another program:</p>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        <li>
          lists: {count(book.count("customers"))} customers, open items, {count(entries)} movements, what paid what, and
          the history in words, as CSV
        </li>
        <li>data: every table complete, as JSON; this is what Duebook reads again</li>
        <li>files: {count(book.count("files"))} letters as sent and other kept files</li>
        <li>README.md: what each list and column means</li>
      </ul>
      <p>
        It comes back, to the same totals, with “Restore from a file” below. To take only customers or open items into
        other books, unpack it and choose that list on the <Link href={paths.import()}>Import</Link> screen. It is not
        protected by a password. <Link href={paths.help("exports")}>What an export of everything is</Link>
      </p>
    </div>
  );
}
