import type { BookReader } from "#renderer/book/book.ts";
import type { DocumentLayout, LabelsDocument, PostingListDocument } from "#renderer/documents/letter-document.ts";
import { addressLines } from "#shared/letters/address-lines.ts";
import { letterSender } from "#shared/letters/letter-parties.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { Company } from "#shared/settings/settings.ts";

/** What was handed in at the post office, line by line, with room for a stamp and a signature. */
export function postingListDocument(
  book: BookReader,
  letters: readonly Letter[],
  layout: DocumentLayout,
): PostingListDocument {
  const company = book.setting("company");
  return {
    kind: "posting-list",
    sender: letterSender(company, null),
    locale: company.locale,
    on: letters[0]?.on ?? null,
    rows: letters.map((letter) => ({
      number: letter.number,
      address: letterAddress(company, letter).join(", "),
      pages: (letter.enclosures ?? []).reduce((sum, enclosure) => sum + enclosure.pages, letter.pages),
      tracking: letter.steps.findLast((step) => step.state === "posted")?.tracking ?? "",
    })),
    layout,
  };
}

/** Stickers for the letters of a run, in its order. */
export function labelsDocument(
  book: BookReader,
  letters: readonly Letter[],
  layout: DocumentLayout,
  skip = 0,
): LabelsDocument {
  const company = book.setting("company");
  const addresses = letters.map((letter) => letterAddress(company, letter));
  return { kind: "labels", locale: company.locale, addresses, skip, layout };
}

function letterAddress(company: Company, letter: Letter): readonly string[] {
  return addressLines({
    person: letter.recipient.name,
    company: letter.recipient.company,
    address: letter.recipient.address,
    fromCountry: company.address.country,
    fromLocale: company.locale,
  });
}
