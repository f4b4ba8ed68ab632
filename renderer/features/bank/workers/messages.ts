import type { BankCsvLook } from "#shared/bank/csv-table.ts";
import type { StatementOptions } from "#shared/bank/read-statement.ts";
import type { ReadStatements, StatementRefusal } from "#shared/bank/statement.ts";
import type { Result } from "#shared/result/result.ts";
import type { BookPortion, MatchStep } from "./matcher.ts";

/** A file as it was read, and its columns where a person may set them. */
export type ReadFile = {
  readonly result: Result<ReadStatements, StatementRefusal>;
  readonly look: BankCsvLook | null;
  readonly sha256: string;
};

/** What the bank screen asks of its worker. A newer `match` ends the one before. */
export type BankRequest =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly options: StatementOptions }
  | { readonly kind: "take"; readonly portion: BookPortion }
  | { readonly kind: "match"; readonly id: number }
  | { readonly kind: "stop" };

export type BankAnswer =
  | { readonly kind: "read"; readonly file: ReadFile }
  | { readonly kind: "step"; readonly id: number; readonly step: MatchStep }
  | { readonly kind: "matched"; readonly id: number };
