import type { BankLine } from "../bank/rows.ts";
import type { Agency, Case } from "../cases/rows.ts";
import type { Call, Dispute, Hold, Note, PaymentPlan, PaymentPromise, SettlementOffer, Task } from "../chasing/rows.ts";
import type { CreditRecord } from "../credit/rows.ts";
import type { StoredFile } from "../evidence/stored-file.ts";
import type { ImportRecord } from "../imports/rows.ts";
import type { Claim } from "../interest/rows.ts";
import type { Customer } from "../ledger/customer.ts";
import type { CustomerLedger } from "../ledger/ledger.ts";
import type { ChasingPolicy } from "../letters/policy.ts";
import type { Letter, LetterRun } from "../letters/rows.ts";
import type { SettingsRow } from "../settings/settings.ts";

/** Every stored table and the shape of its rows. A row's key is its `id`, a ledger's its `customerId`. */
export type TableRows = {
  readonly customers: Customer;
  readonly ledgers: CustomerLedger;
  readonly notes: Note;
  readonly calls: Call;
  readonly promises: PaymentPromise;
  readonly disputes: Dispute;
  readonly holds: Hold;
  readonly plans: PaymentPlan;
  readonly offers: SettlementOffer;
  readonly tasks: Task;
  readonly letters: Letter;
  readonly runs: LetterRun;
  readonly policies: ChasingPolicy;
  readonly claims: Claim;
  readonly cases: Case;
  readonly agencies: Agency;
  readonly credit: CreditRecord;
  readonly bankLines: BankLine;
  readonly files: StoredFile;
  readonly imports: ImportRecord;
  readonly settings: SettingsRow;
};

export type TableName = keyof TableRows;

/** In the order in which a snapshot lists them. */
export const TABLE_NAMES = [
  "customers",
  "ledgers",
  "notes",
  "calls",
  "promises",
  "disputes",
  "holds",
  "plans",
  "offers",
  "tasks",
  "letters",
  "runs",
  "policies",
  "claims",
  "cases",
  "agencies",
  "credit",
  "bankLines",
  "files",
  "imports",
  "settings",
] as const satisfies readonly TableName[];

/** Tables whose rows belong to one customer and are found by it. */
export const CUSTOMER_TABLES = [
  "notes",
  "calls",
  "promises",
  "disputes",
  "holds",
  "plans",
  "offers",
  "tasks",
  "letters",
  "claims",
  "cases",
  "credit",
] as const satisfies readonly TableName[];

export type CustomerTable = (typeof CUSTOMER_TABLES)[number];

export function keyOf<Name extends TableName>(table: Name, row: TableRows[Name]): string {
  return table === "ledgers" ? (row as CustomerLedger).customerId : (row as { readonly id: string }).id;
}
