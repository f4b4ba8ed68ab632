import { type ChasePosition, chasePositions } from "../chasing/chase-position.ts";
import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { type Minor, sumMinor } from "../money/minor.ts";
import { caseBasis } from "./case-basis.ts";
import { issuedOn } from "./claim-steps.ts";
import { placementState } from "./placement-steps.ts";
import type { Case } from "./rows.ts";

/** Kinds of letter that belong to a case which is open but has not begun outside the house. */
const ANNOUNCES: Readonly<Record<string, Case["kind"]>> = {
  "agency-referral": "agency",
  "letter-before-action": "claim",
  "letter-of-claim": "claim",
};

/** Cases a letter of this kind announces: placements not passed on yet, claims not issued yet. */
function announcedCases(file: CustomerFile, letterKind: string, asAt: CalendarDate): readonly Case[] {
  const kind = ANNOUNCES[letterKind];
  if (kind === undefined || file.cases.length === 0) return [];
  return file.cases.filter((row) => row.kind === kind && row.on <= asAt && isAhead(row, asAt));
}

function isAhead(row: Case, asAt: CalendarDate): boolean {
  if (row.closedOn !== null && row.closedOn <= asAt) return false;
  return row.kind === "agency" ? placementState(row, asAt) === "notice" : issuedOn(row, asAt) === null;
}

/** The file as a letter of a kind sees it: what it announces is not held back by its own case. */
export function fileForLetter(file: CustomerFile, letterKind: string, asAt: CalendarDate): CustomerFile {
  const announced = new Set(announcedCases(file, letterKind, asAt));
  return announced.size === 0 ? file : { ...file, cases: file.cases.filter((row) => !announced.has(row)) };
}

type Asked = { readonly position: ChasePosition; readonly amountMinor: Minor };

/** What the letter of a case asks for: the invoices of the latest one it announces; null where there is none. */
export function announcedParts(file: CustomerFile, letterKind: string, asAt: CalendarDate): readonly Asked[] | null {
  const row = announcedCases(file, letterKind, asAt).at(-1);
  if (!row) return null;
  return chasePositions(fileForLetter(file, letterKind, asAt), asAt)
    .filter(({ item }) => item.currency === row.currency && row.invoiceIds.includes(item.entry.id))
    .map((position) => ({ position, amountMinor: position.demandedMinor }));
}

/** What of an announced placement can still be passed on: open on its invoices and not disputed. */
export function placeableMinor(row: Case, file: CustomerFile, asAt: CalendarDate): Minor {
  const rows = caseBasis(fileForLetter(file, "agency-referral", asAt), row.currency, asAt);
  return sumMinor(
    rows.filter(({ entry }) => row.invoiceIds.includes(entry.id)),
    (basis) => basis.amountMinor,
  );
}
