import { Button } from "@mantine/core";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useBook, useIsPast, useToday, useUserId } from "#renderer/book/use-book.ts";
import { recordCall } from "#renderer/data/commands/chasing/record-call.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { readTime } from "#renderer/state/clock.ts";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { focusUnreadable, UNREADABLE_WORDS } from "#renderer/ui/unreadable.ts";
import { describeAfterCall } from "#shared/chasing/call-outcomes.ts";
import type { ChasePosition } from "#shared/chasing/chase-position.ts";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { leftOf } from "#shared/chasing/open-dispute.ts";
import type { CallOutcome } from "#shared/chasing/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { type CallDraft, startDraft, toCallInput, withOutcome, withReason, withTick } from "./call-draft.ts";
import { CallFields } from "./call-fields.tsx";
import { CallMore } from "./call-more.tsx";
import { OutcomeKeys } from "./outcome-keys.tsx";

export type CallActs = {
  readonly change: (changed: Partial<CallDraft>) => void;
  readonly choose: (outcome: CallOutcome) => void;
  readonly because: (reasonId: string) => void;
  readonly tick: (invoiceId: string) => void;
};

export type CallState = CallActs & { readonly draft: CallDraft };

export type CallSubject = {
  readonly file: CustomerFile;
  readonly rules: ChasingRules;
  readonly positions: readonly ChasePosition[];
  readonly invoiceIds: readonly string[];
  readonly amountMinor: Minor | null;
  readonly currency: Currency;
};

/** What is typed about one call. Starts afresh when it is mounted for another customer or row. */
export function useCallState(subject: CallSubject): CallState {
  const today = useToday();
  const userId = useUserId();
  const [draft, setDraft] = useState(() => startDraft({ ...subject, today, userId }));
  const { rules, positions } = subject;
  // Typing changes the draft only: the card above the form is not drawn again for every letter.
  const acts = useMemo<CallActs>(
    () => ({
      change: (changed) => setDraft((before) => ({ ...before, ...changed })),
      choose: (outcome) => setDraft((before) => withOutcome(before, outcome, rules)),
      because: (reasonId) => setDraft((before) => withReason(before, reasonId, rules)),
      tick: (invoiceId) => setDraft((before) => withTick(before, invoiceId, positions)),
    }),
    [rules, positions],
  );
  return { ...acts, draft };
}

/** Outcome, the fields it asks for, what will happen next, and Save. */
export function CallForm({
  subject,
  state,
  saveLabel,
  taskId,
  onSaved,
}: {
  readonly subject: CallSubject;
  readonly state: CallState;
  readonly saveLabel: string;
  readonly taskId: string;
  readonly onSaved: (outcome: CallOutcome, promiseId: string) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const run = useRun();
  const isPast = useIsPast();
  const [problem, setProblem] = useState("");
  const [isSaving, setSaving] = useState(false);
  const [isMore, setMore] = useState(false);
  const { draft } = state;
  const save = async () => {
    if (isSaving || isPast) return;
    if (focusUnreadable(form.current)) return setProblem(UNREADABLE_WORDS);
    setSaving(true);
    const call = toCallInput(draft, subject.currency, readTime());
    const result = await run(
      recordCall,
      { customerId: subject.file.customer.id, call, taskId },
      { showsOwnErrors: true },
    );
    setSaving(false);
    if (result.ok) onSaved(draft.outcome, result.value.promiseId);
    else setProblem(result.error.message);
  };
  useCtrlEnter(form, save);
  return (
    <form
      ref={form}
      className="callform"
      aria-label="What came of the call"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <OutcomeKeys
        outcome={draft.outcome}
        onChoose={(outcome) => {
          state.choose(outcome);
          setProblem("");
          requestAnimationFrame(() => focusFirstField(form.current));
        }}
      />
      <CallFields subject={subject} state={state} />
      {isMore && <CallMore subject={subject} state={state} />}
      {problem !== "" && (
        <p role="alert" className="bad s12">
          {problem}
        </p>
      )}
      <div className="row">
        <p className="t2 s12" style={{ flex: 1 }} aria-live="polite" data-testid="what-happens-next">
          <AfterCall subject={subject} draft={draft} />
        </p>
        <Button
          variant="default"
          onClick={() => setMore(!isMore)}
          aria-expanded={isMore}
          aria-label="More about this call"
        >
          ⋯
        </Button>
        <Button type="submit" loading={isSaving} disabled={isPast} aria-keyshortcuts="Control+Enter">
          {saveLabel}&nbsp;&nbsp;<Kbd>Ctrl Enter</Kbd>
        </Button>
      </div>
    </form>
  );
}

function AfterCall({ subject, draft }: { readonly subject: CallSubject; readonly draft: CallDraft }) {
  const input = toCallInput(draft, subject.currency, "");
  const book = useBook();
  const entry = book.ledger(subject.file.customer.id).entries.find((row) => row.id === draft.disputeInvoiceId);
  const item = entry
    ? { currency: entry.currency, number: entry.number, leftMinor: leftOf(subject.file, entry.id, draft.on) }
    : null;
  return describeAfterCall(input, item, subject.rules);
}

function focusFirstField(form: HTMLFormElement | null): void {
  const fields = form?.querySelector("[data-fields]");
  const first = fields?.querySelector<HTMLElement>("input[data-first]") ?? fields?.querySelector<HTMLElement>("input");
  first?.focus();
}

/** Ctrl+Enter saves wherever the focus is, unless a dialog is open over the form. */
function useCtrlEnter(form: RefObject<HTMLFormElement | null>, save: () => Promise<void>): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isBehindDialog(form.current)) return;
      event.preventDefault();
      event.stopPropagation();
      void latest.current();
    };
    // Before the field sees it: a drop-down list would take Enter for itself.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [form]);
}

function isBehindDialog(form: HTMLFormElement | null): boolean {
  const dialog = document.querySelector('[aria-modal="true"]');
  return dialog !== null && !dialog.contains(form);
}
