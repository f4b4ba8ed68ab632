import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { isCamt } from "../bank/camt.ts";
import { isMt940 } from "../bank/mt940.ts";
import { isOfx } from "../bank/ofx.ts";
import { isQif } from "../bank/qif.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { countOf, type DecodedText, type Encoding } from "./decode-text.ts";
import type { Delimiter, SheetRow } from "./delimited-rows.ts";
import type { DocumentDraft, Drafts } from "./drafts.ts";
import type { ColumnMap } from "./fields.ts";
import { type FileRefusal, fileKind, isRefusal, MOST_ROWS } from "./file-kind.ts";
import { readTextFile, rowsInMemory } from "./file-rows.ts";
import { type Inspection, inspectRows, type PreparedFile, prepareRows } from "./inspect-rows.ts";
import type { ImportMapping } from "./mapping.ts";
import { readDrafts } from "./read-drafts.ts";

/** What the person chose by hand instead of what was found. */
export type FileChoices = {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: number;
  readonly headerLine?: number;
  readonly columns?: ColumnMap;
};

export type Workbook = { readonly name: string; readonly rows: readonly SheetRow[] }[];
export type WorkbookReader = (bytes: Uint8Array) => Promise<Result<Workbook, FileRefusal>>;

export type DigestOf = (bytes: Uint8Array) => Promise<string>;

const ownDigest: DigestOf = async (bytes) => bytesToHex(sha256(bytes));

/** A file as the columns step shows it. */
export type OpenedFile = {
  readonly sha256: string;
  /** Of a text file. */
  readonly text: (Omit<DecodedText, "text"> & { readonly delimiter: Delimiter }) | null;
  /** Names of a workbook's sheets; empty for text. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly lines: number;
  readonly inspection: Inspection;
};

export type ReadProgress = { readonly done: number; readonly total: number };

/** One file being imported: opened again with every correction, then read by the mapping that was confirmed. */
export class ImportSession {
  private readonly bytes: Uint8Array;
  private readonly readWorkbook: WorkbookReader;
  private readonly digestOf: DigestOf;
  private workbook: Workbook | null = null;
  private digest: Promise<string> | null = null;
  private prepared: PreparedFile = prepareRows(rowsInMemory([]));
  private lines = 0;

  /** `digestOf` gives the SHA-256 of the file as hex; a browser has one that is ten times as fast as ours. */
  constructor(bytes: Uint8Array, readWorkbook: WorkbookReader, digestOf: DigestOf = ownDigest) {
    this.bytes = bytes;
    this.digestOf = digestOf;
    this.readWorkbook = readWorkbook;
  }

  async open(choices: FileChoices, currency: Currency): Promise<Result<OpenedFile, FileRefusal>> {
    const kind = fileKind(this.bytes);
    if (isRefusal(kind)) return fail(kind);
    this.digest ??= this.digestOf(this.bytes);
    const opened = kind === "text" ? this.openText(choices) : await this.openWorkbook(choices);
    if (!opened.ok) return opened;
    const inspection = inspectRows(this.prepared, { currency, ...choices });
    if (inspection.sample.length === 0) return fail({ kind: "no-rows" });
    return succeed({ sha256: await this.digest, lines: this.lines, inspection, ...opened.value });
  }

  read(mapping: ImportMapping, today: CalendarDate, onProgress: (progress: ReadProgress) => void): Drafts {
    return readDrafts(this.prepared.columns, mapping, today, (line) => onProgress({ done: line, total: this.lines }));
  }

  private openText(choices: FileChoices): Result<Pick<OpenedFile, "text" | "sheets" | "sheet">, FileRefusal> {
    const { decoded, delimiter, rows, isWhole } = readTextFile(this.bytes, choices);
    if (isBankStatement(decoded.text)) return fail({ kind: "bank-statement" });
    if (!isWhole) return fail({ kind: "too-many-rows", mostRows: MOST_ROWS });
    const { text, ...facts } = decoded;
    this.prepared = prepareRows(rows);
    this.lines = countOf(text, text.includes("\n") ? "\n" : "\r") + 1;
    return succeed({ text: { ...facts, delimiter }, sheets: [], sheet: 0 });
  }

  private async openWorkbook(
    choices: FileChoices,
  ): Promise<Result<Pick<OpenedFile, "text" | "sheets" | "sheet">, FileRefusal>> {
    if (!this.workbook) {
      const read = await this.readWorkbook(this.bytes);
      if (!read.ok) return read;
      this.workbook = read.value;
    }
    const sheet = choices.sheet ?? this.fullestSheet(this.workbook);
    const rows = this.workbook[sheet]?.rows ?? [];
    this.prepared = prepareRows(rowsInMemory(rows));
    this.lines = rows.at(-1)?.line ?? 0;
    return succeed({ text: null, sheets: this.workbook.map(({ name }) => name), sheet });
  }

  private fullestSheet(workbook: Workbook): number {
    return workbook.reduce((best, sheet, index) => (sheet.rows.length > workbook[best]!.rows.length ? index : best), 0);
  }
}

/** By the marks of its format; a bank's CSV is a table like any other. */
function isBankStatement(text: string): boolean {
  const start = text.slice(0, 20_000);
  return isOfx(start) || isCamt(start) || isMt940(start) || isQif(start);
}

/** Documents in portions, so that handing them from a worker never holds the screen for long. */
export function* portions(documents: readonly DocumentDraft[], size = 2_000): Generator<readonly DocumentDraft[]> {
  for (let from = 0; from < documents.length; from += size) yield documents.slice(from, from + size);
}
