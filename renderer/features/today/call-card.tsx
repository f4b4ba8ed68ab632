import type { ReactNode } from "react";
import type { ChasePosition } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { Currency } from "#shared/money/currency.ts";
import { CardContact } from "./card-contact.tsx";
import { CardFigures } from "./card-figures.tsx";
import { CardHead } from "./card-head.tsx";
import { LastWords } from "./last-words.tsx";
import { TickedItems } from "./ticked-items.tsx";

/** Everything one needs in view while the telephone rings. */
export function CallCard({
  file,
  positions,
  currency,
  ticked,
  onTick,
  children,
}: {
  readonly file: CustomerFile;
  readonly positions: readonly ChasePosition[];
  readonly currency: Currency;
  readonly ticked: readonly string[];
  readonly onTick: (invoiceId: string) => void;
  /** The form or the actions below. */
  readonly children: ReactNode;
}) {
  return (
    <section className="card" aria-label={`Call card: ${file.customer.name}`} data-pane>
      <div className="body">
        <CardHead file={file} />
        <CardFigures file={file} positions={positions} currency={currency} />
        <CardContact file={file} />
        <LastWords file={file} />
        <TickedItems file={file} positions={positions} currency={currency} ticked={ticked} onTick={onTick} />
      </div>
      {children}
    </section>
  );
}
