import { Button, SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import { creditSettingsFaults } from "#shared/credit/credit-settings-faults.ts";
import { ZERO } from "#shared/money/minor.ts";
import { LateStepFields } from "./late-step-fields.tsx";
import { NumberField } from "./number-field.tsx";
import { SignSettingsFields } from "./sign-settings-fields.tsx";

/** The company's rules of giving credit: limits, supply, reviews, suggestions and early-warning signs. */
export function CreditSettingsSection() {
  const stored = useBook().setting("credit");
  const { currency } = useBook().setting("company");
  const run = useRun();
  const isPast = useIsPast();
  const [draft, setDraft] = useState<CreditSettings>(stored);
  const change = (part: Partial<CreditSettings>) => setDraft({ ...draft, ...part });
  const faults = creditSettingsFaults(draft);
  const number = (field: NumberKey, label: string, description: string) => (
    <NumberField
      label={label}
      description={description}
      value={draft[field] as number}
      error={faults[field]}
      onChange={(value) => change({ [field]: value ?? Number.NaN })}
    />
  );
  return (
    <Stack gap="lg" maw={860} pb="xl">
      <h2 className="b6" style={{ fontSize: 14 }}>
        Limits and supply
      </h2>
      <FieldRow columns={3}>
        <MoneyInput
          label="Limit of a new customer"
          description="Empty: none is set"
          currency={currency}
          value={draft.defaultLimitMinor ?? null}
          onChange={(defaultLimitMinor) => change({ defaultLimitMinor })}
        />
        {number("warnAtPercent", "Warn from", "percent of the limit used")}
        <NumberField
          label="Block when overdue for more than"
          description="days; empty: never for that"
          value={draft.blockOverdueDays}
          error={faults.blockOverdueDays}
          onChange={(blockOverdueDays) => change({ blockOverdueDays })}
        />
      </FieldRow>
      <FieldRow columns={3}>
        {number("reviewMonths", "Look at credit again after", "months")}
        <div style={{ gridColumn: "2 / 4", display: "grid", gap: 3 }}>
          <span className="b5 s12">When an invoice is entered although supply is blocked</span>
          <SegmentedControl
            aria-label="When supply is blocked"
            value={draft.atEntry ?? "approve"}
            onChange={(atEntry) => change({ atEntry })}
            data={[
              { value: "approve", label: "Somebody must approve it" },
              { value: "warn", label: "Only warn" },
            ]}
          />
        </div>
      </FieldRow>
      <h2 className="b6" style={{ fontSize: 14 }}>
        Suggested limit
      </h2>
      <FieldRow columns={3}>
        <MoneyInput
          label="Starting limit"
          description="while too little is known"
          currency={currency}
          value={draft.newCustomerMinor}
          onChange={(value) => change({ newCustomerMinor: value ?? ZERO })}
        />
        {number("extraDays", "Covers the terms and", "more days of buying")}
        {number("brokenPromisePercent", "A broken promise takes off", "percent points")}
        {number("netWorthPercent", "At most of net worth", "percent")}
        {number("workingCapitalPercent", "At most of working capital", "percent")}
      </FieldRow>
      <LateStepFields
        steps={draft.lateSteps}
        error={faults.lateSteps}
        onChange={(lateSteps) => change({ lateSteps })}
      />
      <SignSettingsFields settings={draft} error={faults.highFrom} onChange={(signs) => change({ signs })} />
      <div>
        <Button
          disabled={isPast || Object.keys(faults).length > 0 || draft === stored}
          onClick={() => void run(saveSetting, { id: "credit", value: draft, label: "Credit rules" })}
        >
          Save credit rules
        </Button>
      </div>
    </Stack>
  );
}

type NumberKey =
  | "warnAtPercent"
  | "reviewMonths"
  | "extraDays"
  | "brokenPromisePercent"
  | "netWorthPercent"
  | "workingCapitalPercent";
