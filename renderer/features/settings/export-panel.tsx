import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { writeOpenExport } from "#renderer/data/commands/records/write-open-export.ts";
import { backupErrorWords } from "#renderer/data/recovery/backup-words.ts";
import type { OnProgress } from "#renderer/data/recovery/progress.ts";
import { workerPacking } from "#renderer/data/recovery/worker-packing.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { CopyOut, copyOutcome, kilobytes, useCopyOut } from "./copy-out.tsx";

/** The whole company in open formats: for a spreadsheet, an accountant, or another program. */
export function ExportPanel() {
  const store = useStore();
  const isPast = useIsPast();
  const copy = useCopyOut();
  const write = async (onProgress: OnProgress) => {
    const written = await writeOpenExport(store, workerPacking(), onProgress);
    if (!written.ok) return { isGood: false, words: backupErrorWords(written.error).replaceAll("backup", "export") };
    const { name, bytes, missing, header } = written.value;
    const size = `${kilobytes(bytes)}, ${header.counts.customers} customers`;
    return copyOutcome(`Exported to ${name} (${size}), and read back to the same totals.`, missing);
  };
  return (
    <section className="panel page" aria-label="Export everything">
      <h2>Export everything in open formats</h2>
      <Contents />
      <CopyOut copy={copy}>
        <Button variant="default" onClick={() => copy.start(write)} loading={copy.doing !== ""} disabled={isPast}>
          Export everything
        </Button>
      </CopyOut>
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
