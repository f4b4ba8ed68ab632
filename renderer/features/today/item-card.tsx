import { useEffect, useMemo, useState } from "react";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import { CallCard } from "./call-card.tsx";
import { CallForm, type CallSubject, useCallState } from "./call-form.tsx";
import { ItemActions } from "./item-actions.tsx";

const CALLED = new Set<QueueItem["group"]>(["broken-promises", "calls", "promises-due", "instalments-missed"]);

export type ItemCardProps = {
  readonly item: QueueItem;
  readonly isCalling: boolean;
  readonly onCall: () => void;
  readonly onSaved: () => void;
  readonly onDone: () => void;
};

/** The right half of Today: the card of the selected row's customer, with the call form or the row's own actions. */
export function ItemCard(props: ItemCardProps) {
  const file = customerFile(useBook(), props.item.customerId);
  return file ? <KnownItemCard {...props} file={file} /> : null;
}

function KnownItemCard({
  item,
  file,
  isCalling,
  onCall,
  onSaved,
  onDone,
}: ItemCardProps & { readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const rules = bookRules(useBook());
  const positions = useMemo(() => chasePositions(file, asAt), [file, asAt]);
  const isPromise = item.group === "broken-promises" || item.group === "instalments-missed";
  const subject: CallSubject = {
    file,
    rules,
    positions,
    invoiceIds: item.invoiceIds,
    amountMinor: isPromise ? item.amountMinor : null,
    currency: item.currency,
  };
  const state = useCallState(subject);
  return (
    <CallCard
      file={file}
      positions={positions}
      currency={item.currency}
      ticked={state.draft.invoiceIds}
      onTick={state.tick}
    >
      {isCalling ? (
        <CallForm
          subject={subject}
          state={state}
          saveLabel="Save and next"
          taskId={item.target.kind === "task" ? item.target.id : ""}
          onSaved={onSaved}
        />
      ) : (
        <ItemActions item={item} rules={rules} onCall={onCall} onDone={onDone} />
      )}
    </CallCard>
  );
}

/** Whether a row is worked on the telephone, or R was pressed on it. */
export function useIsCalling(item: QueueItem | null): readonly [boolean, () => void] {
  const [calledKey, setCalledKey] = useState("");
  const key = item?.key ?? "";
  useEffect(() => setCalledKey((before) => (before === key ? before : "")), [key]);
  return [item !== null && (CALLED.has(item.group) || calledKey === key), () => setCalledKey(key)];
}
