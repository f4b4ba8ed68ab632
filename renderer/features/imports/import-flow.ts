import { create } from "zustand";
import type { Drafts } from "#shared/imports/drafts.ts";
import type { FileRefusal } from "#shared/imports/file-kind.ts";
import type { FileChoices, OpenedFile } from "#shared/imports/import-session.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import { ALL_BUSINESSES, type NewKinds } from "#shared/imports/new-kinds.ts";
import type { ImportPlan, OutcomeCounts, PlanOptions } from "#shared/imports/plan.ts";
import type { Change } from "#shared/journal/change.ts";
import type { ImportReader } from "./import-reader.ts";

export type Progress = {
  readonly doing: "opening" | "reading" | "checking" | "writing";
  readonly done: number;
  readonly total: number;
  /** Milliseconds of the performance clock. */
  readonly since: number;
};

/** What the person answered or overrode; an empty answer follows the evidence. */
export type Answers = Partial<Pick<ImportMapping, "dateForm" | "decimalForm" | "currency" | "amountIs" | "asAt">>;

export type DoneImport = {
  readonly documents: OutcomeCounts;
  readonly customers: OutcomeCounts;
  readonly summary: string;
  readonly changes: readonly Change[];
  readonly isUndone: boolean;
};

/** An import on its way through its four steps. Kept outside the screen, so that a look elsewhere loses nothing. */
export type ImportFlow = {
  readonly step: "choose" | "columns" | "preview" | "done";
  readonly fileName: string;
  readonly reader: ImportReader | null;
  readonly opened: OpenedFile | null;
  readonly choices: FileChoices;
  readonly answers: Answers;
  /** The columns come from an earlier import of a file with the same header. */
  readonly isRemembered: boolean;
  readonly progress: Progress | null;
  readonly refusal: FileRefusal | null;
  readonly failure: string;
  readonly drafts: Drafts | null;
  readonly options: PlanOptions;
  readonly newKinds: NewKinds;
  readonly plan: ImportPlan | null;
  /** Version of the books the plan was made against. */
  readonly basedOn: number;
  readonly importId: string;
  readonly done: DoneImport | null;
};

export const EMPTY_FLOW: ImportFlow = {
  step: "choose",
  fileName: "",
  reader: null,
  opened: null,
  choices: {},
  answers: {},
  isRemembered: false,
  progress: null,
  refusal: null,
  failure: "",
  drafts: null,
  newKinds: ALL_BUSINESSES,
  options: { listsAllOpen: false, updateCustomers: true },
  plan: null,
  basedOn: 0,
  importId: "",
  done: null,
};

export const useImportFlow = create<ImportFlow>()(() => EMPTY_FLOW);
