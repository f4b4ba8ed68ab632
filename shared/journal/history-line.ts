import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { plainAmount } from "../money/format-money.ts";
import { minor } from "../money/minor.ts";
import type { Change } from "./change.ts";
import type { JournalEntry } from "./entry.ts";
import type { TableName } from "./tables.ts";

/** One entry of the journal as the history shows it. */
export type HistoryLine = {
  readonly seq: number;
  /** ISO 8601 UTC: when it was written down. */
  readonly at: string;
  readonly user: string;
  readonly command: string;
  readonly summary: string;
  /** Customers whose records it touched. */
  readonly customerIds: readonly string[];
  /** The day of the event itself, where the change tells one; the latest of several. */
  readonly on: CalendarDate | null;
  /** Written down on a later day than it happened. */
  readonly isLate: boolean;
  /** Null when they lie in an attachment, or were erased. */
  readonly changes: readonly Change[] | null;
  readonly isErased: boolean;
  readonly hash: string;
};

/** Reads one entry for the history. `offset` minutes east of UTC turn its instant into the writer's own day. */
export function historyLine(entry: JournalEntry): HistoryLine {
  const { seq, at, user, command, body, hash } = entry;
  const changes = body?.kind === "changes" ? body.changes : null;
  const on = changes ? eventDay(changes) : null;
  return {
    seq,
    at,
    user,
    command,
    summary: body?.summary ?? "Erased: what was said here was about a person who asked for it to be removed",
    customerIds: changes ? [...new Set(changes.flatMap(customerOf))] : [],
    on,
    isLate: on !== null && on < localDay(entry),
    changes,
    isErased: body === null,
    hash,
  };
}

export type FieldChange = {
  readonly table: TableName;
  readonly key: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
};

/** What changed, field by field; a new row names all of its fields that say something. */
export function fieldChanges(changes: readonly Change[]): readonly FieldChange[] {
  return changes.flatMap((change) => {
    if (change.op === "row") return rowFields(change.table, change.key, change.before, change.after);
    return [
      ...pairById("entries", change.before.entries, change.after.entries),
      ...pairById("allocations", change.before.allocations, change.after.allocations),
    ];
  });
}

function pairById(
  kind: string,
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly FieldChange[] {
  const ids = new Set([...before, ...after].map((row) => row.id));
  return [...ids].flatMap((id) =>
    rowFields(
      "ledgers",
      `${kind} ${id}`,
      before.find((row) => row.id === id) ?? null,
      after.find((row) => row.id === id) ?? null,
    ),
  );
}

function rowFields(table: TableName, key: string, before: unknown, after: unknown): readonly FieldChange[] {
  const old = (before ?? {}) as Readonly<Record<string, unknown>>;
  const fresh = (after ?? {}) as Readonly<Record<string, unknown>>;
  const fields = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...fields]
    .map((field) => ({
      table,
      key,
      field: fieldName(field),
      before: asText(amountOf(field, old) ?? old[field]),
      after: asText(amountOf(field, fresh) ?? fresh[field]),
    }))
    .filter((change) => change.before !== change.after);
}

/** `contactName` reads as `contact name`, `amountMinor` as `amount`. */
function fieldName(field: string): string {
  return (
    field.replace(/(Minor|On|At)$/, "").replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) || field
  );
}

/** An amount with the currency of its row; null for every other field. */
function amountOf(field: string, row: Readonly<Record<string, unknown>>): string | null {
  const value = row[field];
  const isAmount = field.endsWith("Minor") && typeof value === "number" && Number.isSafeInteger(value);
  if (!isAmount || typeof row.currency !== "string") return null;
  const code = row.currency as Currency;
  return `${code} ${plainAmount(minor(value), code)}`;
}

function asText(value: unknown): string {
  if (value === undefined || value === null || value === "") return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function customerOf(change: Change): readonly string[] {
  if (change.op === "ledger") return [change.key];
  if (change.table === "customers") return [change.key];
  const row = (change.after ?? change.before) as { readonly customerId?: string } | null;
  return row?.customerId ? [row.customerId] : [];
}

function eventDay(changes: readonly Change[]): CalendarDate | null {
  const days = changes.flatMap((change) => {
    if (change.op === "ledger") return change.after.entries.map((entry) => entry.on);
    const row = change.after as { readonly on?: CalendarDate } | null;
    return row?.on ? [row.on] : [];
  });
  return days.reduce<CalendarDate | null>((latest, on) => (latest === null || on > latest ? on : latest), null);
}

function localDay({ at, offset }: JournalEntry): string {
  return new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 10);
}
