import { Alert, Button, Drawer } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { userNameOf } from "#renderer/book/user-name-of.ts";
import { stepDispute } from "#renderer/data/commands/chasing/step-dispute.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { disputeState } from "#shared/chasing/dispute-state.ts";
import { disputedNow } from "#shared/chasing/open-dispute.ts";
import type { Dispute, DisputeStepKind } from "#shared/chasing/rows.ts";
import { days } from "#shared/chasing/words.ts";
import type { Currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { RESOLUTIONS, STEPS } from "./dispute-words.ts";
import { EvidenceFiles } from "./evidence-files.tsx";
import { SettleFields } from "./settle-fields.tsx";

/** One dispute: what they say, what we say, who must act by when, its steps, and how it ends. */
export function DisputeView({ disputeId, onClose }: { readonly disputeId: string; readonly onClose: () => void }) {
  const book = useBook();
  const dispute = book.get("disputes", disputeId);
  const file = dispute ? customerFile(book, dispute.customerId) : null;
  const entry = file?.ledger.entries.find((row) => row.id === dispute?.invoiceId);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={dispute ? `Dispute ${dispute.number}, ${entry?.number ?? "an invoice"}` : "Dispute"}
      transitionProps={{ duration: 0 }}
      styles={{ title: { fontSize: 15, fontWeight: 600 } }}
    >
      {dispute && file ? (
        <DisputeBody dispute={dispute} file={file} />
      ) : (
        <p>This dispute is not in the books. It may have been undone.</p>
      )}
    </Drawer>
  );
}

function DisputeBody({ dispute, file }: { readonly dispute: Dispute; readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const book = useBook();
  const run = useRun();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const [isSettling, setSettling] = useState(false);
  const status = disputeState(dispute, asAt);
  const entry = file.ledger.entries.find((row) => row.id === dispute.invoiceId);
  const currency = entry?.currency ?? file.customer.currency;
  const leftMinor = disputedNow(file, dispute, asAt);
  const reason = book.setting("disputeReasons").find((row) => row.id === dispute.reasonId);
  return (
    <div style={{ display: "grid", gap: 14 }}>
      <div className="row" style={{ flexWrap: "wrap" }}>
        <button type="button" className="linkb" onClick={() => navigate(paths.customer(file.customer.id, "disputes"))}>
          {file.customer.name}
        </button>
        <StateTag dispute={dispute} status={status} />
      </div>
      <div className="row">
        {status?.isOpen === false ? (
          <WhatCame dispute={dispute} currency={currency} />
        ) : (
          <span>
            <Money minor={leftMinor} currency={currency} className="b6" />{" "}
            <span className="t2">{dispute.amountMinor === null ? "held back, the whole invoice" : "held back"}</span>
          </span>
        )}
        <span className="sp" />
        {reason && <span className="t2">{reason.label}</span>}
      </div>
      {dispute.theirWords !== "" && (
        <blockquote style={{ margin: 0 }}>
          “{dispute.theirWords}” {dispute.contactName}
        </blockquote>
      )}
      {dispute.ourWords !== "" && <p className="t2">We say: {dispute.ourWords}</p>}
      <EvidenceFiles
        place={{ customerId: file.customer.id, kind: "dispute", description: `Dispute ${dispute.number}` }}
        fileIds={dispute.fileIds}
        onAdd={(id) => {
          const changed = { fileIds: [...dispute.fileIds, id] };
          const name = book.get("files", id)?.name ?? "Document added";
          void run(stepDispute, { disputeId: dispute.id, kind: "evidence", on: asAt, note: name, changed });
        }}
      />
      <StepList dispute={dispute} />
      <div className="row">
        <Button
          variant="default"
          onClick={() =>
            navigate(
              paths.newLetter(
                file.customer.id,
                status?.isOpen ? "dispute-acknowledgement" : "dispute-outcome",
                dispute.id,
              ),
            )
          }
        >
          {status?.isOpen ? "Write that we have it" : "Write the outcome"}
        </Button>
      </div>
      {!isPast && (
        <NextStep
          dispute={dispute}
          isOpen={status?.isOpen ?? false}
          onSettle={() => setSettling(!isSettling)}
          isSettling={isSettling}
        />
      )}
      {isSettling && status?.isOpen && (
        <SettleFields dispute={dispute} leftMinor={leftMinor} currency={currency} onDone={() => setSettling(false)} />
      )}
    </div>
  );
}

/** What a settled dispute was about, and what was credited of it. */
function WhatCame({ dispute, currency }: { readonly dispute: Dispute; readonly currency: Currency }) {
  const creditedMinor = dispute.resolution?.creditedMinor ?? 0;
  const restMinor = dispute.amountMinor === null ? 0 : dispute.amountMinor - creditedMinor;
  return (
    <span className="t2">
      {dispute.amountMinor === null ? "The whole invoice" : <Money minor={dispute.amountMinor} currency={currency} />}{" "}
      was disputed{creditedMinor === 0 && ", nothing of it was credited"}
      {creditedMinor > 0 && (
        <>
          : <Money minor={minor(creditedMinor)} currency={currency} className="b6" /> credited
        </>
      )}
      {creditedMinor > 0 && restMinor > 0 && (
        <>
          , the other <Money minor={minor(restMinor)} currency={currency} /> is owed and chased again
        </>
      )}
      .
    </span>
  );
}

function StateTag({
  dispute,
  status,
}: {
  readonly dispute: Dispute;
  readonly status: ReturnType<typeof disputeState>;
}) {
  if (!status) return null;
  if (!status.isOpen) {
    return <Tag tone="ok">Settled: {dispute.resolution ? RESOLUTIONS[dispute.resolution.kind].toLowerCase() : ""}</Tag>;
  }
  const whose = status.waitingOn === "us" ? "Waiting on us" : "Waiting on them";
  const isLate = status.daysLate !== null && status.daysLate > 0;
  return (
    <Tag tone={isLate ? "bad" : "warn"}>
      {whose}
      {isLate ? `, ${days(status.daysLate ?? 0)} late` : ""}
    </Tag>
  );
}

function StepList({ dispute }: { readonly dispute: Dispute }) {
  const nameOf = userNameOf(useBook());
  return (
    <section>
      <span className="cap">Steps</span>
      <ol style={{ listStyle: "none", margin: "4px 0 0", padding: 0 }} aria-label="Steps of the dispute">
        {dispute.steps.map((step, index) => (
          <li key={index} className="row s12" style={{ padding: "3px 0" }}>
            <span className="t2" style={{ width: 60 }}>
              <Day on={step.on} />
            </span>
            <span className="b5">{STEPS[step.kind]}</span>
            <span className="t2 ell">{step.note}</span>
            <span className="sp" />
            <span className="t2">{nameOf(step.by)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const OFFERED: readonly DisputeStepKind[] = [
  "acknowledged",
  "answered",
  "waiting-on-them",
  "waiting-on-us",
  "escalated",
];

function NextStep({
  dispute,
  isOpen,
  isSettling,
  onSettle,
}: {
  readonly dispute: Dispute;
  readonly isOpen: boolean;
  readonly isSettling: boolean;
  readonly onSettle: () => void;
}) {
  const run = useRun();
  const today = useToday();
  const [kind, setKind] = useState<DisputeStepKind>("answered");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState("");
  const add = async (step: DisputeStepKind) => {
    const changed = step === "answered" && note.trim() !== "" ? { ourWords: note.trim() } : {};
    const input = { disputeId: dispute.id, kind: step, on: today, note, changed };
    const result = await run(stepDispute, input, { showsOwnErrors: true });
    setProblem(result.ok ? "" : result.error.message);
    if (result.ok) setNote("");
  };
  return (
    <section style={{ display: "grid", gap: 8 }}>
      {isOpen && (
        <div className="row" style={{ alignItems: "flex-end" }}>
          <Choice
            label="What happened"
            data={OFFERED.map((value) => ({ value, label: STEPS[value] }))}
            value={kind}
            onChange={setKind}
            w={170}
          />
          <TextField label="Words" value={note} onChange={setNote} style={{ flex: 1 }} />
          <Button variant="default" onClick={() => void add(kind)}>
            Add step
          </Button>
        </div>
      )}
      {problem !== "" && (
        <Alert color="red" role="alert" variant="light" p="sm">
          {problem}
        </Alert>
      )}
      <div className="row" style={{ justifyContent: "flex-end" }}>
        {isOpen ? (
          <Button onClick={onSettle} aria-expanded={isSettling}>
            Settle…
          </Button>
        ) : (
          <Button variant="default" onClick={() => void add("reopened")}>
            Open it again
          </Button>
        )}
      </div>
    </section>
  );
}
