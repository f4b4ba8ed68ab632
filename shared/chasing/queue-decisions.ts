import { addDays, daysBetween } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import { minor, sumMinor } from "#shared/money/minor.ts";
import { oldestDays } from "./chase-position.ts";
import { policyOf } from "./chasing-rules.ts";
import { letterStanding } from "./letter-sent.ts";
import { offerStatus } from "./offer-status.ts";
import { planStatus } from "./plan-status.ts";
import type { QueueScene } from "./queue-facts.ts";
import type { QueueFact } from "./queue-item.ts";
import type { LeftOutItem } from "./run-decision.ts";

/** What only a person can decide (rules 9, 10, 27, 28). */
export function decisionFacts(scene: QueueScene): readonly QueueFact[] {
  return [...runOut(scene), ...policyChanged(scene), ...planDefaults(scene), ...offers(scene)];
}

function runOut(scene: QueueScene): readonly QueueFact[] {
  const { file, say } = scene;
  return byCurrency(scene.decision.leftOut.filter((row) => row.reason.kind === "levels-run-out")).map(
    ([currency, rows]) => {
      const reason = rows[0]?.reason;
      const name = reason?.kind === "levels-run-out" ? reason.levelName : "";
      const sent = reason?.kind === "levels-run-out" ? say.day(reason.sentOn) : "";
      return {
        key: `decide:${file.customer.id}:${currency}:${rows.map((row) => row.position.item.entry.id).join(",")}`,
        group: "decisions",
        target: { kind: "levels" },
        currency,
        amountMinor: minor(rows.reduce((total, row) => total + row.amountMinor, 0)),
        why: `${name} sent ${sent}, no letters left: call again, stop supply, agency, claim or write off`,
        days: { kind: "age", count: oldestDays(rows.map((row) => row.position)) },
        on: scene.asAt,
        invoiceIds: rows.map((row) => row.position.item.entry.id),
      };
    },
  );
}

function policyChanged(scene: QueueScene): readonly QueueFact[] {
  const { file, rules, asAt } = scene;
  const policy = policyOf(file.customer, rules);
  return byCurrency(scene.decision.leftOut.filter((row) => row.reason.kind === "policy-changed"))
    .slice(0, 1)
    .map(([currency, rows]) => ({
      key: `policy:${file.customer.id}:${policy.id}:${policy.recordedAt}`,
      group: "decisions",
      target: { kind: "policy", policyId: policy.id },
      currency,
      amountMinor: minor(rows.reduce((total, row) => total + row.amountMinor, 0)),
      why: `Policy “${policy.name}” changed since the last letter: confirm the next level`,
      days: { kind: "age", count: oldestDays(rows.map((row) => row.position)) },
      on: asAt,
      invoiceIds: rows.map((row) => row.position.item.entry.id),
    }));
}

/** A missed instalment that a letter has asked for in vain: end the plan, or agree a new one. */
function planDefaults({ file, rules, asAt }: QueueScene): readonly QueueFact[] {
  const { deliveryDays } = policyOf(file.customer, rules);
  return file.plans
    .filter((plan) => plan.on <= asAt)
    .map((plan) => planStatus(plan, file.ledger, asAt))
    .flatMap(({ plan, isRunning, firstMissed, missedMinor }) => {
      if (!isRunning || firstMissed === null) return [];
      const letter = file.letters.findLast((row) => row.kind === "plan-missed" && row.on > firstMissed.dueOn);
      const standing = letter && letterStanding(letter, asAt);
      if (standing?.state !== "sent") return [];
      const sentOn = standing.postedOn ?? standing.emailedOn;
      const until = letter?.payByOn ?? (sentOn && addDays(sentOn, deliveryDays + plan.graceDays));
      if (!until || until >= asAt) return [];
      return [
        {
          key: `default:${plan.id}:${firstMissed.number}`,
          group: "decisions",
          target: { kind: "plan", id: plan.id },
          currency: plan.currency,
          amountMinor: missedMinor,
          why: `Plan ${plan.number}: the missed instalment was asked for in vain — end the plan or agree a new one`,
          days: { kind: "late", count: firstMissed.daysLate },
          on: until,
          invoiceIds: plan.invoiceIds,
        } satisfies QueueFact,
      ];
    });
}

/** What an offer leaves to be decided, while anything of its invoices is open. */
function offers({ file, positions, asAt, say }: QueueScene): readonly QueueFact[] {
  return file.offers
    .filter((offer) => offer.on <= asAt)
    .map((offer) => offerStatus(offer, file.ledger, asAt))
    .filter(({ state }) => state === "met" || state === "lapsed")
    .flatMap(({ offer, state, givenUpMinor }) => {
      const open = positions.filter(({ item }) => offer.invoiceIds.includes(item.entry.id));
      const openMinor = sumMinor(open, ({ item }) => item.openMinor);
      if (openMinor === 0) return [];
      const stands = openMinor < offer.owedMinor ? "what is still open" : "the full debt";
      return [
        {
          key: `offer:${offer.id}:${state}`,
          group: "decisions",
          target: { kind: "offer", id: offer.id },
          currency: offer.currency,
          amountMinor: state === "met" ? givenUpMinor : minor(Math.min(offer.owedMinor, openMinor)),
          why:
            state === "met"
              ? `Offer ${offer.number} was paid in time: write off the rest`
              : `Offer ${offer.number} lapsed on ${say.day(offer.expiresOn)}: ${stands} stands again`,
          days: { kind: "late", count: Math.max(0, daysBetween(offer.expiresOn, asAt)) },
          on: offer.expiresOn,
          invoiceIds: offer.invoiceIds,
        } satisfies QueueFact,
      ];
    });
}

function byCurrency(rows: readonly LeftOutItem[]): readonly (readonly [Currency, readonly LeftOutItem[]])[] {
  const groups = new Map<Currency, LeftOutItem[]>();
  for (const row of rows) {
    const group = groups.get(row.currency);
    if (group) group.push(row);
    else groups.set(row.currency, [row]);
  }
  return [...groups];
}
