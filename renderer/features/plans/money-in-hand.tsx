import { useIsPast, useToday } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { words } from "#shared/chasing/words.ts";
import { openCredits } from "#shared/ledger/open-items.ts";
import type { Currency } from "#shared/money/currency.ts";
import { sumMinor } from "#shared/money/minor.ts";

/** Rule 14: money of theirs that is not set against an invoice is no debt to be spread or let go. */
export function MoneyInHand({
  file,
  currency,
  what,
}: {
  readonly file: CustomerFile;
  readonly currency: Currency;
  readonly what: keyof typeof CONSEQUENCES;
}) {
  const today = useToday();
  const isPast = useIsPast();
  const open = useOpenForm((state) => state.openOver);
  const say = words(useLocale((state) => state.locale));
  const credits = openCredits(file.ledger, today).filter((credit) => credit.currency === currency);
  const [first] = credits;
  if (!first) return null;
  const totalMinor = sumMinor(credits, (credit) => credit.openMinor);
  return (
    <p role="status" className="alert warn">
      <span className="tx">
        We hold {say.exact(totalMinor, currency)} of theirs that is not set against an invoice, {CONSEQUENCES[what]}{" "}
        <button
          type="button"
          className="linkb"
          disabled={isPast}
          onClick={() => open({ kind: "allocate", customerId: file.customer.id, creditId: first.entry.id })}
        >
          Set it against invoices
        </button>
      </span>
    </p>
  );
}

const CONSEQUENCES = {
  plan: "which this plan would ask for again.",
  offer: "so what they owe is less than this offer says.",
} as const;
