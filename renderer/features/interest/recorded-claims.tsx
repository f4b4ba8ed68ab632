import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { CLAIM_NAMES } from "#renderer/data/commands/change-claim.ts";
import { Day } from "#renderer/ui/day.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { claimState } from "#shared/interest/customer-claims.ts";
import type { Claim } from "#shared/interest/rows.ts";
import { ClaimPaidDialog, ClaimWaiveDialog } from "./claim-row-dialogs.tsx";
import { recordedExport } from "./recorded-export.ts";

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
    <section aria-label="Recorded claims">
      <div className="row" style={{ marginBottom: 6 }}>
        <h3 className="cap">Recorded claims</h3>
        <span className="sp" />
        <ExportMenu
          title="Recorded claims"
          label="Export recorded claims"
          rows={claims}
          columns={recordedExport(numberOf, asAt)}
        />
      </div>
      <div className="panel" style={{ overflow: "auto" }}>
        <table className="t" aria-label="Recorded claims">
          <thead>
            <tr>
              <th>Day</th>
              <th>What</th>
              <th>Invoice</th>
              <th className="num">Amount</th>
              <th>State</th>
              <HiddenHead>Change</HiddenHead>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.id}>
                <td>
                  <Day on={claim.on} style="far" />
                </td>
                <td>{CLAIM_NAMES[claim.kind]}</td>
                <td className="b5">{numberOf(claim)}</td>
                <td className="num">
                  <Money minor={claim.amountMinor} currency={claim.currency} />
                </td>
                <td>
                  <StateOf claim={claim} asAt={asAt} />
                </td>
                <td className="num">
                  {claimState(claim, asAt) === "claimed" && (
                    <ClaimMenu
                      name={`${CLAIM_NAMES[claim.kind]}, ${numberOf(claim)}`}
                      onChoose={(kind) => setDialog({ claim, kind })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dialog?.kind === "waive" && <ClaimWaiveDialog claim={dialog.claim} onClose={() => setDialog(null)} />}
      {dialog?.kind === "paid" && <ClaimPaidDialog claim={dialog.claim} onClose={() => setDialog(null)} />}
    </section>
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

function StateOf({ claim, asAt }: { readonly claim: Claim; readonly asAt: CalendarDate }) {
  switch (claimState(claim, asAt)) {
    case "claimed":
      return <Tag tone="info">claimed</Tag>;
    case "paid":
      return (
        <span className="row">
          <Tag tone="ok">paid</Tag> {claim.paidOn && <Day on={claim.paidOn} style="far" />}
        </span>
      );
    case "waived":
      return (
        <span className="row">
          <Tag tone="calm">waived</Tag> <span className="t2 s12">{claim.waived?.reason}</span>
        </span>
      );
    case "void":
      return <Tag tone="calm">taken back with its letter</Tag>;
  }
}
