import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { importBank } from "#renderer/data/commands/import-bank.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { readStatement } from "#shared/bank/read-statement.ts";
import type { DateForm } from "#shared/imports/read-day.ts";
import { problemWords, refusalWords } from "./statement-words.ts";

const ACCEPT = [".csv", ".txt", ".ofx", ".qfx", ".qif", ".sta", ".mt940", ".940", ".xml", ".camt"];
const MOST_BYTES = 64 * 1024 * 1024;

export type StatementNotice = {
  readonly tone: "bad" | "info";
  readonly title: string;
  readonly lines: readonly string[];
};
type Chosen = { readonly name: string; readonly bytes: Uint8Array };

export type StatementImport = {
  readonly notice: StatementNotice | null;
  /** The file whose days can be read two ways, with examples. */
  readonly question: { readonly examples: readonly string[] } | null;
  readonly choose: () => Promise<void>;
  readonly take: (file: Chosen, dateForm?: DateForm) => Promise<void>;
  readonly answer: (dateForm: DateForm) => Promise<void>;
  readonly dismiss: () => void;
};

/** Chooses a statement, reads it and takes its new lines over; what is to know about it stays until dismissed. */
export function useStatementImport(): StatementImport {
  const { host } = useStore();
  const currency = useBook().setting("company").currency;
  const locale = useLocale((state) => state.locale);
  const run = useRun();
  const [notice, setNotice] = useState<StatementNotice | null>(null);
  const [asked, setAsked] = useState<{ readonly file: Chosen; readonly examples: readonly string[] } | null>(null);

  const take = async (file: Chosen, dateForm?: DateForm) => {
    setAsked(null);
    if (file.bytes.length > MOST_BYTES)
      return setNotice({
        tone: "bad",
        title: `${file.name} was not taken over`,
        lines: ["The file is larger than 64 MB. Save a shorter period."],
      });
    const read = readStatement(file.bytes, { currency, ...(dateForm ? { dateForm } : {}) });
    if (!read.ok && read.error.kind === "needs-date-form") return setAsked({ file, examples: read.error.examples });
    if (!read.ok)
      return setNotice({ tone: "bad", title: `${file.name} was not taken over`, lines: [refusalWords(read.error)] });
    const fileSha256 = bytesToHex(sha256(file.bytes));
    const written = await run(importBank, { read: read.value, fileName: file.name, fileSha256 });
    if (!written.ok) return;
    const { fresh, known } = written.value;
    const kind = [read.value.layout, read.value.format.toUpperCase()].filter((text) => text !== "").join(", ");
    setNotice({
      tone: "info",
      title: `${file.name} (${kind}): ${fresh} new lines${known > 0 ? `, ${known} were there already` : ""}`,
      lines: read.value.problems.map((problem) => problemWords(problem, locale)),
    });
  };

  return {
    notice,
    question: asked && { examples: asked.examples },
    take,
    choose: async () => {
      const chosen = await host.openFile({ accept: ACCEPT });
      if (chosen.ok) await take(chosen.value);
    },
    answer: async (dateForm) => {
      if (asked) await take(asked.file, dateForm);
    },
    dismiss: () => setNotice(null),
  };
}
