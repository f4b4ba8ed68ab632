import type { CustomerFile } from "../chasing/customer-file.ts";
import type { CalendarDate } from "../dates/calendar-date.ts";
import { openItems } from "../ledger/open-items.ts";
import { disputesFor } from "./dispute-letter.ts";
import { lateInstalment, latestPlan, OFFER_LETTERS, offersFor } from "./plan-letter.ts";
import type { LetterKind } from "./rows.ts";

export type KindGroup = { readonly title: string; readonly kinds: readonly LetterKind[] };

/**
 * The letters that can be written to a customer by hand on a day, in groups. A kind that is about something (a plan, a
 * promise, a dispute, an offer, a stop, a payment) is there when there is such a thing.
 */
export function kindsForCustomer(file: CustomerFile, on: CalendarDate): readonly KindGroup[] {
  const items = openItems(file.ledger, on);
  const isLate = items.some((item) => item.daysLate > 0);
  const isEarly = items.some((item) => item.daysLate <= 0);
  const isThere = (rows: readonly { readonly on: CalendarDate }[]) => rows.some((row) => row.on <= on);
  const when = (condition: boolean, ...kinds: readonly LetterKind[]) => (condition ? kinds : []);
  const stops = file.cases.filter((row) => row.kind === "stop-supply");
  const plan = latestPlan(file, on);
  const latePlan = plan?.isRunning === true && lateInstalment(plan) !== null;
  const groups: readonly KindGroup[] = [
    {
      title: "Reminders",
      kinds: [
        ...when(isEarly, "courtesy"),
        "friendly-reminder",
        "second-reminder",
        "final-reminder",
        "letter-before-action",
        "letter-of-claim",
      ],
    },
    {
      title: "Account",
      kinds: [
        "statement",
        ...when(
          file.ledger.entries.some((entry) => entry.kind === "receipt" && entry.on <= on),
          "receipt-thanks",
        ),
        "welcome",
        "terms-reminder",
        "own",
      ],
    },
    {
      title: "Promises, plans and offers",
      kinds: [
        ...when(isThere(file.promises), "promise-confirmation"),
        ...when(isThere(file.plans), "plan-proposal", "plan-agreement"),
        ...when(latePlan, "plan-missed"),
        ...when(plan?.standing === "defaulted", "plan-default"),
        ...Object.values(OFFER_LETTERS).filter((kind) => offersFor(file, kind, on).length > 0),
      ],
    },
    {
      title: "Disputes",
      kinds: (["dispute-acknowledgement", "dispute-outcome"] as const).filter(
        (kind) => disputesFor(file, kind, on).length > 0,
      ),
    },
    {
      title: "Supply and collection",
      kinds: [
        ...when(isLate, "stop-supply"),
        ...when(isThere(stops), "stop-lifted"),
        ...when(isLate, "agency-referral"),
      ],
    },
  ];
  return groups.filter((group) => group.kinds.length > 0);
}
