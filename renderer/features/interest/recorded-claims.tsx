import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { CLAIM_NAMES } from "#renderer/data/commands/cases/change-claim.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { claimState } from "#shared/interest/customer-claims.ts";
import type { Claim } from "#shared/interest/rows.ts";
import { ClaimPaidDialog, ClaimWaiveDialog } from "./claim-row-dialogs.tsx";
import { recordedColumns, recordedExport } from "./recorded-columns.tsx";

/** Every claim that was recorded beside a customer's invoices, with what became of it. */
export function RecordedClaims({ customerId, asAt }: { readonly customerId: string; readonly asAt: CalendarDate }) {
  const book = useBook();
  const claims = book
    .forCustomer("claims", customerId)
    .filter((claim) => claim.on <= asAt)
    .toSorted((first, second) => (first.on < second.on ? 1 : first.on > second.on ? -1 : 0));
  const [dialog, setDialog] = useState<{ readonly claim: Claim; readonly kind: "waive" | "paid" } | null>(null);
  if (claims.length === 0) return null;
  const numberOf = (claim: Claim) =>
    book.ledger(customerId).entries.find((entry) => entry.id === claim.invoiceId)?.number ?? "";
  return (
    <ListPanel
      title="Recorded claims"
      fileName={`Recorded claims ${book.get("customers", customerId)?.name ?? ""}`}
      rows={claims}
      columns={recordedColumns(
        numberOf,
        asAt,
        (claim) =>
          claimState(claim, asAt) === "claimed" && (
            <ClaimMenu
              name={`${CLAIM_NAMES[claim.kind]}, ${numberOf(claim)}`}
              onChoose={(kind) => setDialog({ claim, kind })}
            />
          ),
      )}
      exports={recordedExport(numberOf, asAt)}
      rowKey={({ id }) => id}
      empty={null}
    >
      {dialog?.kind === "waive" && <ClaimWaiveDialog claim={dialog.claim} onClose={() => setDialog(null)} />}
      {dialog?.kind === "paid" && <ClaimPaidDialog claim={dialog.claim} onClose={() => setDialog(null)} />}
    </ListPanel>
  );
}

function ClaimMenu({ name, onChoose }: { readonly name: string; readonly onChoose: (kind: "waive" | "paid") => void }) {
  const isPast = useIsPast();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          disabled={isPast}
          aria-label={`${name}: what became of it`}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          Change
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChoose("paid")}>It was paid</Menu.Item>
        <Menu.Item onClick={() => onChoose("waive")}>Waive it</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
