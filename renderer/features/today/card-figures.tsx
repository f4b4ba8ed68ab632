import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { ChasePosition } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { days, words } from "#shared/chasing/words.ts";
import { paysLate } from "#shared/ledger/pays-late.ts";
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
        context={
          disputedMinor > 0
            ? `${say.money(disputedMinor, currency)} of it disputed`
            : `${countText(overdue.length)} open`
        }
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
      <PaysLateFigure file={file} currency={currency} />
      <CreditFigure limitMinor={file.customer.creditLimitMinor} usedMinor={position.balanceMinor} currency={currency} />
    </div>
  );
}

function PaysLateFigure({ file, currency }: { readonly file: CustomerFile; readonly currency: Currency }) {
  const asAt = useAsAt();
  const { now, yearAgo } = paysLate(file.ledger, currency, asAt);
  if (now.days === null) return <Figure label="Pays late by" value="—" context="nothing paid this year" />;
  return (
    <Figure
      label="Pays late by"
      value={now.days > 0 ? days(now.days) : "on time"}
      context={yearAgo.days === null ? `of ${now.invoices} paid` : `${Math.max(0, yearAgo.days)} a year ago`}
      detail={
        <p>
          Average days between the due day and the payment of the {now.invoices} invoices settled in the last twelve
          months, weighted by amount.
        </p>
      }
    />
  );
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
