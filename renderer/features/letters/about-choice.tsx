import { useAsAt } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type Words, words } from "#shared/chasing/words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { disputesFor } from "#shared/letters/dispute-letter.ts";
import { isOfferLetter, offersFor } from "#shared/letters/plan-letter.ts";
import type { LetterKind } from "#shared/letters/rows.ts";

/** Which dispute or offer the letter is about, where it could be about several. */
export function AboutChoice({
  file,
  kind,
  aboutId,
  onChange,
}: {
  readonly file: CustomerFile;
  readonly kind: LetterKind;
  readonly aboutId: string;
  readonly onChange: (aboutId: string) => void;
}) {
  const say = words(useLocale((state) => state.locale));
  const data = matters(file, kind, useAsAt(), say);
  const [first] = data;
  if (!first || data.length < 2) return null;
  return (
    <Choice
      label="About"
      value={data.some(({ value }) => value === aboutId) ? aboutId : first.value}
      onChange={onChange}
      data={data}
    />
  );
}

function matters(file: CustomerFile, kind: LetterKind, on: CalendarDate, say: Words) {
  if (isOfferLetter(kind)) {
    return offersFor(file, kind, on).map(({ id, number, offerMinor, currency, expiresOn }) => ({
      value: id,
      label: `Offer ${number}, ${say.exact(offerMinor, currency)} by ${say.date(expiresOn)}`,
    }));
  }
  if (kind !== "dispute-acknowledgement" && kind !== "dispute-outcome") return [];
  const numberOf = (invoiceId: string) => file.ledger.entries.find((entry) => entry.id === invoiceId)?.number ?? "";
  return disputesFor(file, kind, on).map((dispute) => ({
    value: dispute.id,
    label: `Dispute ${dispute.number} of ${numberOf(dispute.invoiceId)}, ${say.date(dispute.on)}`,
  }));
}
