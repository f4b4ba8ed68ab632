import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import { type DisputeInput, disputable } from "#shared/chasing/open-dispute.ts";
import { callContactOf } from "#shared/chasing/recipient-of.ts";
import type { Dispute } from "#shared/chasing/rows.ts";
import type { Words } from "#shared/chasing/words.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { workingDayFrom } from "#shared/letters/working-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

/** What has been typed about a new dispute. */
export type DisputeDraft = Omit<DisputeInput, "amountMinor"> & {
  readonly isPart: boolean;
  readonly partMinor: Minor | null;
};

export function startDispute(
  file: CustomerFile,
  invoiceId: string,
  rules: ChasingRules,
  today: CalendarDate,
  userId: string,
): DisputeDraft {
  return {
    invoiceId,
    isPart: false,
    partMinor: null,
    reasonId: "",
    contactName: callContactOf(file.customer)?.name ?? "",
    theirWords: "",
    ourWords: "",
    answerByOn: workingDayFrom(addDays(today, rules.chasing.disputeAnswerDays), rules),
    ownerId: userId,
    fileIds: [],
  };
}

export function toDisputeInput(draft: DisputeDraft, on: CalendarDate): DisputeInput & { readonly on: CalendarDate } {
  const { isPart, partMinor, ...rest } = draft;
  return { ...rest, on, amountMinor: isPart ? (partMinor ?? minor(0)) : null };
}

export type DisputeSplit = { readonly heldMinor: Minor; readonly restMinor: Minor };

/** What the dispute would hold back of its invoice, and what would still be chased. */
export function splitOf(file: CustomerFile, draft: DisputeDraft, today: CalendarDate): DisputeSplit {
  const leftMinor = disputable(file, draft.invoiceId, today) ?? minor(0);
  const wanted = draft.isPart ? (draft.partMinor ?? 0) : leftMinor;
  const heldMinor = minor(Math.max(0, Math.min(leftMinor, wanted)));
  return { heldMinor, restMinor: minor(leftMinor - heldMinor) };
}

/** What changes when the dispute is saved, sentence by sentence: the letter, the interest, the task. */
export function consequences(
  file: CustomerFile,
  draft: DisputeDraft,
  scene: {
    readonly rules: ChasingRules;
    readonly today: CalendarDate;
    readonly say: Words;
    readonly currency: Currency;
    readonly ownerName: string;
  },
): readonly string[] {
  const { today, say, currency, ownerName } = scene;
  const { heldMinor } = splitOf(file, draft, today);
  if (heldMinor === 0) return [];
  const entry = file.ledger.entries.find((row) => row.id === draft.invoiceId);
  const dueOn = entry?.side === "debit" ? entry.dueOn : today;
  const lines = [letterLine(file, draft, scene)];
  const paused = entry && dueOn < today ? ` from ${say.date(addDays(dueOn, 1))}` : "";
  lines.push(`If the ${say.exact(heldMinor, currency)} turns out to be owed, interest is added back${paused}.`);
  if (draft.answerByOn) lines.push(`${ownerName || "The answer"} comes up on Today on ${say.day(draft.answerByOn)}.`);
  return lines.filter((line) => line !== "");
}

function letterLine(
  file: CustomerFile,
  draft: DisputeDraft,
  { rules, today, say, currency }: Parameters<typeof consequences>[2],
): string {
  const letterFor = (of: CustomerFile) =>
    decideCustomer(of, rules, today).letters.find((row) => row.currency === currency);
  const before = letterFor(file);
  if (!before) return "";
  const after = letterFor({ ...file, disputes: [...file.disputes, supposed(file, draft, today)] });
  const name = before.level?.name ?? "letter";
  if (!after) return `The ${name.toLowerCase()} is not sent: nothing is left to demand.`;
  return `The ${name.toLowerCase()} goes out for ${say.exact(after.totalMinor, currency)} instead of ${say.exact(before.totalMinor, currency)}.`;
}

function supposed(file: CustomerFile, draft: DisputeDraft, on: CalendarDate): Dispute {
  const input = toDisputeInput(draft, on);
  return {
    ...input,
    id: "supposed",
    number: "",
    customerId: file.customer.id,
    waitingOn: "us",
    steps: [{ on, kind: "opened", note: "", by: "", at: "" }],
    resolution: null,
    recordedAt: "",
    recordedBy: "",
  };
}
