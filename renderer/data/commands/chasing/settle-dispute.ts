import { putInLedger, putRow } from "#renderer/data/changes.ts";
import { chasingScene, gone, refused } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { CREDITS, settleDispute as decideSettlement } from "#shared/chasing/dispute-steps.ts";
import { disputedNow } from "#shared/chasing/open-dispute.ts";
import type { DisputeResolution } from "#shared/chasing/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { addCreditNote } from "#shared/ledger/add-credit-note.ts";
import { ledgerRefusal } from "#shared/ledger/ledger-error-words.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type SettleDisputeInput = {
  readonly disputeId: string;
  readonly kind: DisputeResolution;
  readonly on: CalendarDate;
  readonly creditedMinor: Minor;
  /** Number of the credit note; for settlements that credit money. */
  readonly creditNumber: string;
  readonly note: string;
};

const RESOLUTION_WORDS: Readonly<Record<DisputeResolution, string>> = {
  "credit-note": "credit note",
  "goodwill-credit": "goodwill credit",
  rejected: "rejected",
  withdrawn: "withdrawn",
  "replaced-goods": "goods replaced",
};

const NUMBER_MISSING = {
  kind: "number-missing",
  message: "Enter the number of the credit note, as your accounts have it: it goes into their ledger with it.",
  field: "creditNumber",
};

/** Settles a dispute. A credit note goes into the ledger in the same change, against the disputed invoice. */
export const settleDispute = command<SettleDisputeInput>({
  name: "settle-dispute",
  decide: (context, input) => {
    const dispute = context.book.get("disputes", input.disputeId);
    if (!dispute) return gone("This dispute is no longer there. Go back to the list.");
    const scene = chasingScene(context, dispute.customerId);
    if (!scene.ok) return scene;
    const { file, rules } = scene.value;
    const invoice = file.ledger.entries.find((entry) => entry.id === dispute.invoiceId);
    const currency = invoice?.currency ?? file.customer.currency;
    const isCredit = CREDITS[input.kind];
    const creditedMinor = isCredit ? input.creditedMinor : ZERO;
    const by = { by: context.userId, at: context.nowAt };
    const settlement = { kind: input.kind, on: input.on, creditedMinor, entryId: "", note: input.note.trim() };
    const left = disputedNow(file, dispute, input.on);
    const checked = decideSettlement(dispute, settlement, left, by, context.today);
    if (!checked.ok) return refused(checked.error, currency, rules);
    const summary = `Dispute ${dispute.number}, ${file.customer.name}: settled, ${RESOLUTION_WORDS[input.kind]}`;
    const subject = { table: "disputes", key: dispute.id } as const;
    if (!isCredit) {
      return succeed({ changes: [putRow(context.book, "disputes", checked.value)], subject, summary, output: null });
    }
    if (input.creditNumber.trim() === "") return fail(NUMBER_MISSING);
    const corrects = input.kind === "credit-note" ? "from-start" : "from-its-day";
    const note = `Dispute ${dispute.number}`;
    const credited = addCreditNote(
      file.ledger,
      {
        number: input.creditNumber,
        on: input.on,
        amountMinor: creditedMinor,
        currency,
        invoiceId: dispute.invoiceId,
        corrects,
        note,
      },
      context,
    );
    if (!credited.ok) return fail(ledgerRefusal(credited.error, rules.locale));
    const settled = {
      ...checked.value,
      resolution: { ...settlement, entryId: credited.value.credit.id },
    };
    return succeed({
      changes: [
        putRow(context.book, "disputes", settled),
        putInLedger(context.book, dispute.customerId, credited.value),
      ],
      subject,
      summary,
      output: null,
    });
  },
});
