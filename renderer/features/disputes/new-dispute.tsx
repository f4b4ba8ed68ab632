import { Alert, Button, Drawer, Group, Radio, Select } from "@mantine/core";
import { useState } from "react";
import { bookRules } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useToday, useUserId } from "#renderer/book/use-book.ts";
import { openDispute } from "#renderer/data/commands/chasing/open-dispute.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { countText, useLocale } from "#renderer/state/locale.ts";
import type { FormProps } from "#renderer/state/open-form.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { words } from "#shared/chasing/words.ts";
import { type OpenItem, openItems } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { consequences, type DisputeDraft, splitOf, startDispute, toDisputeInput } from "./dispute-draft.ts";
import { EvidenceFiles } from "./evidence-files.tsx";
import { SplitBar } from "./split-bar.tsx";
import { useSaveKey } from "./use-save-key.ts";

/** Opens a dispute: whole or part, in their words, answer by when, who, evidence, and what changes when it is saved. */
export function NewDispute({ customerId, invoiceId = "", onClose }: FormProps<"dispute">) {
  const book = useBook();
  const asAt = useAsAt();
  const file = customerFile(book, customerId);
  if (!file) return null;
  const items = openItems(file.ledger, asAt);
  const first =
    items.find((item) => item.entry.id === invoiceId) ??
    items.find((item) => item.daysLate > 0 && !item.entry.retention) ??
    items[0];
  return <NewDisputeDrawer file={file} items={items} first={first ?? null} onClose={onClose} />;
}

function NewDisputeDrawer({
  file,
  items,
  first,
  onClose,
}: {
  readonly file: CustomerFile;
  readonly items: readonly OpenItem[];
  readonly first: OpenItem | null;
  readonly onClose: () => void;
}) {
  const book = useBook();
  const today = useToday();
  const userId = useUserId();
  const run = useRun();
  const rules = bookRules(book);
  const [draft, setDraft] = useState(() => startDispute(file, first?.entry.id ?? "", rules, today, userId));
  const [problem, setProblem] = useState("");
  const change = (changed: Partial<DisputeDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const item = items.find((row) => row.entry.id === draft.invoiceId) ?? null;
  const save = async () => {
    const dispute = toDisputeInput(draft, today);
    const result = await run(openDispute, { customerId: file.customer.id, dispute }, { showsOwnErrors: true });
    if (result.ok) onClose();
    else setProblem(result.error.message);
  };
  useSaveKey(save);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={`Dispute${draft.isPart ? " part of" : ""} ${item?.entry.number ?? ""}`}
      transitionProps={{ duration: 0 }}
      styles={{ title: { fontSize: 15, fontWeight: 600 } }}
    >
      <div style={{ display: "grid", gap: 14 }}>
        <p className="t2">
          {file.customer.name}
          {item && item.daysLate > 0 ? `, ${countText(item.daysLate)} days late` : ""}
        </p>
        {item ? (
          <DisputeForm file={file} draft={draft} items={items} currency={item.currency} change={change} />
        ) : (
          <p>Nothing of this customer is open, so that nothing can be disputed.</p>
        )}
        {problem !== "" && (
          <Alert color="red" role="alert" variant="light" p="sm">
            {problem}
          </Alert>
        )}
        <div className="row" style={{ justifyContent: "flex-end" }}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => void save()} disabled={!item}>
            Save dispute&nbsp;&nbsp;<Kbd>Ctrl Enter</Kbd>
          </Button>
        </div>
      </div>
    </Drawer>
  );
}

function DisputeForm({
  file,
  draft,
  items,
  currency,
  change,
}: {
  readonly file: CustomerFile;
  readonly draft: DisputeDraft;
  readonly items: readonly OpenItem[];
  readonly currency: Currency;
  readonly change: (changed: Partial<DisputeDraft>) => void;
}) {
  const book = useBook();
  const today = useToday();
  const reasons = book.setting("disputeReasons").filter((reason) => !reason.archived);
  const users = book.setting("users").filter((user) => user.active);
  return (
    <>
      <Choice
        label="Invoice"
        data={invoiceChoices(items)}
        value={draft.invoiceId}
        onChange={(value) => change({ invoiceId: value })}
      />
      <Radio.Group
        label="How much do they dispute?"
        value={draft.isPart ? "part" : "whole"}
        onChange={(value) => change({ isPart: value === "part" })}
      >
        <Group mt={6}>
          <Radio value="whole" label="The whole invoice" />
          <Radio value="part" label="Part of it" />
        </Group>
      </Radio.Group>
      <FieldRow>
        <MoneyInput
          label="Disputed amount"
          currency={currency}
          value={draft.isPart ? draft.partMinor : splitOf(file, draft, today).heldMinor}
          disabled={!draft.isPart}
          onChange={(partMinor) => change({ partMinor })}
        />
        <Select
          label="What it is about"
          data={reasons.map((reason) => ({ value: reason.id, label: reason.label }))}
          value={draft.reasonId || null}
          onChange={(value) => change({ reasonId: value ?? "" })}
        />
      </FieldRow>
      <SplitBar split={splitOf(file, draft, today)} currency={currency} />
      <TextArea
        label="In their words"
        autosize
        minRows={2}
        value={draft.theirWords}
        onChange={(theirWords) => change({ theirWords })}
      />
      <TextArea
        label="What we say"
        autosize
        minRows={1}
        value={draft.ourWords}
        onChange={(ourWords) => change({ ourWords })}
      />
      <FieldRow>
        <DateInput label="We answer by" value={draft.answerByOn} onChange={(answerByOn) => change({ answerByOn })} />
        <Select
          label="Who looks into it"
          data={users.map((user) => ({ value: user.id, label: user.name }))}
          value={draft.ownerId || null}
          onChange={(value) => change({ ownerId: value ?? "" })}
          clearable
        />
      </FieldRow>
      <EvidenceFiles
        place={{ customerId: file.customer.id, kind: "dispute", description: "" }}
        fileIds={draft.fileIds}
        onAdd={(id) => change({ fileIds: [...draft.fileIds, id] })}
      />
      <Changes file={file} draft={draft} currency={currency} />
    </>
  );
}

function Changes({
  file,
  draft,
  currency,
}: {
  readonly file: CustomerFile;
  readonly draft: DisputeDraft;
  readonly currency: Currency;
}) {
  const book = useBook();
  const today = useToday();
  const say = words(useLocale((state) => state.locale));
  const owner = book.setting("users").find((user) => user.id === draft.ownerId);
  const ownerName = owner ? `A task for ${owner.name}` : "";
  const lines = consequences(file, draft, { rules: bookRules(book), today, say, currency, ownerName });
  if (lines.length === 0) return null;
  return (
    <section>
      <span className="cap">What changes when you save</span>
      <ul style={{ margin: "4px 0 0", paddingLeft: 18 }}>
        {lines.map((line) => (
          <li key={line} className="t2">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

function invoiceChoices(items: readonly OpenItem[]) {
  const seen = new Set<string>();
  return items
    .filter((item) => !seen.has(item.entry.id) && seen.add(item.entry.id))
    .map((item) => ({
      value: item.entry.id,
      label: [item.entry.number, item.entry.description].filter((text) => text !== "").join(", ") || "Without number",
    }));
}
