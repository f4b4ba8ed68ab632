import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { allocateCreditCommand } from "#renderer/data/commands/allocate-credit.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { paymentOf } from "#shared/ledger/allocate-credit.ts";
import { type AllocationChoice, allocatePayment } from "#shared/ledger/allocate-payment.ts";
import { minor } from "#shared/money/minor.ts";
import { AllocationTable, type HandAmounts, handParts, handTotal } from "./allocation-table.tsx";

/** Sets money on account against open invoices. */
export function AllocateForm({ customerId, creditId, onClose }: FormProps<"allocate">) {
  const ledger = useBook().ledger(customerId);
  const today = useToday();
  const write = useWrite();
  const [how, setHow] = useState<"oldest-first" | "by-hand">("oldest-first");
  const [hand, setHand] = useState<HandAmounts>({});
  const credit = ledger.entries.find((entry) => entry.id === creditId);
  if (credit?.side !== "credit") return null;
  const payment = paymentOf(ledger, credit, today);
  const allocate: AllocationChoice = how === "by-hand" ? { how, parts: handParts(hand) } : { how };
  const planned = allocatePayment(ledger, payment, allocate);
  return (
    <FormDialog
      title="Set money on account against invoices"
      size={640}
      onClose={onClose}
      onSave={() => write(allocateCreditCommand, { customerId, input: { creditId, on: credit.on, allocate } })}
    >
      <p>
        <Money minor={payment.amountMinor} currency={credit.currency} className="b6" /> is left of{" "}
        {credit.number || credit.description || "this payment"}.
      </p>
      <SegmentedControl
        aria-label="Set against"
        value={how}
        onChange={setHow}
        data={[
          { value: "oldest-first", label: "Oldest first" },
          { value: "by-hand", label: "Choose invoices" },
        ]}
      />
      <AllocationTable
        ledger={ledger}
        on={today}
        currency={credit.currency}
        planned={planned.ok ? planned.value : []}
        hand={how === "by-hand" ? hand : null}
        onHand={setHand}
        freeMinor={minor(payment.amountMinor - handTotal(hand))}
      />
    </FormDialog>
  );
}
