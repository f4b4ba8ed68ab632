import { putRow } from "#renderer/data/changes.ts";
import { chasingScene, numberFor, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { type DisputeInput, openDispute as decideDispute } from "#shared/chasing/open-dispute.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { succeed } from "#shared/result/result.ts";

/** Opens a dispute of an invoice or of part of it; answers its id. */
export const openDispute = command<
  { readonly customerId: string; readonly dispute: DisputeInput & { readonly on: CalendarDate } },
  string
>({
  name: "open-dispute",
  decide: (context, { customerId, dispute: input }) => {
    const scene = chasingScene(context, customerId);
    if (!scene.ok) return scene;
    const { file, rules, say } = scene.value;
    const invoice = file.ledger.entries.find((entry) => entry.id === input.invoiceId);
    const currency = invoice?.currency ?? file.customer.currency;
    const decided = decideDispute(file, input, numberFor(context, "disputes", "D"), context);
    if (!decided.ok) return refused(decided.error, currency, rules);
    const dispute = decided.value;
    const amount = dispute.amountMinor === null ? "all" : say.exact(dispute.amountMinor, currency);
    return succeed({
      changes: [putRow(context.book, "disputes", dispute)],
      subject: { table: "disputes", key: dispute.id },
      summary: `Dispute ${dispute.number}: ${amount} of ${invoice?.number ?? "an invoice"}, ${file.customer.name}`,
      output: dispute.id,
    });
  },
});
