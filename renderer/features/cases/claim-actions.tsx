import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useAsAt, useIsPast } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { CLAIM_STATES } from "#shared/cases/case-words.ts";
import { claimClock } from "#shared/cases/claim-clock.ts";
import { CLAIM_MOVES, type ClaimState, claimState } from "#shared/cases/claim-steps.ts";
import { preActionRule } from "#shared/cases/pre-action.ts";
import type { Case } from "#shared/cases/rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { ClaimStepForm } from "./claim-step-form.tsx";

/** The next step of a claim. “Issue the claim” stays off until the time before it is over. */
export function ClaimActions({ row, file }: { readonly row: Case; readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<ClaimState | null>(null);
  const moves = CLAIM_MOVES[claimState(row, asAt)];
  const canIssue = moves.includes("issued");
  const isBlocked = canIssue && claimClock(row, file, asAt).block !== null;
  const rule = preActionRule(file.customer);
  const offered = moves.filter((move) => move !== "issued" && isOffered(move, rule?.rule));
  return (
    <>
      <Button variant="default" onClick={() => navigate(paths.evidence(row.customerId, row.id))}>
        Evidence bundle
      </Button>
      {offered.length > 0 && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button
              variant={canIssue ? "default" : "filled"}
              disabled={isPast}
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              Next step
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((move) => (
              <Menu.Item key={move} onClick={() => setOpen(move)}>
                {CLAIM_STATES[move]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {canIssue && (
        <Button
          disabled={isPast || isBlocked}
          title={isBlocked ? "The time before the claim is not over: see below" : ""}
          onClick={() => setOpen("issued")}
        >
          Issue the claim
        </Button>
      )}
      {open !== null && <ClaimStepForm row={row} file={file} state={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Papers and notices belong to the Debt Protocol only; outside England and Wales the letter has no clock here. */
function isOffered(move: ClaimState, rule: string | undefined): boolean {
  if (move === "documents-supplied" || move === "notice-given") return rule === "debt-protocol";
  return move !== "letter-posted" || rule !== undefined;
}
