import { Button } from "@mantine/core";
import { Link, useLocation } from "wouter";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { LETTER_EXPORT } from "./letter-export.ts";
import { letterRows } from "./letter-rows.ts";
import { LetterStateTag } from "./letter-state-tag.tsx";

/** Letters of one customer, on the customer's page. */
export function LettersTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const rows = letterRows(book, asAt, customerId);
  const actions = (
    <>
      <Button
        variant="default"
        disabled={isPast}
        onClick={() => navigate(paths.newLetter(customerId, "friendly-reminder"))}
      >
        Write a letter
      </Button>
      <Button variant="default" onClick={() => navigate(paths.newLetter(customerId, "statement"))}>
        Statement of account
      </Button>
    </>
  );
  if (rows.length === 0) {
    return (
      <EmptyState title="No letters to this customer yet" actions={actions}>
        A reminder takes a minute: it lists what is overdue, leaves out what is in dispute, and fits the window
        envelope.
      </EmptyState>
    );
  }
  return (
    <div style={{ display: "grid", gap: 10 }}>
      <div className="row">
        {actions}
        <span className="sp" />
        <ExportMenu
          title={`Letters ${book.get("customers", customerId)?.name ?? ""}`}
          rows={rows}
          columns={LETTER_EXPORT}
        />
      </div>
      <div className="panel">
        <table className="t" aria-label="Letters to this customer">
          <thead>
            <tr>
              <th>Letter</th>
              <th>Date</th>
              <th>Kind</th>
              <th className="num">Amount</th>
              <th>State</th>
              <th>Went</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ letter, kindName, state, wentOn, proof }) => (
              <tr key={letter.id}>
                <td>
                  <Link href={paths.letter(letter.id)} className="b5">
                    {letter.number}
                  </Link>
                </td>
                <td>
                  <Day on={letter.on} style="far" />
                </td>
                <td>{kindName}</td>
                <td className="num">
                  <Money minor={letter.totalMinor} currency={letter.currency} />
                </td>
                <td>
                  <LetterStateTag state={state} />
                </td>
                <td className="t2">
                  {wentOn && <Day on={wentOn} style="far" />} {proof}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
