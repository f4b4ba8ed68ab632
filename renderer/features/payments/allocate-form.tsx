import { useBook, useToday } from "#renderer/book/use-book.ts";
import { allocateCreditCommand } from "#renderer/data/commands/books/allocate-credit.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { paymentOf } from "#shared/ledger/allocate-credit.ts";
import type { AllocationChoice } from "#shared/ledger/allocate-payment.ts";
import type { CreditEntry } from "#shared/ledger/ledger.ts";
import { type Allocation, AllocationFields, useAllocation } from "./allocation-fields.tsx";

type Props = FormProps<"allocate">;

/** Sets money on account against open invoices. */
export function AllocateForm(props: Props) {
  const { entries } = useBook().ledger(props.customerId);
  const credit = entries.find((entry) => entry.id === props.creditId);
  return credit?.side === "credit" ? <AllocateCredit {...props} credit={credit} /> : null;
}

function AllocateCredit({ customerId, creditId, onClose, credit }: Props & { readonly credit: CreditEntry }) {
  const ledger = useBook().ledger(customerId);
  const today = useToday();
  const write = useWrite();
  const payment = paymentOf(ledger, credit, today);
  const allocation = useAllocation(ledger, payment);
  const input = { creditId, on: credit.on, allocate: asShown(allocation) };
  return (
    <FormDialog
      title="Set money on account against invoices"
      size={640}
      onClose={onClose}
      onSave={() => write(allocateCreditCommand, { customerId, input })}
    >
      <p>
        <Money minor={payment.amountMinor} currency={credit.currency} className="b6" /> is left of{" "}
        {credit.number || credit.description || "this payment"}.
      </p>
      <AllocationFields allocation={allocation} hows={["oldest-first", "by-hand"]} today={today} />
    </FormDialog>
  );
}

/** What was shown is written, invoices made after the money came among it: they are paid from their own day. */
function asShown({ how, choice, planned }: Allocation): AllocationChoice {
  if (how !== "oldest-first" || planned === null) return choice;
  const parts = planned.map(({ debitId, amountMinor }) => ({ debitId, amountMinor }));
  return { how: "by-hand", parts, reason: "oldest-first" };
}
