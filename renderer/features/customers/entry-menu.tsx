import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import type { LedgerRow } from "#shared/ledger/running-balance.ts";
import { isTakenBack, retentionOf } from "./entry-words.ts";

/** What can be done with one line of the ledger. */
export function EntryMenu({ row, customerId }: { readonly row: LedgerRow; readonly customerId: string }) {
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  const [, navigate] = useLocation();
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
            <Menu.Item onClick={() => open({ kind: "invoice-policy", customerId, invoiceId: entry.id })}>
              Chasing policy
            </Menu.Item>
            <Menu.Item onClick={() => open({ kind: "write-off", customerId, invoiceId: entry.id })}>
              Write off
            </Menu.Item>
            <OtherMovements row={row} customerId={customerId} />
            <Menu.Divider />
          </>
        )}
        {entry.side === "credit" && row.openMinor > 0 && (
          <>
            <Menu.Item onClick={() => open({ kind: "allocate", customerId, creditId: entry.id })}>
              Set against invoices
            </Menu.Item>
            <Menu.Item onClick={() => open({ kind: "refund", customerId, creditId: entry.id })}>Refund</Menu.Item>
            <OtherMovements row={row} customerId={customerId} />
          </>
        )}
        {entry.kind === "receipt" && (
          <Menu.Item onClick={() => navigate(paths.newLetter(customerId, "receipt-thanks"))}>
            Write thanks for it
          </Menu.Item>
        )}
        {entry.kind === "write-off" && (
          <Menu.Item onClick={() => open({ kind: "recovery", customerId, writeOffId: entry.id })}>
            Recovery of this write-off
          </Menu.Item>
        )}
        {entry.inferred && (
          <Menu.Item onClick={() => open({ kind: "confirm", customerId, entryId: entry.id })}>
            Confirm or reverse
          </Menu.Item>
        )}
        <Menu.Item onClick={() => open({ kind: "edit-entry", customerId, entryId: entry.id })}>
          Edit number and texts
        </Menu.Item>
        <ReverseItem row={row} customerId={customerId} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The rarer movements of an open line, out of the way of the usual ones. */
function OtherMovements({ row, customerId }: { readonly row: LedgerRow; readonly customerId: string }) {
  const open = useOpenForm((state) => state.open);
  const { entry } = row;
  const isDebit = entry.side === "debit";
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>Other movements</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {isDebit && (
          <>
            <Menu.Item onClick={() => open({ kind: "discount", customerId, invoiceId: entry.id })}>
              Discount taken
            </Menu.Item>
            <Menu.Item onClick={() => open({ kind: "due-day", customerId, entryId: entry.id })}>
              Agree a new due date
            </Menu.Item>
          </>
        )}
        {isDebit && !entry.retention && (
          <Menu.Item onClick={() => open({ kind: "retention", customerId, invoiceId: entry.id })}>
            Hold a retention
          </Menu.Item>
        )}
        <Menu.Item onClick={() => open({ kind: "rounding", customerId, entryId: entry.id })}>
          Rounding difference
        </Menu.Item>
        <Menu.Item onClick={() => open({ kind: "transfer", customerId, entryId: entry.id })}>
          Move to another customer
        </Menu.Item>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** How a line is taken back: a retention is released, a transfer taken back in both ledgers, all else reversed. */
function ReverseItem({ row, customerId }: { readonly row: LedgerRow; readonly customerId: string }) {
  const open = useOpenForm((state) => state.open);
  const ledger = useBook().ledger(customerId);
  const { entry } = row;
  const retention = retentionOf(ledger, entry);
  if (retention && isTakenBack(ledger, retention)) return null;
  if (retention)
    return (
      <Menu.Item onClick={() => open({ kind: "release-retention", customerId, entryId: retention.id })}>
        Release the retention
      </Menu.Item>
    );
  if (entry.kind === "transfer")
    return (
      <Menu.Item color="red" onClick={() => open({ kind: "reverse-transfer", customerId, entryId: entry.id })}>
        Take the transfer back
      </Menu.Item>
    );
  return (
    <Menu.Item color="red" onClick={() => open({ kind: "reverse", customerId, entryId: entry.id })}>
      Reverse
    </Menu.Item>
  );
}
