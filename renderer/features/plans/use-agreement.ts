import { useEffect, useMemo, useState } from "react";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook } from "#renderer/book/use-book.ts";
import type { PrintDocument } from "#renderer/documents/letter-document.ts";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { type Rendered, useRendered } from "#renderer/documents/preview/use-rendered.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { PaymentPlan } from "#shared/chasing/rows.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { buildLetterFacts } from "#shared/letters/build-letter-facts.ts";
import { chooseLanguage, letterLocale } from "#shared/letters/choose-language.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { ownWording } from "#shared/letters/edited-wording.ts";
import { letterExtra } from "#shared/letters/letter-extra.ts";
import type { Wording } from "#shared/letters/wording.ts";
import { subtractMinor, ZERO } from "#shared/money/minor.ts";

/** The agreement of a plan that is not kept yet, as it would be printed; drawn anew a moment after each change. */
export function useAgreement(file: CustomerFile, plan: PaymentPlan | null, on: CalendarDate): Rendered {
  const book = useBook();
  const wording = useWordingOf(book, file);
  const document = useMemo(
    () => (plan && wording ? agreementOf(book, file, plan, on, wording) : null),
    [book, file, plan, on, wording],
  );
  return useRendered(document, {
    title: "Payment agreement",
    author: book.setting("company").name,
    createdAt: `${on}T00:00:00.000Z`,
  });
}

function useWordingOf(book: BookReader, file: CustomerFile): Wording | null {
  const { used } = chooseLanguage(file.customer.language, book.setting("company").locale);
  const [wording, setWording] = useState<Wording | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadWording(used).then((loaded) => {
      if (!isGone) setWording(loaded);
    });
    return () => {
      isGone = true;
    };
  }, [used]);
  return wording;
}

function agreementOf(
  book: BookReader,
  file: CustomerFile,
  plan: PaymentPlan,
  on: CalendarDate,
  wording: Wording,
): PrintDocument | null {
  const supposed = { ...file, plans: [...file.plans, plan] };
  const company = book.setting("company");
  const kind = "plan-agreement";
  const { currency } = plan;
  const language = chooseLanguage(file.customer.language, company.locale);
  const locale = letterLocale(language);
  const { labels } = wording;
  const extra = letterExtra({ file: supposed, kind, on, payByOn: null, currency, locale, labels, agencies: new Map() });
  const asked = chasePositions(file, on)
    .filter(({ item }) => plan.invoiceIds.includes(item.entry.id))
    .map((position) => ({ position, amountMinor: subtractMinor(position.item.openMinor, position.disputedMinor) }));
  const facts = buildLetterFacts({
    asked,
    file: supposed,
    kind,
    number: "",
    on,
    payByOn: null,
    currency,
    company,
    signatory: book.setting("users").find((user) => user.active) ?? null,
    lateReasons: book.setting("lateReasons"),
    proof: null,
    chargeMinor: ZERO,
    ...extra,
  });
  if (!facts.ok) return null;
  const edited = ownWording(book.setting("wording"), wording.language, kind);
  const text = composeLetter(facts.value, wording, edited?.words);
  if (!text.ok) return null;
  const layout = {
    profileId: book.setting("letters").windowProfile,
    offsetXmm: 0,
    offsetYmm: 0,
    letterhead: "own",
    logo: null,
    checkpoint: "",
    foldMarks: false,
  } as const;
  return { kind: "letter", facts: facts.value, text: text.value, layout };
}
