import { NumberInput } from "@mantine/core";

/** A number that may be left empty. */
export function NumberField({
  label,
  description = "",
  value,
  error,
  step = 1,
  onChange,
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly error?: string | undefined;
  readonly step?: number;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <NumberInput
      label={label}
      {...(description === "" ? {} : { description })}
      value={value === null || Number.isNaN(value) ? "" : value}
      error={error}
      min={0}
      step={step}
      decimalScale={step < 1 ? 1 : 0}
      onChange={(typed) => onChange(typed === "" ? null : Number(typed))}
    />
  );
}
