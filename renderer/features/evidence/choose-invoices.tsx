import { Checkbox, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import { countText } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { entryName } from "#shared/evidence/entry-names.ts";
import type { EvidenceSource } from "#shared/evidence/evidence-source.ts";
import type { DebitEntry } from "#shared/ledger/ledger.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

type Row = { readonly entry: DebitEntry; readonly openMinor: Minor };

/** More are found by typing a part of the number. */
const MOST = 100;

/** The whole account, or single invoices of it; open ones first. An empty choice means the whole account. */
export function ChooseInvoices({
  source,
  invoiceIds,
  onChange,
  disabled,
}: {
  readonly source: EvidenceSource;
  readonly invoiceIds: readonly string[] | null;
  readonly onChange: (invoiceIds: readonly string[] | null) => void;
  readonly disabled: boolean;
}) {
  const [text, setText] = useState("");
  const rows = useMemo(() => invoiceRows(source), [source]);
  const wanted = text.trim().toLowerCase();
  const found = rows.filter(({ entry }) => `${entry.number} ${entry.description}`.toLowerCase().includes(wanted));
  return (
    <section aria-label="About" style={{ marginBottom: 16 }}>
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 style={{ fontSize: 13, margin: 0 }} className="b6">
          About
        </h2>
        <span className="sp" />
        <SegmentedControl
          size="xs"
          aria-label="What the bundle is about"
          disabled={disabled}
          value={invoiceIds === null ? "account" : "invoices"}
          onChange={(value) => onChange(value === "account" ? null : [])}
          data={[
            { value: "account", label: "Whole account" },
            { value: "invoices", label: "Chosen invoices" },
          ]}
        />
      </div>
      {invoiceIds !== null && (
        <>
          <TextField aria-label="Find an invoice" placeholder="Number or what for" value={text} onChange={setText} />
          <div className="scroll" style={{ maxHeight: 216, marginTop: 6, border: "1px solid var(--line)" }}>
            {found.length === 0 && <p className="t2 page">No invoice has this in its number or description.</p>}
            {found.slice(0, MOST).map(({ entry, openMinor }) => (
              <div key={entry.id} className="row" style={{ padding: "4px 8px", gap: 10 }}>
                <Checkbox
                  size="xs"
                  label={entryName(entry)}
                  checked={invoiceIds.includes(entry.id)}
                  disabled={disabled}
                  onChange={(event) =>
                    onChange(
                      event.currentTarget.checked
                        ? [...invoiceIds, entry.id]
                        : invoiceIds.filter((id) => id !== entry.id),
                    )
                  }
                />
                <span className="t2 s12">
                  due <Day on={entry.dueOn} style="far" />
                </span>
                <span className="sp" />
                {openMinor > 0 ? (
                  <Money minor={openMinor} currency={entry.currency} />
                ) : (
                  <span className="t2">paid</span>
                )}
              </div>
            ))}
          </div>
          <p className="t2 s12" role="status" style={{ margin: "4px 0 0" }}>
            {chosenWords(invoiceIds.length)}
            {found.length > MOST && ` ${found.length - MOST} more are found by typing.`}
          </p>
        </>
      )}
    </section>
  );
}

function chosenWords(count: number): string {
  if (count === 0) return "Choose at least one invoice.";
  const chosen = count === 1 ? "1 invoice chosen" : `${countText(count)} invoices chosen`;
  return `${chosen}: only what concerns them, or no invoice in particular, goes in.`;
}

/** Debts of the customer up to the day shown: the open ones first, then the paid ones, latest first. */
function invoiceRows({ file, asAt }: EvidenceSource): readonly Row[] {
  const open = new Map<string, number>();
  for (const item of openItems(file.ledger, asAt)) {
    open.set(item.entry.id, (open.get(item.entry.id) ?? 0) + item.openMinor);
  }
  return file.ledger.entries
    .filter(
      (entry): entry is DebitEntry =>
        entry.side === "debit" && entry.on <= asAt && entry.kind !== "reversal" && entry.kind !== "refund",
    )
    .map((entry) => ({ entry, openMinor: minor(open.get(entry.id) ?? 0) }))
    .sort(
      (one, other) =>
        Number(other.openMinor > 0) - Number(one.openMinor > 0) || (one.entry.on < other.entry.on ? 1 : -1),
    );
}
