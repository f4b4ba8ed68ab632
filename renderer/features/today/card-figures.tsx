import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { ChasePosition } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { paymentHabit } from "#shared/chasing/payment-habit.ts";
import { days, words } from "#shared/chasing/words.ts";
import { addMonths } from "#shared/dates/calendar-date.ts";
import { positionIn } from "#shared/ledger/position.ts";
import type { Currency } from "#shared/money/currency.ts";
import { minor, sumMinor, ZERO } from "#shared/money/minor.ts";

/** The figures one looks at before dialling; each says what it is made of. */
export function CardFigures({
  file,
  positions,
  currency,
}: {
  readonly file: CustomerFile;
  readonly positions: readonly ChasePosition[];
  readonly currency: Currency;
}) {
  const asAt = useAsAt();
  const say = words(useLocale((state) => state.locale));
  const position = positionIn(file.ledger, currency, asAt, useBook().setting("ageing"));
  const overdue = positions.filter(({ item }) => item.currency === currency && item.daysLate > 0);
  const disputedMinor = sumMinor(overdue, (row) => row.disputedMinor);
  const heldMinor = sumMinor(overdue, (row) => row.heldMinor);
  return (
    <div className="figures">
      <Figure
        label="Balance"
        value={<Money minor={position.balanceMinor} currency={currency} />}
        context={`${say.money(position.notDueMinor, currency)} not due`}
        detail={
          <Sum
            rows={[
              ["Not due yet", position.notDueMinor],
              ["Overdue", position.overdueMinor],
              ["Less money on account", minor(-position.heldMinor)],
              ["Balance", position.balanceMinor],
            ]}
            currency={currency}
          />
        }
      />
      <Figure
        label="Overdue"
        tone={position.overdueMinor > 0 ? "bad" : ""}
        value={<Money minor={position.overdueMinor} currency={currency} />}
        context={disputedMinor > 0 ? `${say.money(disputedMinor, currency)} of it disputed` : `${overdue.length} open`}
        detail={
          <Sum
            rows={[
              ["Demanded", sumMinor(overdue, (row) => row.demandedMinor)],
              ["Disputed", disputedMinor],
              ["Held: promises, plans, do not chase", heldMinor],
              ["Overdue", position.overdueMinor],
            ]}
            currency={currency}
          />
        }
      />
      <Figure
        label="Oldest"
        value={position.oldestDays > 0 ? days(position.oldestDays) : "—"}
        context={position.oldestRetentionDueOn !== null ? "+ retention" : "past the due day"}
      />
      <HabitFigure file={file} />
      <CreditFigure limitMinor={file.customer.creditLimitMinor} usedMinor={position.balanceMinor} currency={currency} />
    </div>
  );
}

function HabitFigure({ file }: { readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const now = paymentHabit(file.ledger, asAt);
  const before = paymentHabit(file.ledger, addMonths(asAt, -12));
  return (
    <Figure
      label="Pays late by"
      value={now ? lateText(now.usualDays) : "—"}
      context={before ? `${before.usualDays} a year ago` : now ? `of ${now.count} invoices` : "too few paid yet"}
      detail={
        now && (
          <p>
            Middle of how late the last {now.count} paid invoices were. Half of them came between {now.quickDays} and{" "}
            {now.slowDays} days after the due day.
          </p>
        )
      }
    />
  );
}

function lateText(count: number): string {
  return count > 0 ? days(count) : count === 0 ? "on time" : `${days(-count)} early`;
}

function CreditFigure({
  limitMinor,
  usedMinor,
  currency,
}: {
  readonly limitMinor: number | null;
  readonly usedMinor: number;
  readonly currency: Currency;
}) {
  if (limitMinor === null) return <Figure label="Credit used" value="—" context="no limit set" />;
  const used = limitMinor === 0 ? 100 : Math.round((100 * Math.max(ZERO, usedMinor)) / limitMinor);
  return (
    <Figure
      label="Credit used"
      tone={used >= 90 ? "bad" : ""}
      value={`${used}%`}
      context={
        <>
          of <Money minor={minor(limitMinor)} currency={currency} whole />
        </>
      }
    />
  );
}

/** Rows that add up, the last one their sum. */
function Sum({
  rows,
  currency,
}: {
  readonly rows: readonly (readonly [string, ReturnType<typeof minor>])[];
  readonly currency: Currency;
}) {
  return (
    <table className="t c">
      <tbody>
        {rows.map(([label, amount], index) => (
          <tr key={label} className={index === rows.length - 1 ? "b6" : ""}>
            <td>{label}</td>
            <td className="num">
              <Money minor={amount} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
