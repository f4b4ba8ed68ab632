import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { paths } from "#renderer/state/paths.ts";
import { PLACEMENT_STATES } from "#shared/cases/case-words.ts";
import { debtCsv } from "#shared/cases/debt-csv.ts";
import {
  isPlacementEnd,
  PLACEMENT_MOVES,
  type PlacementState,
  placedOn,
  placementState,
} from "#shared/cases/placement-steps.ts";
import type { Case } from "#shared/cases/rows.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import { AgencyFeeForm } from "./agency-fee-form.tsx";
import { AgencyMoneyForm } from "./agency-money-form.tsx";
import { PlacementStepForm } from "./placement-step-form.tsx";

type Open = PlacementState | "money" | "fee";

/** What can be done with a placement now: the next step is the button, everything else in the menu. */
export function PlacementActions({ row }: { readonly row: Case }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [open, setOpen] = useState<Open | null>(null);
  const state = placementState(row, asAt);
  const moves = PLACEMENT_MOVES[state];
  const isPlaced = placedOn(row) !== null;
  const close = () => setOpen(null);
  return (
    <>
      <BriefMenu row={row} isOver={isPlacementEnd(state)} />
      {isPlaced && (
        <>
          <Button variant="default" disabled={isPast} onClick={() => setOpen("fee")}>
            Agency's invoice
          </Button>
          <Button variant="default" disabled={isPast} onClick={() => setOpen("money")}>
            Money from the agency
          </Button>
        </>
      )}
      {moves.includes("recalled") && (
        <Button variant="default" disabled={isPast} onClick={() => setOpen("recalled")}>
          Recall
        </Button>
      )}
      {state === "notice" && (
        <>
          <Button variant="default" disabled={isPast} onClick={() => setOpen("cancelled")}>
            Cancel
          </Button>
          <Button disabled={isPast} onClick={() => setOpen("placed")}>
            Pass it on
          </Button>
        </>
      )}
      {state !== "notice" && !isPlacementEnd(state) && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button disabled={isPast} rightSection={<IconChevronDown size={14} aria-hidden />}>
              What the agency says
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {moves
              .filter((move) => move !== "recalled")
              .map((move) => (
                <Menu.Item key={move} onClick={() => setOpen(move)}>
                  {PLACEMENT_STATES[move]}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {open === "money" && <AgencyMoneyForm row={row} onClose={close} />}
      {open === "fee" && <AgencyFeeForm row={row} onClose={close} />}
      {open !== null && open !== "money" && open !== "fee" && (
        <PlacementStepForm row={row} state={open} onClose={close} />
      )}
    </>
  );
}

/** The brief: the letter to the customer, the evidence bundle, and the debt as a file for the agency's own system. */
function BriefMenu({ row, isOver }: { readonly row: Case; readonly isOver: boolean }) {
  const { save } = useOutput();
  const asAt = useAsAt();
  const file = customerFile(useBook(), row.customerId);
  const [, navigate] = useLocation();
  const saveCsv = async () => {
    if (!file) return;
    const bytes = new TextEncoder().encode(debtCsv(row, file, asAt));
    await save(safeFileName(`${row.number} ${file.customer.code}.csv`), bytes);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Brief
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!isOver && (
          <Menu.Item onClick={() => navigate(paths.newLetter(row.customerId, "agency-referral"))}>
            Referral letter to the customer
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void saveCsv()}>The debt as a table (CSV)</Menu.Item>
        <Menu.Item onClick={() => navigate(paths.evidence(row.customerId, row.id))}>Evidence bundle</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
