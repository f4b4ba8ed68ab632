import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { RiskGrade } from "#shared/insight/signs/risk-grade.ts";
import type { SignRecord } from "#shared/insight/signs/sign-record.ts";

/** What the page asks: the risk of some customers, or how often signs were right with them. */
export type SignsRequest = {
  readonly kind: "risks" | "records";
  readonly id: number;
  readonly files: readonly CustomerFile[];
  readonly asAt: CalendarDate;
  readonly settings: CreditSettings;
  readonly locale: string;
};

/** One for each file, in their order. */
export type SignsAnswer =
  | { readonly kind: "risks"; readonly id: number; readonly risks: readonly RiskGrade[] }
  | { readonly kind: "records"; readonly id: number; readonly records: readonly SignRecord[] };
