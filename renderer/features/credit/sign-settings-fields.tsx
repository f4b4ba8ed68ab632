import { Checkbox } from "@mantine/core";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import { type SignThresholds, signThresholds } from "#shared/credit/sign-thresholds.ts";
import { SIGN_NAMES, SIGN_RULES } from "#shared/insight/signs/sign-rules.ts";
import { NumberField } from "./number-field.tsx";

const WEIGHTS = { 1: "worth knowing", 2: "worth a call", 3: "serious by itself" } as const;

/** When early-warning signs are given, which ones, and what makes a risk high. */
export function SignSettingsFields({
  settings,
  error,
  onChange,
}: {
  readonly settings: CreditSettings;
  readonly error: string | undefined;
  readonly onChange: (signs: SignThresholds) => void;
}) {
  const signs = signThresholds(settings);
  const number = (
    field: Exclude<keyof SignThresholds, "off">,
    label: string,
    description: string,
    more: { readonly step?: number; readonly error?: string | undefined } = {},
  ) => (
    <NumberField
      label={label}
      description={description}
      value={signs[field]}
      {...more}
      onChange={(value) => onChange({ ...signs, [field]: value ?? 0 })}
    />
  );
  return (
    <>
      <h2 className="b6" style={{ fontSize: 14 }}>
        Early-warning signs
      </h2>
      <FieldRow columns={3}>
        {number("driftDays", "Pays later than before", "days later than usual, at least")}
        {number("spikeTimes", "Large orders, then silence", "times the usual month", { step: 0.5 })}
        {number("missedCalls", "Does not answer", "calls in a row")}
        {number("disputes", "More disputes than usual", "within three months")}
        {number("watchFrom", "Watch from", "points of all signs")}
        {number("highFrom", "High risk from", "points of all signs", { error })}
      </FieldRow>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: "grid", gap: 6 }}>
        <legend className="b5 s12" style={{ marginBottom: 4 }}>
          Signs to look for, with the points they count
        </legend>
        <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 6 }}>
          {SIGN_RULES.map(({ kind, weight }) => (
            <Checkbox
              key={kind}
              label={`${SIGN_NAMES[kind]} (${weight}, ${WEIGHTS[weight]})`}
              checked={!signs.off.includes(kind)}
              onChange={(event) =>
                onChange({
                  ...signs,
                  off: event.currentTarget.checked ? signs.off.filter((name) => name !== kind) : [...signs.off, kind],
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
