import { Choice } from "#renderer/ui/choice.tsx";
import { CURRENCIES } from "#renderer/ui/choices.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { JURISDICTIONS } from "#shared/interest/jurisdictions.ts";
import type { CustomerKind } from "#shared/ledger/customer.ts";
import { currency } from "#shared/money/currency.ts";
import { type CalculatorInput, useCalculator } from "./calculator-state.ts";

const PLACES = JURISDICTIONS.map((law) => ({ value: law.id, label: law.name }));

const KINDS: readonly { readonly value: CustomerKind; readonly label: string }[] = [
  { value: "company", label: "A company" },
  { value: "sole-trader", label: "A sole trader" },
  { value: "public-body", label: "A public body" },
  { value: "individual", label: "A private person" },
];

const BASES: readonly { readonly value: CalculatorInput["basis"]; readonly label: string }[] = [
  { value: "statutory", label: "The law on late payment" },
  { value: "contract", label: "The contract" },
  { value: "court", label: "The court's rate (s. 69)" },
];

/** Amount, days, who owes it, and where the rate comes from. */
export function CalculatorDebt() {
  const state = useCalculator();
  const { change } = state;
  return (
    <div style={{ display: "grid", gap: 12 }}>
      <FieldRow>
        <MoneyInput
          label="Amount owed"
          description="With VAT"
          currency={state.currency}
          value={state.amountMinor}
          onChange={(amountMinor) => change({ amountMinor })}
        />
        <Choice
          label="Currency"
          description="ISO code"
          data={[...CURRENCIES]}
          searchable
          value={state.currency}
          onChange={(code) => change({ currency: currency(code) })}
        />
      </FieldRow>
      <FieldRow>
        <DateInput label="Due day" value={state.dueOn} onChange={(dueOn) => change({ dueOn })} />
        <DateInput label="Work out to" value={state.toOn} onChange={(toOn) => change({ toOn })} />
      </FieldRow>
      <FieldRow>
        <DateInput
          label="Invoice day (optional)"
          clearable
          value={state.invoiceOn}
          onChange={(invoiceOn) => change({ invoiceOn })}
        />
        <TextField
          label="Name (optional)"
          placeholder="Invoice 4398"
          value={state.description}
          onChange={(description) => change({ description })}
        />
      </FieldRow>
      <FieldRow>
        <Choice label="Law of" data={PLACES} searchable value={state.place} onChange={(place) => change({ place })} />
        <Choice label="Owed by" data={[...KINDS]} value={state.kind} onChange={(kind) => change({ kind })} />
      </FieldRow>
      <FieldRow>
        <Choice label="Rate from" data={[...BASES]} value={state.basis} onChange={(basis) => change({ basis })} />
        {state.basis === "contract" && (
          <TextField
            label="Contract rate"
            placeholder="8, or 2 per month"
            value={state.contractRate}
            onChange={(contractRate) => change({ contractRate })}
          />
        )}
      </FieldRow>
    </div>
  );
}
