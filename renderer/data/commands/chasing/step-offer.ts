import { putInLedger, putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { offerStatus } from "#shared/chasing/offer-status.ts";
import { stepOffer as decideStep } from "#shared/chasing/offer-steps.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { takeDiscount } from "#shared/ledger/take-discount.ts";
import { writeOff } from "#shared/ledger/write-off.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type StepOfferInput = {
  readonly offerId: string;
  /** `paid`: it was met in time; what is left of its invoices is written off, or for paying early booked as a discount, in the same change. */
  readonly state: "accepted" | "declined" | "withdrawn" | "paid";
  readonly note: string;
};

/** Records the answer to an offer, or that it was paid in time. */
export const stepOffer = command<StepOfferInput>({
  name: "step-offer",
  decide: (context, { offerId, state, note: said }) => {
    const offer = context.book.get("offers", offerId);
    if (!offer) return gone("This offer is no longer there. Open the customer again.");
    const scene = chasingScene(context, offer.customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const { book, today: on } = context;
    const status = offerStatus(offer, file.ledger, on);
    const step = { on, state, note: said.trim(), by: context.userId, at: context.nowAt };
    const decided = decideStep(offer, status.state, step);
    if (!decided.ok) return refused(decided.error, offer.currency, rules);
    const changes = [putRow(book, "offers", decided.value)];
    const open = openItems(file.ledger, on).filter((item) => offer.invoiceIds.includes(item.entry.id));
    if (state === "paid" && open.length > 0) {
      const isEarly = offer.kind === "early-payment";
      const note = isEarly
        ? `Offer ${offer.number}, paid early`
        : `Offer ${offer.number}, paid in full and final settlement`;
      const parts = open.map((item) => ({ debitId: item.entry.id, amountMinor: item.openMinor }));
      const letOff = isEarly ? takeDiscount : writeOff;
      const written = letOff(file.ledger, { on, parts, note }, context);
      if (!written.ok) return fail(ledgerRefusal(written.error, rules.locale));
      changes.push(putInLedger(book, offer.customerId, written.value));
    }
    return succeed({
      changes,
      subject: { table: "offers", key: offerId },
      summary: `Offer ${offer.number}, ${file.customer.name}: ${state}`,
      output: null,
    });
  },
});
