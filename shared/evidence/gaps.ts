import { letterName, words } from "../chasing/words.ts";
import { addDays, type CalendarDate, day } from "../dates/calendar-date.ts";
import { openItems } from "../ledger/open-items.ts";
import { debtSummaries } from "./debt-summary.ts";
import type { EvidenceSource } from "./evidence-source.ts";
import { namesInvoice } from "./exhibits.ts";

export type GapKind =
  | "no-proof-of-posting"
  | "never-posted"
  | "no-bytes-of-letter"
  | "terms-not-agreed"
  | "terms-not-on-file"
  | "no-invoice-copy"
  | "call-without-words"
  | "noted-late"
  | "plan-not-signed"
  | "dispute-unanswered"
  | "inferred-entry"
  | "rate-missing"
  | "no-registration-number";

/** Something a lawyer will ask about: what is missing, and where it can be mended. */
export type Gap = {
  readonly kind: GapKind;
  /** Row it is about, for the link that mends it. */
  readonly rowId: string;
  readonly title: string;
  readonly detail: string;
  /** Tab of the customer, or the letter, where it is mended. */
  readonly mend: {
    readonly label: string;
    readonly at: "letter" | "ledger" | "timeline" | "documents" | "disputes" | "plans" | "interest";
  };
};

/** A note may be written down this many days after the event before a lawyer asks why. */
const DAYS_IN_TIME = 1;

/** What is missing for a claim against this customer, worst first. */
export function evidenceGaps(source: EvidenceSource): readonly Gap[] {
  return [
    ...letterGaps(source),
    ...termsGaps(source),
    ...invoiceGaps(source),
    ...rateGaps(source),
    ...callGaps(source),
    ...agreementGaps(source),
  ];
}

function letterGaps({ file, files, company, asAt }: EvidenceSource): readonly Gap[] {
  const { date } = words(company.locale);
  const kept = new Set(files.map((stored) => stored.id));
  const gaps: Gap[] = [];
  for (const letter of file.letters) {
    const last = letter.steps.at(-1)?.state;
    if (letter.on > asAt || last === "void" || last === "withdrawn" || last === "prepared" || !last) continue;
    const name = `${letterName(letter.kind).toLowerCase()} ${letter.number} of ${date(letter.on)}`;
    const mend = { label: "Open letter", at: "letter" } as const;
    const posted = letter.steps.filter((step) => step.state === "posted");
    const emailed = letter.steps.some((step) => step.state === "emailed");
    if (posted.length === 0 && !emailed) {
      const detail = "It was printed, but no day of posting was recorded.";
      gaps.push({ kind: "never-posted", rowId: letter.id, title: `No posting recorded for the ${name}`, detail, mend });
    } else if (posted.length > 0 && posted.every((step) => step.tracking === "" && step.fileId === "")) {
      const detail = "A posting day was recorded, but no certificate of posting or tracking number.";
      gaps.push({
        kind: "no-proof-of-posting",
        rowId: letter.id,
        title: `No proof of posting for the ${name}`,
        detail,
        mend,
      });
    }
    if (letter.fileId === "" || !kept.has(letter.fileId)) {
      const detail = "The letter is in the records, but its pages are not on file.";
      gaps.push({ kind: "no-bytes-of-letter", rowId: letter.id, title: `No copy of the ${name}`, detail, mend });
    }
  }
  return gaps;
}

function termsGaps({ file, files }: EvidenceSource): readonly Gap[] {
  const { agreement, registrationNumber, kind } = file.customer;
  const mend = { label: "Open documents", at: "documents" } as const;
  const gaps: Gap[] = [];
  const rowId = file.customer.id;
  if (agreement.agreedOn === null) {
    const detail = "When and how the customer agreed to your terms is not recorded.";
    gaps.push({ kind: "terms-not-agreed", rowId, title: "No agreement to terms recorded", detail, mend });
  }
  if (agreement.fileId === "" && !files.some((stored) => stored.kind === "contract")) {
    const detail = "Contract, order or accepted terms: without them price and payment day must be proved another way.";
    gaps.push({ kind: "terms-not-on-file", rowId, title: "Terms not on file", detail, mend });
  }
  if (kind === "company" && registrationNumber === "") {
    const detail = "A claim must name the right company: look the number up.";
    gaps.push({ kind: "no-registration-number", rowId, title: "No company registration number", detail, mend });
  }
  return gaps;
}

function invoiceGaps({ file, files, company, asAt }: EvidenceSource): readonly Gap[] {
  const { exact } = words(company.locale);
  const seen = new Set<string>();
  const gaps: Gap[] = [];
  for (const { entry } of openItems(file.ledger, asAt)) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const number = entry.number || "an invoice without number";
    const amount = exact(entry.amountMinor, entry.currency);
    if (
      entry.kind === "invoice" &&
      !files.some((stored) => entry.number !== "" && namesInvoice(stored, entry.number))
    ) {
      const detail = `${amount}. No kept file has this number in its name or description.`;
      const mend = { label: "Open documents", at: "documents" } as const;
      gaps.push({ kind: "no-invoice-copy", rowId: entry.id, title: `No copy of ${number}`, detail, mend });
    }
    if (entry.inferred) {
      const detail = `${amount}. It was worked out from an import and nobody has confirmed it.`;
      const mend = { label: "Open ledger", at: "ledger" } as const;
      gaps.push({ kind: "inferred-entry", rowId: entry.id, title: `${number} is inferred`, detail, mend });
    }
  }
  return gaps;
}

function rateGaps(source: EvidenceSource): readonly Gap[] {
  const mend = { label: "Open interest", at: "interest" } as const;
  return debtSummaries(source).flatMap(({ rateMissingFor, currency }): readonly Gap[] => {
    if (rateMissingFor.length === 0) return [];
    const detail = `The reference rate is not known to Duebook for ${rateMissingFor.join(", ")}. Enter it, or no interest is claimed on them.`;
    return [{ kind: "rate-missing", rowId: currency, title: `Interest in ${currency} is not complete`, detail, mend }];
  });
}

function callGaps({ file, company, asAt }: EvidenceSource): readonly Gap[] {
  const { date } = words(company.locale);
  const amended = new Set(file.calls.map((call) => call.amendsId));
  const mend = { label: "Open timeline", at: "timeline" } as const;
  return file.calls.flatMap((call): readonly Gap[] => {
    if (call.on > asAt || call.isPrivate || amended.has(call.id)) return [];
    const gaps: Gap[] = [];
    if (call.words.trim() === "" && call.outcome !== "no-answer" && call.outcome !== "left-message") {
      const length = call.minutes === null ? "" : `It lasted ${call.minutes} minutes. `;
      const detail = `${length}A call without words proves little.`;
      gaps.push({
        kind: "call-without-words",
        rowId: call.id,
        title: `The call of ${date(call.on)} has no note`,
        detail,
        mend,
      });
    }
    const writtenOn = notedOn(call);
    if (writtenOn > addDays(call.on, DAYS_IN_TIME)) {
      const detail = `It was written down on ${date(writtenOn)}. Notes made at the time weigh more.`;
      gaps.push({
        kind: "noted-late",
        rowId: call.id,
        title: `The call of ${date(call.on)} was noted late`,
        detail,
        mend,
      });
    }
    return gaps;
  });
}

function agreementGaps({ file, company, asAt }: EvidenceSource): readonly Gap[] {
  const { date } = words(company.locale);
  const plans = file.plans.flatMap((plan): readonly Gap[] => {
    const accepted = plan.steps.find((step) => step.state === "accepted" && step.on <= asAt);
    if (accepted?.fileId !== "") return [];
    const detail = `Accepted ${date(accepted.on)}${accepted.how === "" ? "" : ` (${accepted.how})`}; a signed copy is an acknowledgment of the debt.`;
    const mend = { label: "Open plans", at: "plans" } as const;
    return [{ kind: "plan-not-signed", rowId: plan.id, title: `No signed copy of plan ${plan.number}`, detail, mend }];
  });
  const disputes = file.disputes.flatMap((dispute): readonly Gap[] => {
    if (dispute.on > asAt || dispute.resolution !== null || dispute.steps.some((step) => step.kind === "answered"))
      return [];
    const detail = "The customer's objection stands in the records without your answer.";
    const mend = { label: "Open disputes", at: "disputes" } as const;
    return [
      {
        kind: "dispute-unanswered",
        rowId: dispute.id,
        title: `Dispute ${dispute.number} was not answered`,
        detail,
        mend,
      },
    ];
  });
  return [...disputes, ...plans];
}

/** The day a call was written down. */
export function notedOn(call: { readonly enteredOn?: CalendarDate; readonly recordedAt: string }): CalendarDate {
  return call.enteredOn ?? day(call.recordedAt.slice(0, 10));
}
