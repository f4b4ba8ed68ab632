import { putRow, putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf } from "#renderer/data/ledger-decision.ts";
import { changeRecord, detailChanges } from "#shared/credit/detail-changes.ts";
import type { CreditRecord } from "#shared/credit/rows.ts";
import type { ImportPlan } from "#shared/imports/plan.ts";
import type { ImportRecord, SavedMapping } from "#shared/imports/rows.ts";
import type { Change } from "#shared/journal/change.ts";
import type { Writer } from "#shared/ledger/writer.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type ImportInput = {
  readonly importId: string;
  readonly plan: ImportPlan;
  /** Version of the books the plan was made against. */
  readonly basedOn: number;
  readonly kind: ImportRecord["kind"];
  readonly fileName: string;
  readonly fileSha256: string;
  readonly layout: string;
  readonly mapping: SavedMapping;
};

/** What was written, so that the import can be taken back as one. */
export type ImportOutput = { readonly summary: string; readonly changes: readonly Change[] };

const MOST_MAPPINGS = 50;

/**
 * Writes a checked import in one go (rule 39), with its record and the mapping that was confirmed. A new name, address or
 * person who pays is written down as a change too, as when it is typed in.
 */
export const importDebtors = command<ImportInput, ImportOutput>({
  name: "import-debtors",
  decide: (context, input) => {
    const { book, today, nowAt, userId } = context;
    if (book.version !== input.basedOn)
      return fail({
        kind: "book-changed",
        message: "The books have changed since this file was checked. Nothing was imported: check the file again.",
      });
    const { documents, customers } = input.plan;
    const counts = input.kind === "customers" ? customers : documents;
    const record: ImportRecord = {
      id: input.importId,
      on: today,
      kind: input.kind,
      fileName: input.fileName,
      fileSha256: input.fileSha256,
      layout: input.layout,
      counts: {
        new: counts.new,
        changed: counts.changed + counts.vanished,
        unchanged: counts.unchanged,
        rejected: counts.rejected,
      },
      seq: book.head.seq + 1,
      undoneOn: null,
      recordedAt: nowAt,
      recordedBy: userId,
    };
    const others = book.setting("mappings").filter(({ headerKey }) => headerKey !== input.mapping.headerKey);
    const mappings = [...others, input.mapping].slice(-MOST_MAPPINGS);
    const changes = [
      ...input.plan.changes,
      ...notedChanges(input.plan.changes, context).map((row) => putRow(book, "credit", row)),
      putRow(book, "imports", record),
      putSetting(book, "mappings", mappings),
    ];
    const summary = `Import of ${input.fileName}: ${wordsFor(input.kind, record.counts, localeOf(context.book))}`;
    return succeed({ changes, subject: { table: "imports", key: record.id }, summary, output: { summary, changes } });
  },
});

/** The changes of details among planned changes, for the early-warning signs. */
function notedChanges(planned: readonly Change[], writer: Writer): readonly CreditRecord[] {
  return planned.flatMap((change) => {
    if (change.op !== "row" || change.table !== "customers" || !change.before || !change.after) return [];
    const { before, after } = change;
    return detailChanges(before, after).map((detail) => changeRecord(after, detail, writer));
  });
}

function wordsFor(kind: ImportRecord["kind"], counts: ImportRecord["counts"], locale: string): string {
  const what = kind === "customers" ? "customers" : "invoices and credits";
  return `${formatCount(counts.new, locale)} new, ${formatCount(counts.changed, locale)} changed ${what}`;
}
