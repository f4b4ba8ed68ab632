import { daysBetween } from "#shared/dates/calendar-date.ts";
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

/** Credit reviews whose day has come: of every customer only the newest record that names one. */
export function reviewFacts({ file, asAt, say }: QueueScene): readonly QueueFact[] {
  const latest = file.credit.filter((row) => row.on <= asAt && row.nextReviewOn !== null).at(-1);
  if (!latest?.nextReviewOn || latest.nextReviewOn > asAt) return [];
  return [
    {
      key: `review:${latest.id}`,
      group: "reviews",
      target: { kind: "credit", id: latest.id },
      currency: latest.currency,
      amountMinor: latest.amountMinor ?? file.customer.creditLimitMinor ?? ZERO,
      why: `Credit review was due ${say.day(latest.nextReviewOn)}`,
      days: { kind: "late", count: daysBetween(latest.nextReviewOn, asAt) },
      on: latest.nextReviewOn,
      invoiceIds: [],
    },
  ];
}
