import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import type { LetterText } from "#shared/letters/compose-letter.ts";
import type { LetterFacts, LetterSender } from "#shared/letters/letter-facts.ts";
import type { StatementFacts } from "#shared/letters/statement-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import type { BundlePartDocument } from "./evidence/bundle-document.ts";
import type { ReportDocument } from "./report-document.ts";

/** A logo as the worker takes it: a data address of a PNG or JPEG, and its proportions. */
export type Logo = { readonly dataUrl: string; readonly width: number; readonly height: number };

/** What the paper and the printer need; facts know nothing of it. */
export type DocumentLayout = {
  readonly profileId: string;
  /** Where this printer really puts things: added to the place of the address. Millimetres, right and down. */
  readonly offsetXmm: number;
  readonly offsetYmm: number;
  /** `pre-printed`: the paper has the letterhead on it already. */
  readonly letterhead: "own" | "pre-printed";
  readonly logo: Logo | null;
  /** Short hash of the journal's head, the witness in small print; empty for none. */
  readonly checkpoint: string;
  readonly foldMarks: boolean;
};

/** Everything one letter is drawn from. Plain data: it travels to the worker as it is. */
export type LetterDocument = {
  readonly kind: "letter";
  readonly facts: LetterFacts;
  readonly text: LetterText;
  readonly layout: DocumentLayout;
};

export type StatementDocument = {
  readonly kind: "statement";
  readonly facts: LetterFacts;
  readonly statement: StatementFacts;
  readonly text: LetterText;
  readonly layout: DocumentLayout;
};

/** The page that shows where a printer puts the window: no facts, only lines. */
export type AlignmentDocument = {
  readonly kind: "alignment";
  readonly title: string;
  readonly lines: readonly string[];
  readonly layout: DocumentLayout;
};

/** A proof of interest on its own: no letter, no window. */
export type ProofDocument = {
  readonly kind: "proof";
  readonly title: string;
  readonly sender: string;
  /** The law, how a line is worked out, and what it is not: sentences ready to print. */
  readonly lines: readonly string[];
  readonly locale: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly proof: ProofSheet;
};

/** What was handed in at the post office: a form with one line for each letter and room for a stamp. */
export type PostingListDocument = {
  readonly kind: "posting-list";
  readonly sender: LetterSender;
  readonly locale: string;
  readonly on: CalendarDate | null;
  readonly rows: readonly {
    readonly number: string;
    readonly address: string;
    readonly pages: number;
    readonly tracking: string;
  }[];
  readonly layout: DocumentLayout;
};

/** A sheet that stays in the office: before a letter, before a group of letters, or before the whole print. */
export type RunSheetDocument = {
  readonly kind: "run-sheet";
  readonly locale: string;
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** Sentences under the rows. */
  readonly lines: readonly string[];
  readonly layout: DocumentLayout;
};

/** Addresses on a sheet of stickers, for those that do not fit a window. `skip` stickers are used already. */
export type LabelsDocument = {
  readonly kind: "labels";
  readonly locale: string;
  readonly addresses: readonly (readonly string[])[];
  readonly skip: number;
  readonly layout: DocumentLayout;
};

export type PrintDocument =
  | LetterDocument
  | StatementDocument
  | AlignmentDocument
  | ProofDocument
  | PostingListDocument
  | LabelsDocument
  | RunSheetDocument
  | ReportDocument
  | BundlePartDocument;
