import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { type LimitationClock, limitationSentence } from "#shared/cases/limitation.ts";
import type { Words } from "#shared/chasing/words.ts";
import type { Customer } from "#shared/ledger/customer.ts";

export type LimitationRow = { readonly customer: Customer; readonly clock: LimitationClock };

/** Columns of the invoices whose time to claim runs out. */
export function limitationColumns(say: Words): readonly ListColumn<LimitationRow>[] {
  return [
    {
      id: "customer",
      header: "Customer",
      sortBy: ({ customer }) => customer.name,
      className: "b6",
      cell: ({ customer }) => <Link href={paths.customer(customer.id)}>{customer.name}</Link>,
    },
    {
      id: "invoice",
      header: "Invoice",
      sortBy: ({ clock }) => clock.item.entry.number,
      className: "n",
      cell: ({ clock }) => clock.item.entry.number,
    },
    {
      id: "until",
      header: "Until",
      sortBy: ({ clock }) => clock.lastOn,
      cell: ({ clock }) => (
        <span className="row" style={{ flexWrap: "nowrap" }}>
          {clock.lastOn && <Day on={clock.lastOn} style="far" />}
          <Tag tone={clock.state === "six-months" ? "warn" : "bad"}>{standing(clock)}</Tag>
        </span>
      ),
    },
    {
      id: "open",
      header: "Open",
      align: "right",
      sortBy: ({ clock }) => clock.item.openMinor,
      exports: ({ clock }) => ({ minor: clock.item.openMinor, currency: clock.item.currency }),
      cell: ({ clock }) => <Money minor={clock.item.openMinor} currency={clock.item.currency} />,
    },
    {
      id: "why",
      header: "Why",
      exports: ({ clock }) => limitationSentence(clock, say),
      className: "t2",
      cell: ({ clock }) => limitationSentence(clock, say),
    },
    {
      id: "lawyer",
      header: "For a lawyer",
      align: "right",
      cell: ({ customer }) => (
        <Link className="linkb" href={paths.evidence(customer.id)}>
          Evidence bundle
        </Link>
      ),
    },
  ];
}

function standing({ state }: LimitationClock): string {
  return state === "expired" ? "may be over" : "soon";
}
