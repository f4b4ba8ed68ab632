import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { recordedBy, type Writer } from "../ledger/writer.ts";
import type { Currency } from "../money/currency.ts";
import { ZERO } from "../money/minor.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { checkBasis } from "./case-basis.ts";
import type { CaseFault } from "./case-fault.ts";
import { termsText } from "./placement-account.ts";
import type { Agency, Case, CaseStep } from "./rows.ts";

export type NewPlacement = {
  readonly invoiceIds: readonly string[];
  readonly currency: Currency;
  /** The day it is passed on when the customer has been given notice; null: at once. */
  readonly placeOn: CalendarDate | null;
  readonly reason: string;
};

export type NewClaim = {
  readonly invoiceIds: readonly string[];
  readonly currency: Currency;
  readonly reason: string;
  readonly court: string;
};

/**
 * Begins a placement of these invoices with an agency: announced to the customer first, or passed on at once. From now on
 * they are not chased by us. The agency's terms of today are kept with it.
 */
export function openPlacement(
  file: CustomerFile,
  agency: Agency | undefined,
  input: NewPlacement,
  number: string,
  writer: Writer,
): Result<Case, CaseFault> {
  if (!agency || agency.archived) return fail({ kind: "no-agency" });
  const { today } = writer;
  const basis = checkBasis(file, input.invoiceIds, input.currency, today);
  if (!basis.ok) return basis;
  if (input.placeOn !== null && input.placeOn <= today) return fail({ kind: "passed-on-too-early" });
  const facts = { terms: termsText(agency), ...(input.placeOn === null ? {} : { placeOn: input.placeOn }) };
  const row = blank(file, "agency", input, number, writer, { agencyId: agency.id, facts });
  const amountMinor = basis.value;
  const state = input.placeOn === null ? "placed" : "notice";
  const step = stepOf(state, input.reason, writer, input.placeOn === null ? amountMinor : null);
  return succeed({ ...row, amountMinor, steps: [step] });
}

/** Opens a claim over these invoices: from now on they are not chased by letters or calls; issuing comes later. */
export function openClaim(
  file: CustomerFile,
  input: NewClaim,
  number: string,
  writer: Writer,
): Result<Case, CaseFault> {
  const basis = checkBasis(file, input.invoiceIds, input.currency, writer.today);
  if (!basis.ok) return basis;
  const row = blank(file, "claim", input, number, writer, { agencyId: "", facts: { court: input.court.trim() } });
  return succeed({ ...row, amountMinor: basis.value, steps: [stepOf("preparing", input.reason, writer, null)] });
}

/** A step written down now, on the day it happened. */
export function stepOf(
  state: string,
  note: string,
  writer: Writer,
  amountMinor: CaseStep["amountMinor"],
  on: CalendarDate = writer.today,
): CaseStep {
  return { on, state, note: note.trim(), amountMinor, fileId: "", by: writer.userId, at: writer.nowAt };
}

function blank(
  file: CustomerFile,
  kind: Case["kind"],
  input: { readonly invoiceIds: readonly string[]; readonly currency: Currency; readonly reason: string },
  number: string,
  writer: Writer,
  own: Pick<Case, "agencyId" | "facts">,
): Case {
  return {
    id: writer.newId(),
    number,
    customerId: file.customer.id,
    kind,
    on: writer.today,
    invoiceIds: input.invoiceIds,
    currency: input.currency,
    amountMinor: ZERO,
    reason: input.reason.trim(),
    ...own,
    steps: [],
    closedOn: null,
    ...recordedBy(writer),
  };
}
