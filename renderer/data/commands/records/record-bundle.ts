import type { BookReader } from "#renderer/book/book.ts";
import { putRow } from "#renderer/data/changes.ts";
import { type CommandContext, command } from "#renderer/data/command.ts";
import { nameOf } from "#renderer/data/ledger-decision.ts";
import type { Note } from "#shared/chasing/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type BundleFact, bundleSentence } from "#shared/evidence/bundle-fact.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type BundleMadeInput = Pick<BundleFact, "fileName" | "manifestSha256" | "pages" | "files" | "reference"> & {
  readonly customerId: string;
  readonly invoiceIds: readonly string[];
};

/** Writes down that an evidence bundle was made, with the digest that fixes every file in it. Answers the note's id. */
export const recordBundleMade = command<BundleMadeInput, string>({
  name: "record-bundle",
  decide: (context, { customerId, invoiceIds, ...made }) => {
    const { entries } = context.book.ledger(customerId);
    const chosen = entries.filter(({ id }) => invoiceIds.includes(id));
    const numbers = chosen.map(({ number, on }) => number || on);
    const fact: BundleFact = { ...made, event: "made", numbers, bundleId: "", to: "", how: "" };
    const note = noteOf(context, customerId, context.today, invoiceIds, fact);
    return decision(context.book, note, `Evidence bundle made about ${nameOf(context.book, customerId)}`);
  },
});

export type BundleHandedInput = {
  readonly noteId: string;
  readonly on: CalendarDate;
  readonly to: string;
  readonly how: string;
};

/** Writes down who was given a bundle, when and how. */
export const recordBundleHanded = command<BundleHandedInput, string>({
  name: "hand-over-bundle",
  decide: (context, { noteId, on, to, how }) => {
    const made = context.book.get("notes", noteId);
    if (!made?.bundle) return fail({ kind: "no-such-bundle", message: "This bundle is not in the books any more." });
    if (to.trim() === "") return fail({ kind: "empty", field: "to", message: "Say who received it." });
    if (on < made.on) {
      return fail({ kind: "too-early", field: "on", message: `It was made on ${made.on}: choose that day or later.` });
    }
    if (on > context.today) return fail({ kind: "in-future", field: "on", message: "This day is still to come." });
    const fact: BundleFact = { ...made.bundle, event: "handed-over", bundleId: noteId, to: to.trim(), how: how.trim() };
    const note = noteOf(context, made.customerId, on, made.invoiceIds, fact);
    const about = nameOf(context.book, made.customerId);
    return decision(context.book, note, `Evidence bundle about ${about} handed over to ${fact.to}`);
  },
});

/** Private: who was advised and with what is not for the other side, unless the user puts it in. */
function noteOf(
  { newId, nowAt, userId }: CommandContext,
  customerId: string,
  on: CalendarDate,
  invoiceIds: readonly string[],
  bundle: BundleFact,
): Note {
  return {
    id: newId(),
    customerId,
    on,
    kind: "bundle",
    text: bundleSentence(bundle),
    invoiceIds,
    fileIds: [],
    amendsId: "",
    isPrivate: true,
    bundle,
    recordedAt: nowAt,
    recordedBy: userId,
  };
}

function decision(book: BookReader, note: Note, summary: string) {
  return succeed({
    changes: [putRow(book, "notes", note)],
    subject: { table: "notes" as const, key: note.id },
    summary,
    output: note.id,
  });
}
