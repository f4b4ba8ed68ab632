import { NumberInput, SegmentedControl, Switch } from "@mantine/core";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { PlanBasis } from "#shared/chasing/plan-basis.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { PlanForm } from "./plan-form-state.ts";

type Props = {
  readonly form: PlanForm;
  readonly change: (changed: Partial<PlanForm>) => void;
  readonly currency: Currency;
};

/** What a plan covers, and how it is spread. */
export function PlanInputs({ basis, ...props }: Props & { readonly basis: PlanBasis }) {
  return (
    <>
      <Covers basis={basis} currency={props.currency} />
      <Spread {...props} />
      <Agreed {...props} />
    </>
  );
}

function Covers({ basis, currency }: { readonly basis: PlanBasis; readonly currency: Currency }) {
  const count = basis.openCount;
  const line = (label: string, amount: Minor) => (
    <div className="row" key={label}>
      <span>{label}</span>
      <span className="sp" />
      <Money minor={amount} currency={currency} bare />
    </div>
  );
  return (
    <section>
      <span className="cap">What the plan covers</span>
      {line(`${count} overdue ${count === 1 ? "invoice" : "invoices"}`, basis.openMinor)}
      {basis.disputedMinor > 0 && line("Disputed, left out", minor(-basis.disputedMinor))}
      {basis.elsewhereMinor > 0 && line("On another plan, agency or claim", minor(-basis.elsewhereMinor))}
      <div className="row b6" style={{ borderTop: "1px solid var(--line2)", marginTop: 4, paddingTop: 4 }}>
        <span>To spread</span>
        <span className="sp" />
        <Money minor={basis.totalMinor} currency={currency} />
      </div>
    </section>
  );
}

function Spread({ form, change, currency }: Props) {
  return (
    <>
      <MoneyInput
        label="Deposit"
        placeholder="None"
        currency={currency}
        value={form.depositMinor}
        onChange={(depositMinor) => change({ depositMinor })}
      />
      {(form.depositMinor ?? 0) > 0 && (
        <DateInput label="Deposit by" value={form.depositOn} onChange={(depositOn) => change({ depositOn })} />
      )}
      <SegmentedControl
        aria-label="Spread by"
        value={form.by}
        onChange={(by) => change({ by: by === "amount" ? "amount" : "count" })}
        data={[
          { value: "count", label: "Number" },
          { value: "amount", label: "What they can pay" },
        ]}
      />
      {form.by === "count" ? (
        <NumberInput
          label="Number of instalments"
          min={1}
          max={520}
          allowDecimal={false}
          value={form.count ?? ""}
          onChange={(count) => change({ count: typeof count === "number" ? count : null })}
        />
      ) : (
        <MoneyInput
          label="Each time they can pay"
          currency={currency}
          value={form.eachMinor}
          onChange={(eachMinor) => change({ eachMinor })}
        />
      )}
      <div>
        <span className="b5 s11">How often</span>
        <SegmentedControl
          fullWidth
          aria-label="How often"
          value={form.frequency}
          onChange={(value) => change({ frequency: value })}
          data={[
            { value: "weekly", label: "Weekly" },
            { value: "fortnightly", label: "Fortnightly" },
            { value: "monthly", label: "Monthly" },
          ]}
        />
      </div>
      <DateInput label="First instalment" value={form.firstOn} onChange={(firstOn) => change({ firstOn })} />
      <Choice
        label="If a day is not a working day"
        value={form.nonWorkingDays}
        onChange={(value) => change({ nonWorkingDays: value })}
        data={[
          { value: "as-is", label: "Leave as it is" },
          { value: "next", label: "The next working day" },
          { value: "previous", label: "The working day before" },
        ]}
      />
    </>
  );
}

function Agreed({ form, change }: Props) {
  return (
    <>
      <NumberInput
        label="Grace days"
        description="An instalment later than this is missed"
        min={0}
        max={60}
        allowDecimal={false}
        value={form.graceDays}
        onChange={(days) => change({ graceDays: typeof days === "number" ? days : 0 })}
      />
      <Switch
        label="Freeze interest while they pay"
        description={`If an instalment is more than ${form.graceDays} days late and the plan is ended, interest is charged as if never frozen.`}
        checked={form.interest === "frozen"}
        onChange={(event) => change({ interest: event.currentTarget.checked ? "frozen" : "running" })}
      />
      <Switch
        label="Stop letters while the plan runs"
        checked={form.stopsLetters}
        onChange={(event) => change({ stopsLetters: event.currentTarget.checked })}
      />
      <TextField
        label="What they can afford, and why"
        value={form.affordability}
        onChange={(affordability) => change({ affordability })}
      />
    </>
  );
}
