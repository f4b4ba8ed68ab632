import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { undoAllocationCommand } from "#renderer/data/commands/books/undo-allocation.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { AllocationReason } from "#shared/ledger/ledger.ts";
import type { LedgerRow } from "#shared/ledger/running-balance.ts";
import { type Minor, negateMinor } from "#shared/money/minor.ts";

const REASONS: Readonly<Record<AllocationReason, string>> = {
  "oldest-first": "oldest first",
  "by-hand": "set by hand",
  "by-reference": "its reference names the invoice",
  "credit-note-link": "the credit note is for this invoice",
  "settled-date": "the imported file gives the day it was settled",
  reversal: "reversed",
  inferred: "worked out from a newer import",
};

/** What paid an entry, or what a payment paid, why it was matched, and how to undo it. */
export function WhatPaid({
  row,
  customerId,
  shownMinor,
}: {
  readonly row: LedgerRow;
  readonly customerId: string;
  readonly shownMinor: Minor;
}) {
  const [isOpen, setOpen] = useState(false);
  const isPast = useIsPast();
  const run = useRun();
  const open = useOpenForm((state) => state.open);
  const { entry } = row;
  const title = entry.side === "debit" ? `What paid ${entry.number}` : "What this was set against";
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <button
          type="button"
          className="exp"
          aria-label={`${title}: show`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Money minor={shownMinor} currency={entry.currency} bare />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div style={{ width: 340, textAlign: "left", whiteSpace: "normal" }}>
          <h3 style={{ marginBottom: 6 }}>{title}</h3>
          <table className="t c">
            <tbody>
              <tr>
                <td>
                  {entry.side === "debit" ? "Invoiced" : "Received"} <Day on={entry.on} style="far" />
                </td>
                <td className="num">
                  <Money minor={entry.amountMinor} currency={entry.currency} bare />
                </td>
                <td />
              </tr>
              {row.against.map(({ allocation, entry: other }) => (
                <tr key={allocation.id}>
                  <td>
                    {other.number || other.description || other.kind}, <Day on={allocation.on} style="far" />
                    <div className="t2 s11">Matched: {REASONS[allocation.reason]}</div>
                  </td>
                  <td className="num ok">
                    <Money minor={negateMinor(allocation.amountMinor)} currency={entry.currency} bare />
                  </td>
                  <td>
                    <Button
                      variant="subtle"
                      disabled={isPast}
                      onClick={() => run(undoAllocationCommand, { customerId, allocationId: allocation.id })}
                    >
                      Unmatch
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td>{entry.side === "debit" ? "Left to pay" : "Left on account"}</td>
                <td className="num">
                  <Money minor={row.openMinor} currency={entry.currency} bare />
                </td>
                <td />
              </tr>
            </tfoot>
          </table>
          {entry.side === "credit" && (
            <div className="row" style={{ marginTop: 8 }}>
              {row.openMinor > 0 && (
                <Button
                  variant="default"
                  disabled={isPast}
                  onClick={() => open({ kind: "allocate", customerId, creditId: entry.id })}
                >
                  Set against invoices
                </Button>
              )}
              <Button
                variant="subtle"
                color="red"
                disabled={isPast}
                onClick={() => open({ kind: "reverse", customerId, entryId: entry.id })}
              >
                Reverse
              </Button>
            </div>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
