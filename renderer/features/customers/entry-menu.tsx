import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import type { LedgerRow } from "#shared/ledger/running-balance.ts";

/** What can be done with one line of the ledger. */
export function EntryMenu({ row, customerId }: { readonly row: LedgerRow; readonly customerId: string }) {
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  const { entry } = row;
  const isOpenDebit = entry.side === "debit" && row.openMinor > 0;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`More about ${entry.number || entry.description || entry.kind}`} disabled={isPast}>
          <IconDots size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isOpenDebit && (
          <>
            <Menu.Item onClick={() => open({ kind: "receipt", customerId, invoiceId: entry.id })}>
              Payment for this
            </Menu.Item>
            <Menu.Item onClick={() => open({ kind: "credit-note", customerId, invoiceId: entry.id })}>
              Credit note for this
            </Menu.Item>
            <Menu.Item onClick={() => open({ kind: "dispute", customerId, invoiceId: entry.id })}>Dispute</Menu.Item>
            <Menu.Item onClick={() => open({ kind: "hold", customerId, invoiceId: entry.id })}>
              Do not chase this
            </Menu.Item>
            <Menu.Item onClick={() => open({ kind: "write-off", customerId, invoiceId: entry.id })}>
              Write off
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {entry.side === "credit" && row.openMinor > 0 && (
          <>
            <Menu.Item onClick={() => open({ kind: "allocate", customerId, creditId: entry.id })}>
              Set against invoices
            </Menu.Item>
            <Menu.Item onClick={() => open({ kind: "refund", customerId, creditId: entry.id })}>Refund</Menu.Item>
          </>
        )}
        {entry.inferred && (
          <Menu.Item onClick={() => open({ kind: "confirm", customerId, entryId: entry.id })}>
            Confirm or reverse
          </Menu.Item>
        )}
        <Menu.Item onClick={() => open({ kind: "edit-entry", customerId, entryId: entry.id })}>
          Edit number and texts
        </Menu.Item>
        <Menu.Item color="red" onClick={() => open({ kind: "reverse", customerId, entryId: entry.id })}>
          Reverse
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
