import { COLUMN_NAMES } from "./column-names.ts";
import { countryCode } from "./countries.ts";
import { type ColumnMap, FIELD_IDS, FIELDS, type FieldId } from "./fields.ts";
import { readDay } from "./read-day.ts";

export type ColumnMatch = {
  readonly field: FieldId;
  readonly column: number;
  /** 1 for a name known in full, less for a part of it or where the cells speak against it. */
  readonly score: number;
};

const LEAST_SCORE = 0.5;
const SAMPLE_ROWS = 200;

/** `*InvoiceNumber`, `INVOICE_NO.` and `Número de Factura` without what varies: small letters, no accents, one space. */
export function normaliseName(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ß/g, "ss")
    .replace(/ł/gi, "l")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([A-Za-z])(\d)/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Gives each field the column whose name, checked against its cells, fits best; each column is used once. */
export function matchColumns(header: readonly string[], rows: readonly (readonly string[])[]): readonly ColumnMatch[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const candidates: ColumnMatch[] = [];
  header.forEach((cell, column) => {
    const name = normaliseName(cell);
    if (name === "") return;
    for (const field of FIELD_IDS) {
      const byName = nameScore(name, field);
      const score = byName === 0 ? 0 : byName * contentScore(field, column, sample);
      if (score >= LEAST_SCORE) candidates.push({ field, column, score });
    }
  });
  return takeBest(candidates);
}

export function columnMapOf(matches: readonly ColumnMatch[]): ColumnMap {
  return Object.fromEntries(matches.map((match) => [match.field, match.column]));
}

/** How many cells of a row are names of known columns: tells a header from a title or a data row. */
export function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => exactField(normaliseName(cell)) !== undefined).length;
}

function takeBest(candidates: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const taken: ColumnMatch[] = [];
  const byScore = [...candidates].sort((a, b) => b.score - a.score || a.column - b.column);
  for (const match of byScore) {
    if (taken.some((other) => other.field === match.field || other.column === match.column)) continue;
    taken.push(match);
  }
  return taken.sort((a, b) => a.column - b.column);
}

let namesByField: ReadonlyMap<FieldId, ReadonlyMap<string, number>> | undefined;
let fieldByName: ReadonlyMap<string, FieldId> | undefined;

/** Names of a field with their rank: the first named are the most telling. */
function namesOf(field: FieldId): ReadonlyMap<string, number> {
  namesByField ??= new Map(
    FIELD_IDS.map((id) => [id, new Map(splitNames(COLUMN_NAMES[id]).map((name, rank) => [name, rank]))]),
  );
  return namesByField.get(field)!;
}

function exactField(name: string): FieldId | undefined {
  fieldByName ??= new Map(FIELD_IDS.flatMap((id) => [...namesOf(id).keys()].map((known) => [known, id] as const)));
  return fieldByName.get(name);
}

function splitNames(names: string): readonly string[] {
  return names.split("|").map((name) => normaliseName(name));
}

const CURRENCY_WORDS = /\b(gbp|eur|usd|chf|pln|cad|aud|nzd|sek|nok|dkk|in|of|the|de|du|der)\b/g;

function nameScore(name: string, field: FieldId): number {
  const names = namesOf(field);
  const rank = names.get(name);
  if (rank !== undefined) return 1 - Math.min(rank, 40) * 0.002;
  const bare = name.replace(CURRENCY_WORDS, " ").replace(/\s+/g, " ").trim();
  if (bare !== name && names.has(bare)) return 0.9;
  let best = 0;
  for (const known of names.keys()) {
    if (known.includes(" ") && ` ${name} `.includes(` ${known} `)) best = Math.max(best, known.length / name.length);
  }
  return best * 0.85;
}

/** 1 where the cells are what the field holds, less where they are not; an empty column proves nothing. */
function contentScore(field: FieldId, column: number, rows: readonly (readonly string[])[]): number {
  const holds = FIELDS[field].holds;
  const cells = rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
  if (cells.length === 0) return 0.9;
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length;
  if (holds === "day") return share(isDayLike) >= 0.5 ? 1 : 0.4;
  if (holds === "money") return share(isAmountLike) >= 0.5 ? 1 : 0.4;
  if (field === "country") return share((cell) => countryCode(cell) !== "") >= 0.5 ? 1 : 0.4;
  if (field === "email") return share((cell) => cell.includes("@")) >= 0.5 ? 1 : 0.4;
  if (field === "customerName") return share((cell) => /\p{L}/u.test(cell)) >= 0.3 ? 1 : 0.6;
  return 1;
}

export function isDayLike(cell: string): boolean {
  return readDay(cell, "day-first") !== null || readDay(cell, "month-first") !== null;
}

export function isAmountLike(cell: string): boolean {
  return (
    cell.length <= 30 && /\d/.test(cell) && /^[^\p{L}\d]*(?:\p{L}{1,3}\.?\s?)?[\d.,'’\s()+\-−–]+\D{0,4}$/u.test(cell)
  );
}
