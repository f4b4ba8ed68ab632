import { Button, Modal } from "@mantine/core";
import { useBook } from "#renderer/book/use-book.ts";
import { confirmEntry } from "#renderer/data/commands/books/confirm-entry.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import type { FormProps } from "#renderer/state/open-form.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";

/** An entry worked out from a newer import: right or wrong? */
export function ConfirmForm({ customerId, entryId, onClose }: FormProps<"confirm">) {
  const run = useRun();
  const open = useOpenForm((state) => state.open);
  const entry = useBook()
    .ledger(customerId)
    .entries.find((row) => row.id === entryId);
  if (!entry) return null;
  const confirm = async () => {
    const saved = await run(confirmEntry, { customerId, entryId });
    if (saved.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Worked out from an import" transitionProps={{ duration: 0 }}>
      <p style={{ marginBottom: 12 }}>
        A newer file no longer lists this debt, or lists less of it, so Duebook took{" "}
        <Money minor={entry.amountMinor} currency={entry.currency} className="b6" /> on{" "}
        <Day on={entry.on} style="far" /> as {entry.kind === "credit-note" ? "a credit note" : "paid"}. Is that right?
      </p>
      <div className="row" style={{ justifyContent: "flex-end" }}>
        <Button variant="default" onClick={() => open({ kind: "reverse", customerId, entryId })}>
          No, reverse it
        </Button>
        <Button onClick={confirm}>Yes, it is right</Button>
      </div>
    </Modal>
  );
}
