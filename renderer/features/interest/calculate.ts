import type { RateTables } from "#shared/interest/rate-table.ts";
import { type WhatIf, type WhatIfAnswer, type WhatIfFailure, whatIf } from "#shared/interest/what-if.ts";
import type { CalculatorInput, TypedMovement } from "./calculator-state.ts";

export type Calculated =
  | { readonly kind: "incomplete"; readonly missing: readonly string[] }
  | { readonly kind: "failed"; readonly failure: WhatIfFailure }
  | { readonly kind: "answer"; readonly answer: WhatIfAnswer };

/** What the calculator shows for what is typed so far. */
export function calculate(input: CalculatorInput, tables: RateTables): Calculated {
  const { amountMinor, dueOn, toOn } = input;
  const missing = [
    amountMinor === null || amountMinor <= 0 ? "the amount" : "",
    dueOn === null ? "the due day" : "",
    toOn === null ? "the day to work it out to" : "",
    input.basis === "contract" && input.contractRate.trim() === "" ? "the contract's rate" : "",
  ].filter((part) => part !== "");
  if (missing.length > 0 || amountMinor === null || dueOn === null || toOn === null) {
    return { kind: "incomplete", missing };
  }
  const question: WhatIf = {
    amountMinor,
    currency: input.currency,
    description: input.description.trim(),
    invoiceOn: input.invoiceOn,
    dueOn,
    toOn,
    place: input.place,
    kind: input.kind,
    contractRate: input.basis === "contract" ? input.contractRate : "",
    settings: { ...input.settings, basis: input.basis === "court" ? "court" : "statutory" },
    compounding: input.basis === "contract" ? input.compounding : "none",
    movements: input.movements.flatMap(complete),
  };
  const found = whatIf(question, tables);
  return found.ok ? { kind: "answer", answer: found.value } : { kind: "failed", failure: found.error };
}

function complete(movement: TypedMovement): WhatIf["movements"] {
  const { kind, on, untilOn, amountMinor } = movement;
  return on === null || amountMinor === null || amountMinor <= 0 ? [] : [{ kind, on, untilOn, amountMinor }];
}
