import type { CalendarDate } from "../dates/calendar-date.ts";
import type { EvidenceSource } from "./evidence-source.ts";

export type WithheldReason = "marked-private" | "may-be-without-prejudice" | "names-other-customers";

/** Something that is held back unless the user puts it in. Says what it is, never what it says. */
export type WithheldItem = {
  readonly id: string;
  readonly kind: "call" | "note" | "offer" | "letter" | "file";
  readonly on: CalendarDate;
  readonly what: string;
  readonly reason: WithheldReason;
  /** What names other customers cannot be put in. */
  readonly canRelease: boolean;
  readonly fileIds: readonly string[];
};

export const WITHHELD_REASONS: Readonly<Record<WithheldReason, string>> = {
  "marked-private": "marked private",
  "may-be-without-prejudice": "may be without prejudice, not for the court",
  "names-other-customers": "names other customers",
};

/**
 * What a bundle holds back by default: rows marked private (advice of a lawyer among them), settlement offers and their
 * letters, and proofs of posting that list other customers. Oldest first.
 */
export function withheldItems({ file, files, asAt }: EvidenceSource): readonly WithheldItem[] {
  const items: WithheldItem[] = [
    ...file.calls.filter((call) => call.isPrivate).map((call) => item(call, "call", "Call", "marked-private")),
    ...file.notes
      .filter((note) => note.isPrivate)
      .map((note) => item(note, "note", NOTE_NAMES[note.kind], "marked-private", note.fileIds)),
    ...file.offers
      .filter((offer) => offer.kind === "settlement")
      .map((offer) => item(offer, "offer", `Settlement offer ${offer.number}`, "may-be-without-prejudice")),
    ...file.letters
      .filter((letter) => letter.kind === "settlement-offer")
      .map((letter) =>
        item(letter, "letter", `Letter ${letter.number}`, "may-be-without-prejudice", fileIdsOf(letter.fileId)),
      ),
    ...files
      .filter((stored) => stored.kind === "proof-of-posting" && stored.customerId !== file.customer.id)
      .map((stored) => ({
        ...item(stored, "file", "Proof of posting of several letters", "names-other-customers", [stored.id]),
        canRelease: false,
      })),
  ];
  return items
    .filter(({ on }) => on <= asAt)
    .sort((first, second) => (first.on < second.on ? -1 : first.on > second.on ? 1 : 0));
}

/** Ids of rows that stay out, with the choice of the user applied. */
export function heldBack(items: readonly WithheldItem[], releasedIds: readonly string[]): readonly WithheldItem[] {
  return items.filter((one) => !one.canRelease || !releasedIds.includes(one.id));
}

export const NOTE_NAMES = {
  note: "Note",
  "email-in": "E-mail received",
  "letter-in": "Letter received",
  "bad-news": "News about the customer",
  meeting: "Meeting",
  bundle: "Evidence bundle",
} as const;

function item(
  row: { readonly id: string; readonly on: CalendarDate },
  kind: WithheldItem["kind"],
  what: string,
  reason: WithheldReason,
  fileIds: readonly string[] = [],
): WithheldItem {
  return { id: row.id, kind, on: row.on, what, reason, canRelease: true, fileIds };
}

function fileIdsOf(fileId: string): readonly string[] {
  return fileId === "" ? [] : [fileId];
}
