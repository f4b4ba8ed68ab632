import { useRef, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { importBank } from "#renderer/data/commands/imports/import-bank.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import type { BankMapping } from "#shared/bank/csv-mapping.ts";
import type { BankCsvLook } from "#shared/bank/csv-table.ts";
import type { ReadStatements } from "#shared/bank/statement.ts";
import type { DateForm } from "#shared/imports/read-day.ts";
import { type FileReading, readAway } from "./bank-channel.ts";
import { problemWords, refusalWords } from "./statement-words.ts";
import type { ReadFile } from "./workers/messages.ts";

const ACCEPT = [".csv", ".txt", ".ofx", ".qfx", ".qif", ".sta", ".mt940", ".940", ".xml", ".camt"];
const MOST_BYTES = 64 * 1024 * 1024;

export type StatementNotice = {
  readonly tone: "bad" | "info";
  readonly title: string;
  readonly lines: readonly string[];
  /** The CSV whose columns can be set, so that it is read again. */
  readonly setColumns: Columns | null;
};
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

/** A CSV on its way through the screen that sets its columns. */
export type Columns = { readonly file: ChosenFile; readonly look: BankCsvLook };

export type StatementImport = {
  readonly notice: StatementNotice | null;
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly cancel: () => void;
  /** The file whose days can be read two ways, with examples. */
  readonly question: { readonly examples: readonly string[] } | null;
  /** The file whose columns are to be set. */
  readonly columns: Columns | null;
  readonly choose: () => Promise<void>;
  readonly take: (file: ChosenFile, dateForm?: DateForm) => Promise<void>;
  readonly answer: (dateForm: DateForm) => Promise<void>;
  readonly setColumns: (columns: Columns | null) => void;
  /** Takes the file over with these columns and remembers them; answers words when it could not. */
  readonly takeWithColumns: (mapping: BankMapping, read: ReadStatements, sha256: string) => Promise<string | null>;
  readonly dismiss: () => void;
};

/** Chooses a statement, reads it away from the screen and takes its new lines over; what is to know stays until dismissed. */
export function useStatementImport(): StatementImport {
  const { host } = useStore();
  const book = useBook();
  const locale = useLocale((state) => state.locale);
  const run = useRun();
  const [notice, setNotice] = useState<StatementNotice | null>(null);
  const [asked, setAsked] = useState<{ readonly file: ChosenFile; readonly examples: readonly string[] } | null>(null);
  const [columns, setColumns] = useState<Columns | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const current = useRef<FileReading | null>(null);
  const { currency } = book.setting("company");
  const mappings = book.setting("bankMappings");

  const readFile = async (file: ChosenFile, dateForm?: DateForm): Promise<ReadFile | null> => {
    current.current?.cancel();
    setReading(file.name);
    const own = readAway(file.bytes, { currency, mappings, dateForm });
    current.current = own;
    const read = await own.file;
    if (current.current === own) setReading(null);
    return read;
  };

  const takeOver = async (file: ChosenFile, look: BankCsvLook | null, read: TakenOver): Promise<string | null> => {
    const written = await run(importBank, { ...read, fileName: file.name });
    if (!written.ok) return "message" in written.error ? String(written.error.message) : "It could not be written.";
    const { fresh, known } = written.value;
    const { layout, format, problems } = read.read;
    const kind = [layout, format.toUpperCase()].filter((text) => text !== "").join(", ");
    const title = `${file.name} (${kind}): ${fresh} new ${fresh === 1 ? "line" : "lines"}${known > 0 ? `, ${known} ${known === 1 ? "was" : "were"} there already` : ""}`;
    const lines = problems.map((problem) => problemWords(problem, locale));
    setNotice({ tone: "info", title, lines, setColumns: look && { file, look } });
    return null;
  };

  const take = async (file: ChosenFile, dateForm?: DateForm) => {
    setAsked(null);
    setNotice(null);
    const refuse = (words: string, look: BankCsvLook | null) =>
      setNotice({
        tone: "bad",
        title: `${file.name} was not taken over`,
        lines: [words],
        setColumns: look && { file, look },
      });
    if (file.bytes.length > MOST_BYTES) return refuse("The file is larger than 64 MB. Save a shorter period.", null);
    const read = await readFile(file, dateForm);
    if (!read) return;
    const { result, look, sha256 } = read;
    if (result.ok && (look === null || result.value.layout !== ""))
      return void (await takeOver(file, look, { read: result.value, fileSha256: sha256 }));
    if (result.ok) return setColumns(look && { file, look });
    if (result.error.kind === "needs-date-form") return setAsked({ file, examples: result.error.examples });
    if (result.error.kind === "unknown-columns" && look && look.width > 1) return setColumns({ file, look });
    refuse(refusalWords(result.error), look && look.width > 1 ? look : null);
  };

  return {
    notice,
    reading,
    cancel: () => current.current?.cancel(),
    question: asked && { examples: asked.examples },
    columns,
    take,
    choose: async () => {
      const chosen = await host.openFile({ accept: ACCEPT });
      if (chosen.ok) await take(chosen.value);
    },
    answer: async (dateForm) => {
      if (asked) await take(asked.file, dateForm);
    },
    setColumns,
    takeWithColumns: async (mapping, read, sha256) => {
      if (!columns) return null;
      const refusal = await takeOver(columns.file, columns.look, { read, fileSha256: sha256, mapping });
      if (refusal === null) setColumns(null);
      return refusal;
    },
    dismiss: () => setNotice(null),
  };
}

type TakenOver = { readonly read: ReadStatements; readonly fileSha256: string; readonly mapping?: BankMapping };
