import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { type BundleChoice, type EvidenceSource, SECTION_IDS } from "#shared/evidence/evidence-source.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";
import type { Letter, LetterStep } from "#shared/letters/rows.ts";
import { minor } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { makeCall, makeNote, makeStoredFile } from "#tests/support/rows.ts";
import { fileOf, hollins, recorded } from "#tests/unit/chasing/chase-file.ts";

export const everything: BundleChoice = {
  sections: SECTION_IDS,
  releasedIds: [],
  printsGaps: false,
  reference: "C-07 / RED01",
};

/** A customer with two invoices, a part payment, calls (one private), a letter that was posted, and a promise. */
export function sourceOf(rows: Partial<CustomerFile> = {}, changed: Partial<EvidenceSource> = {}): EvidenceSource {
  const book = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
    invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
    receipt       2026-03-01                           750.00
  `;
  return {
    file: fileOf(book, {
      customer: hollins({ registrationNumber: "01234567" }),
      calls: [
        makeCall("call-1", "customer-1", "Dawn said the cheque is in the post"),
        { ...makeCall("call-2", "customer-1", "Our solicitor says we would win"), isPrivate: true },
      ],
      notes: [makeNote("note-1", "customer-1", "Met on site; works accepted")],
      letters: [letter("L-0001", [step("printed"), step("posted", { tracking: "RM123" })])],
      ...rows,
    }),
    files: [storedFile("file-L-0001", { kind: "letter" })],
    company: { ...defaultSettings.company, name: "Harbour Joinery Ltd", currency: GBP, locale: "en-GB" },
    userNames: { len: "Len" },
    terms: interestTerms(defaultSettings.interest, defaultSettings.rates),
    asAt: day("2026-04-30"),
    ...changed,
  };
}

export function storedFile(id: string, changed: Partial<StoredFile> = {}): StoredFile {
  return { ...makeStoredFile(id, id), customerId: "customer-1", ...changed };
}

export function step(state: LetterStep["state"], changed: Partial<LetterStep> = {}): LetterStep {
  return {
    on: day("2026-03-10"),
    state,
    note: "",
    service: "",
    tracking: "",
    fileId: "",
    by: "len",
    at: "2026-03-10T09:00:00.000Z",
    ...changed,
  };
}

export function letter(number: string, steps: readonly LetterStep[], changed: Partial<Letter> = {}): Letter {
  return {
    ...recorded,
    id: `letter-${number}`,
    number,
    customerId: "customer-1",
    runId: "",
    kind: "second-reminder",
    levelId: "",
    language: "en-GB",
    on: day("2026-03-10"),
    payByOn: day("2026-03-20"),
    currency: GBP,
    totalMinor: minor(250_00),
    items: [],
    channel: "post",
    subject: "",
    recipient: {
      name: "Dawn Hollins",
      company: "Hollins & Bray",
      address: { lines: [], postcode: "", town: "", country: "GB" },
      email: "",
    },
    fileId: `file-${number}`,
    pages: 1,
    factsHash: "",
    wordingVersion: "1",
    steps,
    ...changed,
  };
}
