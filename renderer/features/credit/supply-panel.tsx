import { useState } from "react";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { supplyDecision } from "#shared/credit/supply-decision.ts";
import { supplyWords } from "#shared/credit/supply-words.ts";
import { type Minor, ZERO } from "#shared/money/minor.ts";
import type { CreditScene } from "./use-credit-scene.ts";

const VERDICTS = {
  supply: { tone: "ok", words: "May be supplied" },
  ask: { tone: "warn", words: "Ask first" },
  block: { tone: "bad", words: "Do not supply on credit" },
} as const;

/** Whether an order of some amount may be supplied, before it is. */
export function SupplyPanel({ scene }: { readonly scene: CreditScene }) {
  const { file, currency, asAt, settings, say } = scene;
  const [amountMinor, setAmount] = useState<Minor | null>(null);
  const decision = supplyDecision(file, { currency, amountMinor: amountMinor ?? ZERO }, asAt, settings);
  const { tone, words } = VERDICTS[decision.verdict];
  const reasons = [...decision.blocks, ...decision.warnings];
  return (
    <section className="panel credit-panel" aria-label="Before supply">
      <div className="row">
        <h2>Before supply</h2>
        <span className="sp" />
        <Tag tone={tone}>{words}</Tag>
      </div>
      <MoneyInput
        label="An order of"
        description="Type an amount to see whether it may go"
        currency={currency}
        value={amountMinor}
        onChange={setAmount}
      />
      {reasons.length > 0 && (
        <ul style={{ margin: 0, paddingLeft: 16 }} aria-label="Why">
          {reasons.map((reason) => (
            <li key={reason.kind}>{supplyWords(reason, say)}</li>
          ))}
        </ul>
      )}
      <p className="t2 s12">Exposure with it: {say.money(decision.afterMinor)}</p>
    </section>
  );
}
