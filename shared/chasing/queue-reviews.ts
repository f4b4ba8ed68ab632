import { nextReview, type ReviewEntry } from "#shared/credit/review-diary.ts";
import { reviewState } from "#shared/credit/review-state.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { disputeState } from "./dispute-state.ts";
import type { QueueScene } from "./queue-facts.ts";
import type { QueueFact } from "./queue-item.ts";
import { days } from "./words.ts";

/** Open disputes whose answer is due: ours, or theirs that has not come. */
export function disputeFacts({ file, asAt, positions }: QueueScene): readonly QueueFact[] {
  return file.disputes.flatMap((dispute) => {
    const status = disputeState(dispute, asAt);
    if (!status?.isOpen) return [];
    const { daysLate, waitingOn } = status;
    // What waits on us without a day waits now; what waits on them only once their day is over.
    const isNow = daysLate === null ? waitingOn === "us" : waitingOn === "us" ? daysLate >= 0 : daysLate > 0;
    if (!isNow) return [];
    const disputedMinor = heldBy(positions, dispute.id);
    const item = positions.find((row) => row.item.entry.id === dispute.invoiceId)?.item;
    const whose = waitingOn === "us" ? "your" : "their";
    const late = daysLate === null || daysLate === 0 ? "due today" : `${days(daysLate)} late`;
    const answer = daysLate === null ? "your answer is open" : `${whose} answer is ${late}`;
    const said = dispute.theirWords.trim().replace(/[.]$/, "");
    return [
      {
        key: `dispute:${dispute.id}:${dispute.answerByOn ?? ""}:${waitingOn}`,
        group: "disputes",
        target: { kind: "dispute", id: dispute.id },
        currency: item?.currency ?? file.customer.currency,
        amountMinor: disputedMinor,
        why: said === "" ? `${dispute.number}: ${answer}` : `${dispute.number}: ${said}; ${answer}`,
        days: { kind: "age", count: Math.max(0, item?.daysLate ?? 0) },
        on: dispute.answerByOn ?? asAt,
        invoiceIds: [dispute.invoiceId],
      },
    ];
  });
}

function heldBy(positions: QueueScene["positions"], disputeId: string): Minor {
  let total = 0;
  for (const { held } of positions) {
    for (const { hold, amountMinor } of held) if (hold.sourceId === disputeId) total += amountMinor;
  }
  return minor(total);
}

/** Credit reviews whose day has come, of customers whose credit was looked at before; the others are in the diary. */
export function reviewFacts({ file, asAt, rules, say }: QueueScene): readonly QueueFact[] {
  if (file.credit.length === 0) return [];
  const review = nextReview(file, asAt, rules.reviewMonths);
  if (!review?.record || reviewState(review) !== "due") return [];
  const { record, on, daysLate, why } = review;
  return [
    {
      key: `review:${record.id}`,
      group: "reviews",
      target: { kind: "credit", id: record.id },
      currency: record.currency,
      amountMinor: record.amountMinor ?? file.customer.creditLimitMinor ?? ZERO,
      why: `${REVIEW_WHY[why]} ${say.day(on)}`,
      days: { kind: "late", count: daysLate },
      on,
      invoiceIds: [],
    },
  ];
}

const REVIEW_WHY: { readonly [Why in ReviewEntry["why"]]: string } = {
  "agreed-day": "Credit review was due",
  yearly: "Credit was last looked at long ago: review was due",
  "never-reviewed": "Credit was never looked at: since",
  "increase-ends": "The temporary limit ends",
  "insurance-ends": "The insurer's cover ends",
};
