import { memo, type ReactNode } from "react";
import type { ChasePosition } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { Currency } from "#shared/money/currency.ts";
import { CardContact } from "./card-contact.tsx";
import { CardFigures } from "./card-figures.tsx";
import { CardHead } from "./card-head.tsx";
import { LastWords } from "./last-words.tsx";
import { TickedItems } from "./ticked-items.tsx";
import { WhyLate } from "./why-late.tsx";

type CardProps = {
  readonly file: CustomerFile;
  readonly positions: readonly ChasePosition[];
  readonly currency: Currency;
  readonly ticked: readonly string[];
  readonly onTick: (invoiceId: string) => void;
};

/** Everything one needs in view while the telephone rings; below it the form or the actions. */
export function CallCard({ children, ...card }: CardProps & { readonly children: ReactNode }) {
  return (
    <section className="card" aria-label={`Call card: ${card.file.customer.name}`} data-pane>
      <CardBody {...card} />
      {children}
    </section>
  );
}

const CardBody = memo(function CardBody({ file, positions, currency, ticked, onTick }: CardProps) {
  return (
    <div className="body">
      <CardHead file={file} />
      <CardFigures file={file} positions={positions} currency={currency} />
      <CardContact file={file} />
      <LastWords file={file} />
      <WhyLate file={file} />
      <TickedItems file={file} positions={positions} currency={currency} ticked={ticked} onTick={onTick} />
    </div>
  );
});
