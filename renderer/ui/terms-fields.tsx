import { NumberInput } from "@mantine/core";
import type { PaymentTerms } from "#shared/dates/payment-terms.ts";
import { Choice } from "./choice.tsx";
import { FieldRow } from "./form-dialog.tsx";

type Kind =
  | "days"
  | "end-of-month days-first"
  | "end-of-month month-first"
  | "day-of-next-month"
  | "on-delivery"
  | "by-agreement";

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: "days", label: "Days from the invoice date" },
  { value: "end-of-month days-first", label: "Days, then end of that month" },
  { value: "end-of-month month-first", label: "End of invoice month, then days" },
  { value: "day-of-next-month", label: "A day of the next month" },
  { value: "on-delivery", label: "Cash on delivery" },
  { value: "by-agreement", label: "Agreed for each invoice" },
];

/** Payment terms: the kind and its number. */
export function TermsFields({
  terms,
  onChange,
}: {
  readonly terms: PaymentTerms;
  readonly onChange: (terms: PaymentTerms) => void;
}) {
  const kind: Kind = terms.kind === "end-of-month" ? `end-of-month ${terms.reading}` : terms.kind;
  const number = "days" in terms ? terms.days : "dayOfMonth" in terms ? terms.dayOfMonth : null;
  return (
    <FieldRow>
      <Choice
        label="Payment terms"
        data={KINDS}
        value={kind}
        onChange={(value) => onChange(makeTerms(value, number ?? 30))}
      />
      {number !== null && (
        <NumberInput
          label={terms.kind === "day-of-next-month" ? "Day of the month" : "Days"}
          min={terms.kind === "day-of-next-month" ? 1 : 0}
          max={terms.kind === "day-of-next-month" ? 31 : 365}
          allowDecimal={false}
          value={number}
          onChange={(value) => typeof value === "number" && onChange(makeTerms(kind, value))}
        />
      )}
    </FieldRow>
  );
}

function makeTerms(kind: Kind, number: number): PaymentTerms {
  switch (kind) {
    case "days":
      return { kind, days: number };
    case "end-of-month days-first":
      return { kind: "end-of-month", days: number, reading: "days-first" };
    case "end-of-month month-first":
      return { kind: "end-of-month", days: number, reading: "month-first" };
    case "day-of-next-month":
      return { kind, dayOfMonth: Math.min(31, Math.max(1, number)) };
    case "on-delivery":
    case "by-agreement":
      return { kind };
  }
}
