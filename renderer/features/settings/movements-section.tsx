import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { PanelHead } from "#renderer/ui/panel-head.tsx";
import { MOST_ROUNDING_HUNDREDTHS, roundingHundredths, roundingLimit } from "#shared/ledger/round-off.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";
import { EndOfMonthChoice } from "./end-of-month-choice.tsx";

/** How far a difference counts as rounding, and how "45 days end of month" is read. */
export function MovementsSection() {
  const book = useBook();
  const { currency, locale } = book.setting("company");
  const stored = book.setting("movements");
  const run = useRun();
  const isPast = useIsPast();
  const [limit, setLimit] = useState<Minor | null>(roundingLimit(stored.roundingHundredths, currency));
  const [endOfMonth, setEndOfMonth] = useState(stored.endOfMonth);
  const hundredths = limit === null ? null : roundingHundredths(limit, currency);
  const most = formatMoney(roundingLimit(MOST_ROUNDING_HUNDREDTHS, currency), currency, { locale });
  const problem = problemOf(hundredths, most);
  const isSame = hundredths === stored.roundingHundredths && endOfMonth === stored.endOfMonth;
  return (
    <form
      aria-label="Rounding and terms"
      style={{ display: "grid", gap: 14, maxWidth: 680 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (hundredths === null || problem !== null || isPast) return;
        const value = { roundingHundredths: hundredths, endOfMonth };
        void run(saveSetting, { id: "movements", value, label: "Rounding and terms" });
      }}
    >
      <section className="panel" aria-label="Rounding differences">
        <PanelHead title="Rounding differences" />
        <div className="page" style={{ display: "grid", gap: 8, paddingTop: 0 }}>
          <MoneyInput
            label="Counts as rounding up to"
            w={220}
            currency={currency}
            value={limit}
            onChange={setLimit}
            error={problem}
          />
          <p className="t2 s12">
            What is left of an invoice or of a payment, up to this figure, can be cleared as rounding from its menu in
            the ledger; more is a discount, a write-off or a refund. The figure counts in whole units of each currency:
            1 is one pound, one euro, one yen. 0 turns it off. What was cleared before stays cleared.
          </p>
        </div>
      </section>
      <EndOfMonthChoice value={endOfMonth} onChange={setEndOfMonth} locale={locale} />
      <div>
        <Button type="submit" disabled={isPast || problem !== null || isSame}>
          Save
        </Button>
      </div>
    </form>
  );
}

function problemOf(hundredths: number | null, most: string): string | null {
  if (hundredths === null) return "Write an amount; 0 clears nothing as rounding.";
  if (hundredths < 0) return "Write an amount of 0 or more.";
  if (hundredths > MOST_ROUNDING_HUNDREDTHS)
    return `At most ${most}: more is no rounding difference, but a discount or a write-off.`;
  return null;
}
