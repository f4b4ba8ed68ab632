import { Switch } from "@mantine/core";
import { Choice } from "#renderer/ui/choice.tsx";
import type { Compounding } from "#shared/interest/accrue.ts";
import { DAY_COUNTS } from "#shared/interest/day-count.ts";
import type { InterestSettings } from "#shared/interest/interest-settings.ts";
import { PART_PAYMENT_ORDERS } from "#shared/interest/part-payment.ts";
import { DAY_COUNT_NAMES, PART_PAYMENT_NAMES, ROUNDING_NAMES } from "#shared/interest/proof-words.ts";
import { INTEREST_ROUNDINGS, type InterestRounding } from "#shared/interest/simple-interest.ts";
import { useCalculator } from "./calculator-state.ts";

const COMPOUNDING: readonly { readonly value: Compounding; readonly label: string }[] = [
  { value: "none", label: "Never: simple interest" },
  { value: "every-30-days", label: "Every 30 days" },
  { value: "yearly", label: "Every year" },
];

/** How it is worked out; starts from the company's settings. */
export function CalculatorMethod() {
  const { settings, basis, compounding, change } = useCalculator();
  const set = (changed: Partial<InterestSettings>) => change({ settings: { ...settings, ...changed } });
  return (
    <details>
      <summary className="cap" style={{ cursor: "pointer", marginBottom: 8 }}>
        How it is worked out
      </summary>
      <div style={{ display: "grid", gap: 12 }}>
        <MethodFields settings={settings} roundings={INTEREST_ROUNDINGS} onChange={set} />
        {basis === "contract" && (
          <Choice
            label="Interest on interest"
            description="Only where the contract or a statute says so"
            data={[...COMPOUNDING]}
            value={compounding}
            onChange={(value) => change({ compounding: value })}
          />
        )}
      </div>
    </details>
  );
}

/** Rounding, day count, order of part payments and fixed sums: the same choices here and in Settings. */
export function MethodFields({
  settings,
  roundings,
  onChange,
}: {
  readonly settings: InterestSettings;
  readonly roundings: readonly InterestRounding[];
  readonly onChange: (changed: Partial<InterestSettings>) => void;
}) {
  return (
    <>
      <Choice
        label="Rounding"
        data={roundings.map((value) => ({ value, label: ROUNDING_NAMES[value] }))}
        value={settings.rounding}
        onChange={(value) => onChange({ rounding: value })}
      />
      <Choice
        label="Days and years"
        data={DAY_COUNTS.map((value) => ({ value, label: DAY_COUNT_NAMES[value] }))}
        value={settings.dayCount}
        onChange={(value) => onChange({ dayCount: value })}
      />
      <Choice
        label="A part payment pays"
        data={[
          { value: "by-law", label: "What the law of the place says first" },
          ...PART_PAYMENT_ORDERS.map((value) => ({ value, label: PART_PAYMENT_NAMES[value] })),
        ]}
        value={settings.partPayments}
        onChange={(value) => onChange({ partPayments: value })}
      />
      <Switch
        label="Fixed sums for late invoices, where the law gives them"
        checked={settings.fixedSums}
        onChange={(event) => onChange({ fixedSums: event.currentTarget.checked })}
      />
      <Switch
        label="Let interest run from day 61 where longer terms were agreed (only if they are grossly unfair)"
        checked={settings.capLongTerms}
        onChange={(event) => onChange({ capLongTerms: event.currentTarget.checked })}
      />
    </>
  );
}
