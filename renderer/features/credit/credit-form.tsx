import { useState } from "react";
import { useBook, useUserId } from "#renderer/book/use-book.ts";
import { recordCredit } from "#renderer/data/commands/customers/record-credit.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import { CHECK_KINDS } from "#shared/credit/check-kinds.ts";
import type { CreditKind } from "#shared/credit/rows.ts";
import { addMonths, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Minor } from "#shared/money/minor.ts";
import { AccountsFields } from "./accounts-fields.tsx";
import { AttachLine } from "./attach-line.tsx";
import type { CreditScene } from "./use-credit-scene.ts";

export type CreditFormKind = Exclude<CreditKind, "application" | "override">;

/** What is typed into the form. */
type Draft = {
  readonly on: CalendarDate;
  readonly check: string;
  readonly source: string;
  readonly score: string;
  readonly amountMinor: Minor | null;
  readonly expiresOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
  readonly approvedBy: string;
  readonly text: string;
  readonly what: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly fileIds: readonly string[];
};

const TITLES: { readonly [Kind in CreditFormKind]: string } = {
  check: "Record a credit check",
  limit: "Set a new limit",
  "temporary-limit": "Raise the limit for a time",
  "insured-limit": "Record the insurer's cover",
  review: "Record a credit review",
  uninvoiced: "Work done and not yet invoiced",
  "bad-news": "Note bad news",
  change: "Note changed details",
};

/** One form for everything that is recorded about a customer's credit; the kind decides which fields it has. */
export function CreditForm({
  scene,
  kind,
  startMinor,
  onClose,
}: {
  readonly scene: CreditScene;
  readonly kind: CreditFormKind;
  readonly startMinor: Minor | null;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const [draft, setDraft] = useState<Draft>(useStart(scene, kind, startMinor));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <FormDialog
      title={`${TITLES[kind]}: ${scene.file.customer.name}`}
      size={560}
      onClose={onClose}
      onSave={async () => {
        const { check, what, facts, ...rest } = draft;
        const own = kind === "check" ? { ...facts, check } : kind === "change" ? { what } : facts;
        const record = { ...rest, kind, currency: scene.currency, facts: own };
        const input = { customerId: scene.file.customer.id, record };
        return write(recordCredit, input);
      }}
    >
      <FormFields kind={kind} draft={draft} change={change} scene={scene} />
    </FormDialog>
  );
}

function useStart({ asAt, settings }: CreditScene, kind: CreditFormKind, startMinor: Minor | null): Draft {
  const userId = useUserId();
  const user = useBook()
    .setting("users")
    .find((row) => row.id === userId);
  const isReviewed = kind === "check" || kind === "review" || kind === "limit";
  return {
    on: asAt,
    check: "agency-report",
    source: "",
    score: "",
    amountMinor: startMinor,
    expiresOn: null,
    nextReviewOn: isReviewed ? addMonths(asAt, settings.reviewMonths) : null,
    approvedBy: kind === "limit" || kind === "temporary-limit" ? (user?.name ?? "") : "",
    text: "",
    what: "bank",
    facts: {},
    fileIds: [],
  };
}

type FieldsProps = {
  readonly kind: CreditFormKind;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly scene: CreditScene;
};

const AMOUNTS: { readonly [Kind in CreditFormKind]?: readonly [string, string] } = {
  limit: ["New limit", "Empty: no limit"],
  "temporary-limit": ["Limit for this time", "In all, not the increase"],
  "insured-limit": ["Insured up to", ""],
  uninvoiced: ["Amount in all", "Replaces what was entered before; 0 when all is invoiced"],
};

function FormFields(props: FieldsProps) {
  const { kind, draft, change, scene } = props;
  const amount = AMOUNTS[kind];
  return (
    <>
      {kind === "check" && <CheckFields {...props} />}
      {kind === "change" && (
        <Choice
          label="What changed"
          data={[
            { value: "bank", label: "Bank details" },
            { value: "address", label: "Address" },
            { value: "contact", label: "Person who pays" },
            { value: "name", label: "Name or legal form" },
          ]}
          value={draft.what}
          onChange={(what) => change({ what })}
        />
      )}
      <FieldRow>
        <DateInput label="On" required value={draft.on} onChange={(on) => on && change({ on })} />
        {amount && (
          <MoneyInput
            label={amount[0]}
            description={amount[1]}
            data-autofocus
            currency={scene.currency}
            value={draft.amountMinor}
            onChange={(amountMinor) => change({ amountMinor })}
          />
        )}
      </FieldRow>
      <DayFields {...props} />
      {(kind === "limit" || kind === "temporary-limit" || kind === "review") && (
        <TextField
          label="Approved by"
          required={kind !== "review"}
          value={draft.approvedBy}
          onChange={(approvedBy) => change({ approvedBy })}
        />
      )}
      {(kind === "bad-news" || kind === "change" || kind === "insured-limit") && (
        <TextField
          label={kind === "insured-limit" ? "Insurer and policy" : "Who told you"}
          value={draft.source}
          onChange={(source) => change({ source })}
        />
      )}
      <TextArea
        label={kind === "bad-news" || kind === "change" ? "What happened" : "Note"}
        required={kind === "bad-news" || kind === "change"}
        autosize
        minRows={2}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <AttachLine
        customerId={scene.file.customer.id}
        description={TITLES[kind]}
        fileIds={draft.fileIds}
        onChange={(fileIds) => change({ fileIds })}
      />
    </>
  );
}

function CheckFields({ draft, change, scene }: FieldsProps) {
  return (
    <>
      <Choice
        label="What was looked up"
        data={CHECK_KINDS.map(({ id, label }) => ({ value: id, label }))}
        value={draft.check}
        onChange={(check) => change({ check, facts: {} })}
      />
      <FieldRow>
        <TextField
          label="Source"
          data-autofocus
          placeholder="Agency, register, name of the referee"
          value={draft.source}
          onChange={(source) => change({ source })}
        />
        <TextField label="Score or result" value={draft.score} onChange={(score) => change({ score })} />
      </FieldRow>
      {draft.check === "agency-report" && (
        <MoneyInput
          label="Limit they recommend"
          currency={scene.currency}
          value={draft.amountMinor}
          onChange={(amountMinor) => change({ amountMinor })}
        />
      )}
      {draft.check === "accounts" && (
        <AccountsFields currency={scene.currency} facts={draft.facts} onChange={(facts) => change({ facts })} />
      )}
    </>
  );
}

function DayFields({ kind, draft, change }: FieldsProps) {
  const hasEnd = kind === "temporary-limit" || kind === "insured-limit" || kind === "uninvoiced" || kind === "check";
  const hasReview = kind === "check" || kind === "limit" || kind === "review";
  if (!hasEnd && !hasReview) return null;
  return (
    <FieldRow>
      {hasEnd && (
        <DateInput
          label={kind === "check" ? "Counts until" : "Last day"}
          required={kind === "temporary-limit"}
          clearable
          value={draft.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
        />
      )}
      {hasReview && (
        <DateInput
          label="Next review"
          clearable
          value={draft.nextReviewOn}
          onChange={(nextReviewOn) => change({ nextReviewOn })}
        />
      )}
    </FieldRow>
  );
}
