import { journalEntries, withJournal } from "#renderer/data/recovery/journal-lines.ts";
import { replaySources } from "#renderer/data/recovery/rebuild-tables.ts";
import type { Host, HostFailure } from "#shared/host/host.ts";
import { readAttachment } from "#shared/journal/attachment.ts";
import { type Change, tableOf } from "#shared/journal/change.ts";
import type { JournalEntry } from "#shared/journal/entry.ts";
import type { TableSet } from "#shared/journal/table-set.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { type ErasurePlan, erasurePlan } from "#shared/privacy/erasure-plan.ts";
import { hasMark, type Marks, marksOf } from "#shared/privacy/marks.ts";
import { type Redactor, redactorOf } from "#shared/privacy/redactor.ts";
import type { ErasureScope } from "#shared/privacy/scope.ts";
import type { Result } from "#shared/result/result.ts";

export type Found = ErasurePlan & {
  /** Entries of the journal whose content goes. */
  readonly seqs: readonly number[];
  /** Attachments of theirs, and copies of the books of earlier restores, by SHA-256. */
  readonly attachments: readonly string[];
  /** Of the entries, those that speak of other customers too and lose their details as well. */
  readonly sharedEntries: number;
};

/** Finds everything an erasure takes out: in the rows as they are, and in all that the journal ever said. */
export async function lookForPerson(
  host: Host,
  scope: ErasureScope,
  tables: TableSet,
): Promise<Result<Found, HostFailure>> {
  return withJournal(async () => {
    const versions = await versionsOf(host, scope.customerId, tables);
    const marks = marksOf(scope, versions);
    const redactor = redactorOf(scope, marks);
    const plan = erasurePlan(scope, tables, redactor, marks);
    const seqs: number[] = [];
    const attachments = new Set<string>();
    let sharedEntries = 0;
    for await (const entry of journalEntries(host, 1)) {
      const held = await whatItHolds(host, entry, redactor, marks);
      if (!held.isTouched) continue;
      seqs.push(entry.seq);
      if (held.attachment) attachments.add(held.attachment);
      sharedEntries += Number(concernsOthers(held.changes, scope.customerId));
    }
    return { ...plan, seqs, attachments: [...attachments], sharedEntries };
  });
}

/** The customer as the books have it and as every entry ever had it: names and numbers of before count too. */
async function versionsOf(host: Host, customerId: string, tables: TableSet): Promise<readonly Customer[]> {
  const now = tables.customers.get(customerId);
  const versions: Customer[] = now ? [now] : [];
  for await (const entry of journalEntries(host, 1)) {
    for (const change of await changesOf(host, entry)) {
      if (tableOf(change) !== "customers" || change.key !== customerId || change.op !== "row") continue;
      versions.push(...([change.before, change.after] as (Customer | null)[]).filter((row) => row !== null));
    }
  }
  return versions;
}

async function whatItHolds(host: Host, entry: JournalEntry, redactor: Redactor, marks: Marks) {
  const { body } = entry;
  if (!body) return { isTouched: false, attachment: null, changes: [] };
  const attachment = body.kind === "changes" ? null : body.sha256;
  if (body.kind === "snapshot") {
    return { isTouched: await snapshotHolds(host, body.sha256, redactor), attachment, changes: [] };
  }
  const changes = await changesOf(host, entry);
  const isTouched = changes.some(redactor.touches) || hasMark(body.summary, marks);
  return { isTouched, attachment, changes };
}

async function changesOf(host: Host, { body }: JournalEntry): Promise<readonly Change[]> {
  if (body?.kind === "changes") return body.changes;
  if (body?.kind !== "attached") return [];
  const file = await host.files.get({ sha256: body.sha256 });
  const changes = file.ok ? readAttachment(body, file.value.bytes) : file;
  return changes.ok ? changes.value : [];
}

/** Books that were put in place as a whole (restore, recovery, an earlier erasure). */
async function snapshotHolds(host: Host, sha256: string, redactor: Redactor): Promise<boolean> {
  const sources = replaySources(host);
  const bytes = await sources.file(sha256);
  const read = bytes ? sources.snapshot(bytes) : null;
  if (!read?.ok) return false;
  const { tables } = read.value;
  return TABLE_NAMES.some((table) =>
    [...tables[table].values()].some((row) => redactor.row(table, row as never) !== row),
  );
}

function concernsOthers(changes: readonly Change[], customerId: string): boolean {
  return changes.some((change) => {
    if (change.op === "ledger" || change.table === "customers") return change.key !== customerId;
    const owner = (change.after ?? change.before) as { readonly customerId?: string } | null;
    return owner?.customerId !== undefined && owner.customerId !== "" && owner.customerId !== customerId;
  });
}
