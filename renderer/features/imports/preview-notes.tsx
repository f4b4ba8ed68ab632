import { countText, useLocale } from "#renderer/state/locale.ts";
import { Money } from "#renderer/ui/money.tsx";
import type { ImportPlan, Reconciliation } from "#shared/imports/plan.ts";
import { noteWords, REASON_WORDS } from "./plan-words.ts";

/** File and book side by side to the penny, and what else there is to know of the file. */
export function PreviewNotes({ plan }: { readonly plan: ImportPlan }) {
  const locale = useLocale((state) => state.locale);
  return (
    <section
      aria-label="Reconciliation"
      style={{ padding: "10px 18px", display: "grid", gap: 6, background: "var(--sunk)" }}
    >
      {plan.reconciliation.map((line) => (
        <ReconciliationLine key={`${line.currency}${line.basis}`} line={line} />
      ))}
      {plan.notes.map((note, index) => (
        <p key={index} className="t2 s12">
          {noteWords(note, locale)}
        </p>
      ))}
    </section>
  );
}

function ReconciliationLine({ line }: { readonly line: Reconciliation }) {
  const { currency } = line;
  return (
    <p className="s12">
      {line.basis === "total" ? "File total" : "Open in the file"}{" "}
      <Money minor={line.fileMinor} currency={currency} className="b6" />
      {line.basis === "total" ? ", imported " : ", open here afterwards "}
      <Money minor={line.bookMinor} currency={currency} className="b6" />
      {line.differenceMinor === 0 ? (
        <span className="ok"> — adds up to the penny</span>
      ) : (
        <>
          , difference <Money minor={line.differenceMinor} currency={currency} className="b6" />:{" "}
          {line.reasons.map((reason, index) => (
            <span key={reason.kind}>
              {index > 0 && ", "}
              <Money minor={reason.amountMinor} currency={currency} /> {REASON_WORDS[reason.kind]} (
              {countText(reason.count)})
            </span>
          ))}
        </>
      )}
    </p>
  );
}
