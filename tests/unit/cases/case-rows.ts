import type { Agency, Case, CaseStep } from "#shared/cases/rows.ts";
import { GBP, money } from "#tests/support/ledger-dsl.ts";
import { caseRow, d, recorded } from "#tests/unit/chasing/chase-file.ts";

/** An agency that takes 8 % up to 90 days, 12 % older, 20 % over a year, at least 50.00, nothing for nothing. */
export function agency(changed: Partial<Agency> = {}): Agency {
  return {
    ...recorded,
    id: "agency-1",
    name: "Severn Recoveries",
    contact: "Ruth Vale",
    phone: "",
    email: "",
    terms: "",
    feeBands: [
      { olderThanDays: 0, percent: "8" },
      { olderThanDays: 90, percent: "12" },
      { olderThanDays: 365, percent: "20" },
    ],
    minimumFeeMinor: money("50.00"),
    currency: GBP,
    noCollectionNoFee: true,
    contractFileId: "",
    checks: [],
    archived: false,
    ...changed,
  };
}

export function step<State extends string>(
  on: string,
  state: State,
  changed: Partial<CaseStep> = {},
): CaseStep & { readonly state: State } {
  return { on: d(on), note: "", amountMinor: null, fileId: "", by: "len", at: recorded.recordedAt, ...changed, state };
}

/** A case with these states, each on a day of March 2026 from the 1st. */
export function atState(kind: Case["kind"], states: readonly string[], changed: Partial<Case> = {}): Case {
  const steps = states.map((state, index) => step(`2026-03-${String(index + 1).padStart(2, "0")}`, state));
  return caseRow("2026-03-01", kind, ["1001"], { agencyId: "agency-1", steps, ...changed });
}
