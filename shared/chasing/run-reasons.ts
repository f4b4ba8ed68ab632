import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { ActiveHold } from "./active-holds.ts";
import type { Contact } from "./contacts.ts";

/** The rule that keeps an amount out of a letter run (rule 35). */
export type LeftOutReason =
  | { readonly kind: "not-due"; readonly dueOn: CalendarDate }
  | { readonly kind: "disputed"; readonly hold: ActiveHold }
  | { readonly kind: "held"; readonly hold: ActiveHold }
  | { readonly kind: "no-levels"; readonly policyName: string }
  | { readonly kind: "policy-changed"; readonly policyName: string; readonly letterNumber: string }
  | { readonly kind: "letter-waiting"; readonly letterId: string; readonly letterNumber: string }
  | { readonly kind: "covered-by-credit"; readonly creditMinor: Minor }
  | { readonly kind: "below-minimum"; readonly minimumMinor: Minor }
  | { readonly kind: "contacted-recently"; readonly contact: Contact; readonly from: CalendarDate }
  | {
      readonly kind: "not-yet";
      readonly levelName: string;
      readonly from: CalendarDate;
      readonly lastSentOn: CalendarDate | null;
    }
  | { readonly kind: "last-level-running"; readonly levelName: string; readonly until: CalendarDate }
  | { readonly kind: "levels-run-out"; readonly levelName: string; readonly sentOn: CalendarDate }
  | { readonly kind: "instalment-reminded"; readonly planNumber: string; readonly letterNumber: string }
  | { readonly kind: "no-address"; readonly wants: "post" | "email" };

/** The rule that puts an amount into a letter. */
export type IncludedReason =
  /** Its next level is due: what it has reached so far, and when that letter went. */
  | {
      readonly kind: "level-due";
      readonly from: CalendarDate;
      readonly lastName: string;
      readonly lastSentOn: CalendarDate | null;
    }
  /** Another item calls for the letter; this one is overdue and not held (rule 5b). */
  | { readonly kind: "also-overdue" }
  | { readonly kind: "instalment-missed"; readonly planId: string; readonly planNumber: string };
