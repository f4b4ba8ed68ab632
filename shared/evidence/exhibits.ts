import { safeFileName } from "#shared/exports/safe-file-name.ts";
import { letterName } from "../chasing/words.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Letter } from "../letters/rows.ts";
import type { BundleChoice, EvidenceSource, SectionId } from "./evidence-source.ts";
import type { StoredFile } from "./stored-file.ts";
import { heldBack, withheldItems } from "./withheld.ts";

/** A document that goes into the bundle as it is. */
export type Exhibit = {
  /** `E1`, in the order of the bundle. */
  readonly id: string;
  readonly section: SectionId;
  readonly title: string;
  readonly on: CalendarDate;
  readonly fileId: string;
  readonly sha256: string;
  readonly mediaType: string;
  /** Of a letter in the file of its run: the pages that are its own. Null: the whole file. */
  readonly pages: { readonly first: number; readonly count: number } | null;
  /** The name of its own file beside the PDF, below `files/`. */
  readonly fileName: string;
};

/** The documents of a bundle in their order: terms, invoices, letters with proof of posting, disputes and plans, others. */
export function exhibits(source: EvidenceSource, choice: BundleChoice): readonly Exhibit[] {
  const held = heldBack(withheldItems(source), choice.releasedIds);
  const heldFiles = new Set(held.flatMap((one) => one.fileIds));
  const heldIds = new Set(held.map((one) => one.id));
  const letters = source.file.letters.filter(
    (letter) => wasMade(letter) && letter.on <= source.asAt && !heldIds.has(letter.id),
  );
  const letterFiles = new Set(source.file.letters.map((letter) => letter.fileId));
  const byId = new Map(source.files.map((stored) => [stored.id, stored]));
  const drafts: Draft[] = [
    ...letters.flatMap((letter) => letterDraft(letter, byId.get(letter.fileId))),
    ...source.files
      .filter(
        (stored) =>
          !letterFiles.has(stored.id) &&
          !heldFiles.has(stored.id) &&
          stored.on <= source.asAt &&
          stored.kind !== "logo" &&
          stored.kind !== "bundle",
      )
      .map((stored) => fileDraft(stored, source)),
  ];
  return drafts
    .filter((draft) => choice.sections.includes(draft.section))
    .sort(inOrder)
    .map((draft, index) => numbered(draft, index + 1));
}

type Draft = Omit<Exhibit, "id" | "fileName"> & { readonly name: string };

const ORDER: readonly SectionId[] = ["terms", "invoices", "letters", "disputes", "calls", "other"];

function inOrder(first: Draft, second: Draft): number {
  const place = ORDER.indexOf(first.section) - ORDER.indexOf(second.section);
  if (place !== 0) return place;
  if (first.on !== second.on) return first.on < second.on ? -1 : 1;
  return first.title < second.title ? -1 : first.title > second.title ? 1 : 0;
}

function numbered({ name, ...draft }: Draft, number: number): Exhibit {
  const id = `E${number}`;
  return { ...draft, id, fileName: safeFileName(`${id}-${name}`) };
}

/** Printed or sent; what was only prepared, or voided before it went, proves nothing. */
function wasMade(letter: Letter): boolean {
  const last = letter.steps.at(-1)?.state;
  if (last === "void" || last === "withdrawn") return false;
  return letter.steps.some((step) => step.state === "posted" || step.state === "emailed" || step.state === "printed");
}

function letterDraft(letter: Letter, stored: StoredFile | undefined): readonly Draft[] {
  if (!stored) return [];
  const isShared = stored.customerId !== letter.customerId || (letter.firstPage ?? 1) > 1;
  return [
    {
      section: "letters",
      title: `${letterName(letter.kind)} ${letter.number}, as sent`,
      on: letter.on,
      fileId: stored.id,
      sha256: stored.sha256,
      mediaType: stored.mediaType,
      pages: isShared ? { first: letter.firstPage ?? 1, count: letter.pages } : null,
      name: `${letter.number}.pdf`,
    },
  ];
}

function fileDraft(stored: StoredFile, source: EvidenceSource): Draft {
  return {
    section: sectionOf(stored, source),
    title: stored.description === "" ? stored.name : `${stored.description} (${stored.name})`,
    on: stored.on,
    fileId: stored.id,
    sha256: stored.sha256,
    mediaType: stored.mediaType,
    pages: null,
    name: stored.name,
  };
}

function sectionOf(stored: StoredFile, source: EvidenceSource): SectionId {
  const { file } = source;
  if (stored.id === file.customer.agreement.fileId || stored.kind === "contract") return "terms";
  if (stored.kind === "proof-of-posting" || stored.kind === "letter" || stored.kind === "statement") return "letters";
  if (stored.kind === "dispute" || stored.kind === "plan") return "disputes";
  if (file.disputes.some((dispute) => dispute.fileIds.includes(stored.id))) return "disputes";
  if (file.notes.some((note) => note.fileIds.includes(stored.id))) return "calls";
  return invoiceNumbers(source).some((number) => namesInvoice(stored, number)) ? "invoices" : "other";
}

function invoiceNumbers({ file }: EvidenceSource): readonly string[] {
  return file.ledger.entries.flatMap((entry) => (entry.number === "" ? [] : [entry.number]));
}

/** Whether a file's name or description has the number as a word of its own: `INV-21` is not in `INV-2107`. */
export function namesInvoice(stored: Pick<StoredFile, "name" | "description">, number: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(^|[^\\p{L}\\p{N}])${escaped}($|[^\\p{L}\\p{N}])`, "iu").test(
    `${stored.name} ${stored.description}`,
  );
}
