import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { useIsPast } from "#renderer/book/use-book.ts";
import { confirmLevel } from "#renderer/data/commands/chasing/confirm-level.ts";
import { stepOffer } from "#renderer/data/commands/chasing/step-offer.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import type { ChasingRules } from "#shared/chasing/chasing-rules.ts";
import { letterLevels } from "#shared/chasing/levels-reached.ts";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import { SignNote } from "./sign-note.tsx";

type Act = { readonly label: string; readonly act: () => void };

/** What can be done about a row that is not a call; the first action is the usual one and answers to Enter. */
export function ItemActions({
  item,
  rules,
  onCall,
  onDone,
}: {
  readonly item: QueueItem;
  readonly rules: ChasingRules;
  readonly onCall: () => void;
  readonly onDone: () => void;
}) {
  const acts = useItemActs(item);
  const isPast = useIsPast();
  const [first, ...others] = acts;
  return (
    <section className="callform" aria-label="What to do">
      <p>
        <span className="b6">{item.why}</span>
      </p>
      {item.target.kind === "signs" && <SignNote item={item} sign={item.target.sign} />}
      {item.target.kind === "policy" && <LevelChoice item={item} policyId={item.target.policyId} rules={rules} />}
      <div className="row" style={{ flexWrap: "wrap" }}>
        {first && (
          <Button onClick={first.act} aria-keyshortcuts="Enter">
            {first.label}&nbsp;&nbsp;<Kbd>Enter</Kbd>
          </Button>
        )}
        {others.map((act) => (
          <Button key={act.label} variant="default" onClick={act.act}>
            {act.label}
          </Button>
        ))}
        <Button variant="default" onClick={onCall} disabled={isPast} aria-keyshortcuts="r">
          Record a call&nbsp;&nbsp;<Kbd>R</Kbd>
        </Button>
        <span className="sp" />
        <Button variant="subtle" onClick={onDone} disabled={isPast} aria-keyshortcuts="e">
          Done&nbsp;&nbsp;<Kbd>E</Kbd>
        </Button>
      </div>
    </section>
  );
}

/** The actions a row offers, the usual one first. */
export function useItemActs(item: QueueItem): readonly Act[] {
  const [, navigate] = useLocation();
  const open = useOpenForm((state) => state.open);
  const run = useRun();
  const { customerId, target } = item;
  const go = (label: string, path: string): Act => ({ label, act: () => navigate(path) });
  switch (target.kind) {
    case "letter-run":
      return [go("Go to the letter run", paths.letterRun())];
    case "address":
      return [
        { label: "Add an address", act: () => open({ kind: "customer", customerId }) },
        go("Open the customer", paths.customer(customerId)),
      ];
    case "letter":
      return [go("Open the letter", paths.letter(target.id))];
    case "dispute":
      return [go("Open the dispute", paths.dispute(target.id))];
    case "credit":
      return [go("Review the credit", paths.customer(customerId, "credit"))];
    case "signs":
      return [go("Look at the credit", paths.customer(customerId, "credit"))];
    case "plan":
      return [go("Open the plan", paths.plan(target.id))];
    case "levels":
      return [
        go("Decide", paths.decide(customerId)),
        { label: "Settlement offer", act: () => open({ kind: "offer", customerId }) },
        go("Payment plan", paths.newPlan(customerId)),
        go("Ledger", paths.customer(customerId, "ledger")),
      ];
    case "case":
      return [go("Open the case", paths.case(target.id))];
    case "limitation":
      return [go("Decide", paths.decide(customerId)), go("Evidence bundle", paths.evidence(customerId))];
    case "offer":
      return item.key.endsWith(":met")
        ? [
            {
              label: "Write off the rest",
              act: () => void run(stepOffer, { offerId: target.id, state: "paid", note: "" }),
            },
          ]
        : [go("Open the customer", paths.customer(customerId, "plans"))];
    case "policy":
      return [];
    default:
      return [go("Open the customer", paths.customer(customerId))];
  }
}

function LevelChoice({
  item,
  policyId,
  rules,
}: {
  readonly item: QueueItem;
  readonly policyId: string;
  readonly rules: ChasingRules;
}) {
  const run = useRun();
  const policy = rules.policies.get(policyId);
  const levels = policy ? letterLevels(policy) : [];
  const [levelId, setLevelId] = useState("");
  return (
    <div className="row" style={{ alignItems: "flex-end" }}>
      <Choice
        label="The letters sent so far stand for"
        data={[
          { value: "", label: "None: begin again" },
          ...levels.map((level) => ({ value: level.id, label: level.name })),
        ]}
        value={levelId}
        onChange={setLevelId}
      />
      <Button onClick={() => void run(confirmLevel, { customerId: item.customerId, policyId, levelId })}>
        Confirm the level
      </Button>
    </div>
  );
}
