import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, numberFor, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { offerFault } from "#shared/chasing/offer-steps.ts";
import type { SettlementOffer } from "#shared/chasing/rows.ts";
import { succeed } from "#shared/result/result.ts";

export type OfferInput = Pick<
  SettlementOffer,
  "customerId" | "kind" | "invoiceIds" | "currency" | "owedMinor" | "offerMinor" | "expiresOn" | "note"
>;

/** Makes a settlement offer or an incentive for paying early, with the day it lapses; answers its id. */
export const makeOffer = command<OfferInput, string>({
  name: "make-offer",
  decide: (context, input) => {
    const scene = chasingScene(context, input.customerId);
    if (!scene.ok) return scene;
    const { file, rules, say } = scene.value;
    const { today: on, nowAt: at, userId: by } = context;
    const fault = offerFault({ ...input, on });
    if (fault) return refused(fault, input.currency, rules);
    const offer: SettlementOffer = {
      ...input,
      note: input.note.trim(),
      id: context.newId(),
      number: numberFor(context, "offers", "O"),
      on,
      steps: [{ on, state: "offered", note: "", by, at }],
      recordedAt: at,
      recordedBy: by,
    };
    const amount = say.exact(offer.offerMinor, offer.currency);
    return succeed({
      changes: [putRow(context.book, "offers", offer)],
      subject: { table: "offers", key: offer.id },
      summary: `Offer ${offer.number} to ${file.customer.name}: ${amount} by ${say.day(offer.expiresOn)}`,
      output: offer.id,
    });
  },
});
