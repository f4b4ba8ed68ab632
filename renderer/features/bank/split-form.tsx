import { Button, Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import type { Booking } from "#shared/bank/book-line.ts";
import type { MatchPart } from "#shared/bank/match.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { candidates } from "#shared/ledger/allocate-payment.ts";
import { type Minor, minMinor, minor, ZERO } from "#shared/money/minor.ts";

type Amounts = Readonly<Record<string, Minor | null>>;

/** The customer by hand, and what each invoice gets of the line; what is left over stays on account. */
export function SplitForm({
  line,
  startId,
  isOnAccount,
  onBook,
  onCancel,
}: {
  readonly line: BankLine;
  readonly startId: string;
  /** Only the customer is asked for. */
  readonly isOnAccount: boolean;
  readonly onBook: (booking: Booking, why: string) => Promise<unknown>;
  readonly onCancel: () => void;
}) {
  const book = useBook();
  const [customerId, setCustomerId] = useState(startId);
  const [amounts, setAmounts] = useState<Amounts>({});
  const [charges, setCharges] = useState<Minor | null>(line.chargesMinor);
  const names = useMemo(
    () =>
      [...book.all("customers")]
        .map(({ id, name, code }) => ({ value: id, label: code ? `${name} (${code})` : name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [book],
  );
  const items = useMemo(
    () => (isOnAccount || customerId === "" ? [] : openInvoices(book.ledger(customerId), line)),
    [book, customerId, isOnAccount, line],
  );
  const parts: readonly MatchPart[] = items.flatMap(({ id, number }) => {
    const amountMinor = amounts[id] ?? ZERO;
    return amountMinor > 0 ? [{ debitId: id, number, amountMinor }] : [];
  });
  const used = parts.reduce((total, part) => total + part.amountMinor, 0);
  const chargesMinor = parts.length === 0 ? ZERO : (charges ?? ZERO);
  const left = minor(line.amountMinor + chargesMinor - used);
  const isTooMuch = chargesMinor > (parts.at(-1)?.amountMinor ?? 0);
  const confirm = () => void onBook({ kind: "receipt", customerId, parts, chargesMinor }, "Booked by hand.");
  return (
    <section aria-label={isOnAccount ? "Put on account" : "Split"} style={{ display: "grid", gap: 10 }}>
      <Select
        label="Customer"
        data={names}
        limit={50}
        searchable
        value={customerId || null}
        onChange={(value) => {
          setCustomerId(value ?? "");
          setAmounts({});
        }}
      />
      {items.map((item) => (
        <div key={item.id} className="row">
          <span style={{ flex: 1, minWidth: 0 }}>
            <span className="b5">{item.number}</span>{" "}
            <span className="t2 s12">
              due <Day on={item.dueOn} />, open <Money minor={item.openMinor} currency={line.currency} bare />
            </span>
          </span>
          <Button
            variant="subtle"
            aria-label={`Pay all of ${item.number}`}
            onClick={() =>
              setAmounts({
                ...amounts,
                [item.id]: minMinor(item.openMinor, minor(Math.max(0, left + (amounts[item.id] ?? 0)))),
              })
            }
          >
            All
          </Button>
          <MoneyInput
            aria-label={`Amount for ${item.number}`}
            w={120}
            currency={line.currency}
            value={amounts[item.id] ?? null}
            onChange={(value) => setAmounts({ ...amounts, [item.id]: value })}
          />
        </div>
      ))}
      {items.length > 0 && (
        <MoneyInput
          label="Kept by banks on the way"
          description="The invoices are settled in full; this is given up as bank charges on the last of them."
          currency={line.currency}
          value={charges}
          onChange={setCharges}
        />
      )}
      {isTooMuch && <p className="bad s12">The charges are more than the last invoice gets.</p>}
      <p className={left < 0 ? "bad s12" : "t2 s12"}>
        {left < 0 ? "More than the line has: " : "Stays on account: "}
        <Money minor={minor(Math.abs(left))} currency={line.currency} />
      </p>
      <div className="row">
        <Button disabled={customerId === "" || left < 0 || isTooMuch} onClick={confirm}>
          {isOnAccount ? "Put on account" : "Book"}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Back
        </Button>
      </div>
    </section>
  );
}

type Invoice = {
  readonly id: string;
  readonly number: string;
  readonly dueOn: BankLine["on"];
  readonly openMinor: Minor;
};

/** Invoices that were open on the line's day, instalments of one together. */
function openInvoices(ledger: Parameters<typeof candidates>[0], line: BankLine): readonly Invoice[] {
  const invoices = new Map<string, Invoice>();
  for (const { entry, dueOn, openMinor } of candidates(ledger, line)) {
    const known = invoices.get(entry.id);
    invoices.set(entry.id, {
      id: entry.id,
      number: entry.number || entry.description,
      dueOn: known?.dueOn ?? dueOn,
      openMinor: minor((known?.openMinor ?? 0) + openMinor),
    });
  }
  return [...invoices.values()];
}
