import { command } from "#renderer/data/command.ts";
import { ledgerDecision, nameOf } from "#renderer/data/ledger-decision.ts";
import { undoAllocation } from "#shared/ledger/undo-allocation.ts";

/** Takes a match of money and invoice back from today on; earlier days still read as they did. */
export const undoAllocationCommand = command<{ readonly customerId: string; readonly allocationId: string }>({
  name: "undo-allocation",
  decide: (context, { customerId, allocationId }) => {
    const ledger = context.book.ledger(customerId);
    const allocation = ledger.allocations.find((row) => row.id === allocationId);
    const on = allocation && allocation.on > context.today ? allocation.on : context.today;
    return ledgerDecision(context, customerId, undoAllocation(ledger, { allocationId, on }, context), () => ({
      summary: `Payment unmatched at ${nameOf(context.book, customerId)}`,
      output: null,
    }));
  },
});
