import { Modal } from "@mantine/core";
import { useMemo } from "react";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { CallForm, type CallSubject, useCallState } from "./call-form.tsx";
import { CardContact } from "./card-contact.tsx";
import { LastWords } from "./last-words.tsx";
import { TickedItems } from "./ticked-items.tsx";
import "./today.css";

/** Records a call from any screen (R on the customer's page). */
export function CallDialog({ customerId, onClose }: FormProps<"call">) {
  const file = customerFile(useBook(), customerId);
  if (!file) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Call: ${file.customer.name}`}
      size={760}
      transitionProps={{ duration: 0 }}
      styles={{ body: { padding: 0 }, title: { fontSize: 15, fontWeight: 600 } }}
    >
      <CallBody file={file} onClose={onClose} />
    </Modal>
  );
}

function CallBody({ file, onClose }: { readonly file: CustomerFile; readonly onClose: () => void }) {
  const asAt = useAsAt();
  const rules = bookRules(useBook());
  const positions = useMemo(() => chasePositions(file, asAt), [file, asAt]);
  const overdue = positions.find(({ item }) => item.daysLate > 0);
  const currency = overdue?.item.currency ?? file.customer.currency;
  const subject: CallSubject = { file, rules, positions, invoiceIds: [], amountMinor: null, currency };
  const state = useCallState(subject);
  return (
    <>
      <div style={{ padding: "0 18px 12px" }}>
        <CardContact file={file} />
        <LastWords file={file} limit={2} />
        <TickedItems
          file={file}
          positions={positions}
          currency={currency}
          ticked={state.draft.invoiceIds}
          onTick={state.tick}
        />
      </div>
      <CallForm subject={subject} state={state} saveLabel="Save" taskId="" onSaved={onClose} />
    </>
  );
}
