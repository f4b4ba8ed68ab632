import type { ReactNode } from "react";
import { bookSummary } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { AgeBar, AgeMark } from "#renderer/ui/age-bar.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { Figure } from "#renderer/ui/figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import type { ChaseAmounts } from "#shared/chasing/chase-summary.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { bandLabels } from "#shared/ledger/ageing.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { openCredits, openItems } from "#shared/ledger/open-items.ts";
import { paysLate } from "#shared/ledger/pays-late.ts";
import { emptyPosition, ledgerPosition, type Position } from "#shared/ledger/position.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

/** The key figures of one customer as at a day, a line for each currency. */
export function CustomerFigures({
  customer,
  asAt,
  more,
}: {
  readonly customer: Customer;
  readonly asAt: CalendarDate;
  /** Figures of other topics, on the first line. */
  readonly more: ReactNode;
}) {
  const book = useBook();
  const ageing = book.setting("ageing");
  const found = ledgerPosition(book.ledger(customer.id), asAt, ageing);
  const positions = found.length > 0 ? found : [emptyPosition(customer.currency, ageing)];
  return positions.map((position, index) => (
    <FigureLine
      key={position.currency}
      customer={customer}
      position={position}
      asAt={asAt}
      more={index === 0 ? more : null}
    />
  ));
}

function FigureLine({
  customer,
  position,
  asAt,
  more,
}: {
  readonly customer: Customer;
  readonly position: Position;
  readonly asAt: CalendarDate;
  readonly more: ReactNode;
}) {
  const book = useBook();
  const { currency } = position;
  const file = customerFile(book, customer.id);
  const chase = file && bookSummary(book, file, asAt).amounts.find((amounts) => amounts.currency === currency);
  const labels = bandLabels(book.setting("ageing"));
  return (
    <div style={{ display: "flex", gap: 22, padding: "10px 0", alignItems: "flex-start" }}>
      <Figure
        label="Balance"
        value={<Money minor={position.balanceMinor} currency={currency} />}
        context={
          <>
            <Money minor={position.notDueMinor} currency={currency} /> not due yet
          </>
        }
        detail={<BalanceParts position={position} />}
      />
      <Figure
        label="Overdue"
        tone={position.overdueMinor > 0 ? "bad" : ""}
        value={<Money minor={position.overdueMinor} currency={currency} />}
        context={`${countText(position.overdueCount)} ${position.overdueCount === 1 ? "invoice" : "invoices"}`}
        detail={<OverdueParts customerId={customer.id} position={position} asAt={asAt} />}
      />
      {chase && chase.toChaseMinor !== position.overdueMinor && (
        <Figure
          label="To chase"
          value={<Money minor={chase.toChaseMinor} currency={currency} />}
          context={chaseContext(chase.disputedMinor, chase.heldMinor)}
          detail={<ChaseParts amounts={chase} />}
        />
      )}
      <Figure
        label="Oldest"
        value={position.oldestDays > 0 ? `${countText(position.oldestDays)} days` : "—"}
        context={position.oldestDueOn ? <Day on={position.oldestDueOn} style="far" /> : "nothing overdue"}
      />
      <PaysLateFigure customerId={customer.id} position={position} asAt={asAt} />
      {position.heldMinor > 0 && (
        <Figure
          label="On account"
          value={<Money minor={position.heldMinor} currency={currency} />}
          context="not set against anything"
          detail={<HeldParts customerId={customer.id} position={position} asAt={asAt} />}
        />
      )}
      {customer.creditLimitMinor !== null && customer.currency === currency && (
        <CreditFigure position={position} limit={customer.creditLimitMinor} />
      )}
      {more}
      <span className="sp" />
      <div style={{ width: 290, flex: "0 1 290px" }}>
        <span className="k s11 t3 b5">Ageing</span>
        <AgeBar amountsMinor={position.bandsMinor} label="Ageing of what is owed" />
        <div className="row s11 t2" style={{ flexWrap: "wrap", gap: "2px 12px", marginTop: 4 }}>
          {labels.map((label, band) =>
            (position.bandsMinor[band] ?? 0) > 0 ? (
              <span key={label} className="row" style={{ gap: 4 }}>
                <AgeMark band={band} /> {label}{" "}
                <Money minor={minor(position.bandsMinor[band] ?? 0)} currency={currency} whole />
              </span>
            ) : null,
          )}
        </div>
      </div>
    </div>
  );
}

function chaseContext(disputedMinor: Minor, heldMinor: Minor): string {
  const less = [disputedMinor > 0 && "disputed", heldMinor > 0 && "on hold"].filter(Boolean).join(" and ");
  return `overdue less what is ${less}`;
}

function ChaseParts({ amounts }: { readonly amounts: ChaseAmounts }) {
  const { currency } = amounts;
  return (
    <table className="t c">
      <tbody>
        <Part label="Overdue" amount={<Money minor={amounts.overdueMinor} currency={currency} />} />
        <Part label="Less disputed" amount={<Money minor={minor(-amounts.disputedMinor)} currency={currency} />} />
        <Part label="Less on hold" amount={<Money minor={minor(-amounts.heldMinor)} currency={currency} />} />
      </tbody>
      <tfoot>
        <Part label="To chase" amount={<Money minor={amounts.toChaseMinor} currency={currency} />} />
      </tfoot>
    </table>
  );
}

function PaysLateFigure({
  customerId,
  position,
  asAt,
}: {
  readonly customerId: string;
  readonly position: Position;
  readonly asAt: CalendarDate;
}) {
  const { now, yearAgo } = paysLate(useBook().ledger(customerId), position.currency, asAt);
  if (now.days === null) return null;
  return (
    <Figure
      label="Pays late by"
      tone={now.days > 30 ? "bad" : ""}
      value={now.days <= 0 ? "on time" : `${now.days} days`}
      context={yearAgo.days === null ? `${now.invoices} paid invoices` : `${Math.max(0, yearAgo.days)} a year ago`}
      detail={
        <p>
          Average days between the due date and the payment of the {now.invoices} invoices settled in the last twelve
          months, weighted by amount.
        </p>
      }
    />
  );
}

function CreditFigure({ position, limit }: { readonly position: Position; readonly limit: Position["balanceMinor"] }) {
  const used = limit === 0 ? 100 : Math.round((100 * Math.max(0, position.balanceMinor)) / limit);
  return (
    <Figure
      label="Credit used"
      tone={used >= 100 ? "bad" : used >= 90 ? "warn" : ""}
      value={`${used}%`}
      context={
        <>
          of <Money minor={limit} currency={position.currency} whole />
        </>
      }
    />
  );
}

function BalanceParts({ position }: { readonly position: Position }) {
  const { currency } = position;
  return (
    <table className="t c">
      <tbody>
        <Part label="Not due yet" amount={<Money minor={position.notDueMinor} currency={currency} />} />
        <Part label="Overdue" amount={<Money minor={position.overdueMinor} currency={currency} />} />
        <Part
          label="Less money and credits on account"
          amount={<Money minor={minor(-position.heldMinor)} currency={currency} />}
        />
      </tbody>
      <tfoot>
        <Part label="Balance" amount={<Money minor={position.balanceMinor} currency={currency} />} />
      </tfoot>
    </table>
  );
}

function OverdueParts({
  customerId,
  position,
  asAt,
}: {
  readonly customerId: string;
  readonly position: Position;
  readonly asAt: CalendarDate;
}) {
  const items = openItems(useBook().ledger(customerId), asAt).filter(
    (item) => item.daysLate > 0 && item.currency === position.currency,
  );
  return (
    <table className="t c">
      <tbody>
        {items.map((item) => (
          <Part
            key={`${item.entry.id} ${item.part}`}
            label={`${item.entry.number || item.entry.kind}, ${countText(item.daysLate)} days late`}
            amount={<Money minor={item.openMinor} currency={item.currency} />}
          />
        ))}
      </tbody>
      <tfoot>
        <Part label="Overdue" amount={<Money minor={position.overdueMinor} currency={position.currency} />} />
      </tfoot>
    </table>
  );
}

function HeldParts({
  customerId,
  position,
  asAt,
}: {
  readonly customerId: string;
  readonly position: Position;
  readonly asAt: CalendarDate;
}) {
  const credits = openCredits(useBook().ledger(customerId), asAt).filter(
    (credit) => credit.currency === position.currency,
  );
  return (
    <table className="t c">
      <tbody>
        {credits.map((credit) => (
          <Part
            key={credit.entry.id}
            label={credit.entry.number || credit.entry.description || credit.entry.kind}
            amount={<Money minor={credit.openMinor} currency={credit.currency} />}
          />
        ))}
      </tbody>
    </table>
  );
}

function Part({ label, amount }: { readonly label: string; readonly amount: React.ReactNode }) {
  return (
    <tr>
      <td>{label}</td>
      <td className="num">{amount}</td>
    </tr>
  );
}
