import { Button } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { jurisdictionOf } from "#shared/interest/jurisdictions.ts";
import { knownRates } from "#shared/interest/shipped-rates.ts";
import { calculate } from "./calculate.ts";
import { CalculatorDebt } from "./calculator-debt.tsx";
import { CalculatorMethod } from "./calculator-method.tsx";
import { CalculatorMovements } from "./calculator-movements.tsx";
import { CalculatorResult } from "./calculator-result.tsx";
import { useCalculator } from "./calculator-state.ts";
import { SaveProof } from "./save-proof.tsx";
import { useProofActs } from "./use-proof-acts.ts";

/** What if: interest on any amount and dates, without a customer, with its proof. */
export function CalculatorScreen() {
  const book = useBook();
  const asAt = useAsAt();
  const state = useCalculator();
  const acts = useProofActs();
  const { start, clear, isStarted } = state;
  const company = book.setting("company");
  const settings = book.setting("interest");
  useEffect(() => {
    if (isStarted) return;
    const law = jurisdictionOf({ jurisdiction: "", country: company.address.country });
    start({ currency: company.currency, settings, place: law?.id ?? "GB-EAW", toOn: asAt });
  }, [isStarted, start, company, settings, asAt]);
  const tables = knownRates(book.setting("rates"));
  const found = useMemo(() => calculate(state, tables), [state, tables]);
  const sheet = found.kind === "answer" ? found.answer.sheet : null;
  const title = `Interest${state.description.trim() ? ` on ${state.description.trim()}` : ""}`;
  return (
    <>
      <ScreenHead title="Interest calculator" context="For any debt and dates; nothing is written to the books">
        <Button variant="default" onClick={clear}>
          Start again
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden />}
          disabled={!sheet}
          onClick={() => sheet && acts.copy(sheet)}
        >
          Copy proof
        </Button>
        <SaveProof sheet={sheet} title={title} />
        <Button
          leftSection={<IconPrinter size={14} aria-hidden />}
          disabled={!sheet}
          onClick={() => sheet && acts.print(sheet, title)}
        >
          Print proof
        </Button>
      </ScreenHead>
      <div style={{ display: "grid", gridTemplateColumns: "380px minmax(0, 1fr)", flex: 1, minHeight: 0 }}>
        <section
          className="scroll"
          aria-label="What is owed"
          data-pane
          style={{ padding: 16, display: "grid", gap: 16, alignContent: "start", borderRight: "1px solid var(--line)" }}
        >
          <CalculatorDebt />
          <CalculatorMovements />
          <CalculatorMethod />
        </section>
        <section className="scroll page" aria-label="Interest and its proof" aria-live="polite" data-pane>
          <CalculatorResult found={found} kind={state.kind} />
        </section>
      </div>
    </>
  );
}
