import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { CauseNote } from "#renderer/ui/cause-note.tsx";
import { type CauseAct, causeAnswerNow, currentCause } from "#shared/chasing/cause-answers.ts";
import { Block } from "./pane-block.tsx";

/** Why this customer does not pay, in their own words, how that is answered, and the way to do it. */
export function WhyBlock({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const file = customerFile(book, customerId);
  const cause = file && currentCause(file, asAt);
  const reasons = book.setting("lateReasons");
  const label = reasons.find((row) => row.id === cause?.reasonId)?.label;
  if (!file || !cause || !label) return null;
  const answer = causeAnswerNow(file, cause.reasonId, asAt, reasons);
  const said = cause.call && !cause.call.isPrivate ? cause.call.words : "";
  return (
    <Block title="Why they are late">
      <CauseNote cause={label} on={cause.on} said={said} answer={answer}>
        {answer && !answer.isActedOn && <CauseAction act={answer.act} customerId={customerId} />}
      </CauseNote>
    </Block>
  );
}

function CauseAction({ act, customerId }: { readonly act: CauseAct; readonly customerId: string }) {
  const [, navigate] = useLocation();
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  const acts: Readonly<Record<CauseAct, { readonly label: string; readonly go: () => void }>> = {
    plan: { label: "Make a payment plan", go: () => navigate(paths.newPlan(customerId)) },
    dispute: { label: "Raise the dispute", go: () => open({ kind: "dispute", customerId }) },
    statement: { label: "Write a statement", go: () => navigate(paths.newLetter(customerId, "statement")) },
    "stop-supply": { label: "Stop supply", go: () => open({ kind: "stop-supply", customerId }) },
    call: { label: "Record a call", go: () => open({ kind: "call", customerId }) },
  };
  return (
    <Button variant="default" fullWidth mt={6} disabled={isPast} onClick={acts[act].go}>
      {acts[act].label}
    </Button>
  );
}
