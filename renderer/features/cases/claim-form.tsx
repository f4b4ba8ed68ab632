import { useState } from "react";
import { useLocation } from "wouter";
import { useToday } from "#renderer/book/use-book.ts";
import { openClaimCommand } from "#renderer/data/commands/cases/open-claim.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import { preActionClock, preActionRule } from "#shared/cases/pre-action.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { words } from "#shared/chasing/words.ts";
import type { DecisionScope } from "./use-decision.ts";

/** Opens a claim over the chosen invoices; says what must pass before it can be issued. */
export function ClaimForm({
  file,
  scope,
  onClose,
}: {
  readonly file: CustomerFile;
  readonly scope: DecisionScope;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const run = useRun();
  const [, navigate] = useLocation();
  const say = words(useLocale((state) => state.locale));
  const [court, setCourt] = useState("");
  const [reason, setReason] = useState("");
  const invoiceIds = scope.chosen.map(({ entry }) => entry.id);
  const rule = preActionRule(file.customer);
  const clock = preActionClock(file.customer, file.letters, today, invoiceIds);
  const save = async () => {
    const input = { customerId: file.customer.id, invoiceIds, currency: scope.currency, reason, court };
    const opened = await run(openClaimCommand, input, { showsOwnErrors: true });
    if (!opened.ok) return opened.error.message;
    navigate(paths.case(opened.value));
    return null;
  };
  return (
    <FormDialog
      title={`Claim ${say.exact(scope.principalMinor, scope.currency)} from ${file.customer.name}`}
      saveLabel="Open the claim"
      onClose={onClose}
      onSave={save}
    >
      <p className="t2">
        {scope.chosen.map(({ entry }) => entry.number).join(", ")}: from today not chased by letter run or calls.
        Nothing is issued yet.
      </p>
      <p className="t2">{beforeText()}</p>
      <TextField label="Court" placeholder="Not chosen yet" data-autofocus value={court} onChange={setCourt} />
      <TextArea label="Why now" autosize minRows={2} value={reason} onChange={setReason} />
    </FormDialog>
  );

  function beforeText(): string {
    if (!rule) return "What must come before a claim in this country is not known here: ask a lawyer there.";
    if (!clock) return `A ${rule.letterName} about all of these invoices must come first, then ${rule.days} days.`;
    if (clock.isOver) return `Letter ${clock.number} went, and its ${clock.days} days are over.`;
    return `Letter ${clock.number} went: the claim can be issued from ${say.date(clock.mayIssueOn)}.`;
  }
}
