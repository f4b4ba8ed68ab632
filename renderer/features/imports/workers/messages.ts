import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { DocumentDraft, Drafts } from "#shared/imports/drafts.ts";
import type { FileRefusal } from "#shared/imports/file-kind.ts";
import type { FileChoices, OpenedFile, ReadProgress } from "#shared/imports/import-session.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Result } from "#shared/result/result.ts";

/** What the window asks of the import worker; one question at a time. */
export type ImportRequest =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "open"; readonly choices: FileChoices; readonly currency: Currency }
  | { readonly kind: "read"; readonly mapping: ImportMapping; readonly today: CalendarDate };

export type ImportAnswer =
  | { readonly kind: "progress"; readonly progress: ReadProgress }
  | { readonly kind: "opened"; readonly result: Result<OpenedFile, FileRefusal> }
  | { readonly kind: "documents"; readonly documents: readonly DocumentDraft[] }
  | { readonly kind: "read"; readonly rest: Omit<Drafts, "documents"> };
