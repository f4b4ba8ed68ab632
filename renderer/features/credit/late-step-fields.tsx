import { Button } from "@mantine/core";
import type { LateStepRule } from "#shared/credit/credit-settings.ts";
import { NumberField } from "./number-field.tsx";

/** How lateness lowers a suggested limit, line by line. */
export function LateStepFields({
  steps,
  error,
  onChange,
}: {
  readonly steps: readonly LateStepRule[];
  readonly error: string | undefined;
  readonly onChange: (steps: readonly LateStepRule[]) => void;
}) {
  const change = (at: number, part: Partial<LateStepRule>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  const last = steps.at(-1);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: "grid", gap: 8 }}>
      <legend className="b5 s12" style={{ marginBottom: 4 }}>
        Paying late lowers it: up to so many days late on average, so many percent of the need; later than the last
        line, nothing
      </legend>
      {steps.map(({ upToDays, percent }, at) => (
        <div key={at} className="row" style={{ alignItems: "flex-end" }}>
          <div style={{ width: 150 }}>
            <NumberField
              label={`Days, line ${at + 1}`}
              value={upToDays}
              onChange={(value) => change(at, { upToDays: value ?? Number.NaN })}
            />
          </div>
          <div style={{ width: 150 }}>
            <NumberField
              label={`Percent, line ${at + 1}`}
              value={percent}
              onChange={(value) => change(at, { percent: value ?? Number.NaN })}
            />
          </div>
          <Button
            variant="subtle"
            aria-label={`Remove line ${at + 1}`}
            onClick={() => onChange(steps.filter((_, index) => index !== at))}
          >
            Remove
          </Button>
        </div>
      ))}
      {error && (
        <p role="alert" className="bad s12">
          {error}
        </p>
      )}
      <div>
        <Button
          variant="default"
          onClick={() =>
            onChange([
              ...steps,
              { upToDays: (last?.upToDays ?? 0) + 15, percent: Math.max(0, (last?.percent ?? 110) - 10) },
            ])
          }
        >
          Add a line
        </Button>
      </div>
    </fieldset>
  );
}
