import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { cautionSentences } from "#shared/interest/claim-words.ts";
import type { Entitlement } from "#shared/interest/entitlement.ts";
import { knownRates } from "#shared/interest/shipped-rates.ts";

/** What to look at before claiming; nothing where nothing can be claimed. */
export function ClaimNotes({ entitlement }: { readonly entitlement: Entitlement }) {
  const tables = knownRates(useBook().setting("rates"));
  const asAt = useAsAt();
  if (entitlement.kind === "none") return null;
  return cautionSentences(entitlement, tables, asAt).map((sentence) => (
    <p key={sentence} className="t2 s12">
      {sentence}
    </p>
  ));
}
