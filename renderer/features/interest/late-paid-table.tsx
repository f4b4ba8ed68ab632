import { Checkbox } from "@mantine/core";
import { useAsAt } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import { HiddenHead } from "#renderer/ui/hidden-head.tsx";
import { InterestFigure } from "#renderer/ui/interest-figure.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { buildProofSheet } from "#shared/interest/build-proof-sheet.ts";
import type { LatePaidInvoice } from "#shared/interest/customer-claims.ts";

/** Late-paid invoices with what each could bring; those with something left can be chosen. */
export function LatePaidTable({
  invoices,
  left,
  onToggle,
}: {
  readonly invoices: readonly LatePaidInvoice[];
  /** Ids of invoices that are not to be claimed now. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (invoiceId: string) => void;
}) {
  return (
    <table className="t c" aria-label="Late-paid invoices">
      <thead>
        <tr>
          <HiddenHead>Choose</HiddenHead>
          <th>Invoice</th>
          <th>Paid</th>
          <th className="num">Interest</th>
          <th className="num">Fixed sum</th>
          <th className="num">Left</th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((one) => (
          <LatePaidRow
            key={one.interest.invoiceId}
            invoice={one}
            isChosen={!left.has(one.interest.invoiceId)}
            onToggle={onToggle}
          />
        ))}
      </tbody>
    </table>
  );
}

function LatePaidRow({
  invoice,
  isChosen,
  onToggle,
}: {
  readonly invoice: LatePaidInvoice;
  readonly isChosen: boolean;
  readonly onToggle: (invoiceId: string) => void;
}) {
  const asAt = useAsAt();
  const { interest, position } = invoice;
  const { currency, number } = interest;
  const canChoose = position.leftMinor > 0;
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={`Choose ${number}`}
          disabled={!canChoose}
          checked={canChoose && isChosen}
          onChange={() => onToggle(interest.invoiceId)}
        />
      </td>
      <td className="b5 n">
        {number}
        {invoice.isPartlyOutOfTime && (
          <div>
            <Tag tone="warn">partly out of time</Tag>
          </div>
        )}
      </td>
      <td>
        <Day on={invoice.paidOn} style="far" />
        <div className="t2 s11 n">{countText(invoice.daysLate)} days late</div>
      </td>
      <td className="num">
        <InterestFigure sheet={buildProofSheet(interest.debts, asAt)} label={`interest on ${number}`} />
      </td>
      <td className="num">
        <Money minor={position.fixedSumMinor} currency={currency} />
      </td>
      <td className="num b6">
        {canChoose ? <Money minor={position.leftMinor} currency={currency} /> : <ClaimStateTag invoice={invoice} />}
      </td>
    </tr>
  );
}

function ClaimStateTag({ invoice }: { readonly invoice: LatePaidInvoice }) {
  const { claimedMinor, paidMinor, waivedMinor } = invoice.position;
  if (claimedMinor > 0) return <Tag tone="info">claimed</Tag>;
  if (paidMinor > 0) return <Tag tone="ok">paid</Tag>;
  return waivedMinor > 0 ? <Tag tone="calm">waived</Tag> : <span className="t2">none</span>;
}
