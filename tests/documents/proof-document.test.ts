import { describe, expect, test } from "vitest";
import enGb from "#assets/wording/en-GB.json";
import type { PrintDocument, ProofDocument } from "#renderer/documents/letter-document.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { defaultInterestSettings } from "#shared/interest/interest-settings.ts";
import { describeMethod, NOT_LEGAL_ADVICE } from "#shared/interest/proof-words.ts";
import { knownRates } from "#shared/interest/shipped-rates.ts";
import { type WhatIf, whatIf } from "#shared/interest/what-if.ts";
import { type RawWording, readWording } from "#shared/letters/read-wording.ts";
import { GBP, money, unwrap } from "#tests/support/ledger-dsl.ts";
import { flat, readPdf } from "./read-pdf.ts";
import { fontBytes, hollinsProof, letterDocument, letterFacts } from "./sample-letters.ts";

const renderer = pdfRenderer(fontBytes());

function proofOf(changed: Partial<WhatIf>): ProofDocument {
  const question: WhatIf = {
    amountMinor: money("1000.00"),
    currency: GBP,
    description: "Invoice 4398",
    invoiceOn: null,
    dueOn: day("2025-07-31"),
    toOn: day("2025-09-29"),
    place: "GB-EAW",
    kind: "company",
    contractRate: "",
    settings: defaultInterestSettings,
    compounding: "none",
    movements: [],
    ...changed,
  };
  const { sheet } = unwrap(whatIf(question, knownRates([])));
  return {
    kind: "proof",
    title: "Interest on Invoice 4398",
    sender: "Harbour Joinery Ltd",
    lines: [sheet.method.basis, describeMethod(sheet.method), NOT_LEGAL_ADVICE],
    locale: "en-GB",
    labels: unwrap(readWording(enGb as RawWording)).labels,
    proof: sheet,
  };
}

async function read(document: PrintDocument): Promise<string> {
  const info = { title: "Interest", author: "Harbour Joinery Ltd", createdAt: "2026-11-21T10:00:00.000Z" };
  const { bytes } = await renderer.render([document], info);
  return flat((await readPdf(bytes)).map((page) => page.text).join(" "));
}

describe("a proof of interest printed on its own", () => {
  test("has every line, the note between them, where the rate comes from and the totals", async () => {
    const movement = { kind: "payment", on: day("2025-08-30"), untilOn: null, amountMinor: money("400.00") } as const;
    const text = await read(proofOf({ movements: [movement] }));
    for (const words of [
      "Interest on Invoice 4398",
      "1 Aug 2025 30 Aug 2025 30 1,000.00 12.25 10.07 10.07",
      "31 Aug 2025 29 Sep 2025 30 600.00 12.25 6.04 16.11",
      "Bank of England base rate for late payment",
      "Still owed 600.00",
      "Fixed sums 70.00",
      "£686.11",
      "Each further day 0.2014",
      "Late Payment of Commercial Debts (Interest) Act 1998",
      "not legal advice",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("says how a line is worked out in the way that was chosen", async () => {
    const settings = { ...defaultInterestSettings, rounding: "daily-penny" } as const;
    const text = await read(proofOf({ settings }));
    expect(text).toContain("balance × rate ÷ 100 ÷ 365, rounded to a penny, × days");
    // 1,000.00 at 12.25 % is 0.34 a day; 60 days.
    expect(text).toContain("60 1,000.00 12.25 20.40 20.40");
  });

  test("names a monthly contract rate with its yearly equivalent", async () => {
    const text = await read(proofOf({ contractRate: "2 per month" }));
    expect(text).toContain("The contract: 2.00% per month (24.00% per year)");
  });
});

describe("the proof page of a letter", () => {
  const withMethod = (method: Partial<ReturnType<typeof hollinsProof>["method"]>) => {
    const proof = hollinsProof();
    return read(letterDocument(letterFacts({ proof: { ...proof, method: { ...proof.method, ...method } } })));
  };

  test("says what part payments were set against, where there are any", async () => {
    const text = await withMethod({ partPayments: "costs-interest-principal" });
    expect(text).toContain("Part payments are set against costs first, then interest, then the debt.");
    expect(text).toContain("The base rate on the 31 December or 30 June before the invoice became late is used");
  });

  test("says how a line was worked out where the penny was rounded by the day", async () => {
    const text = await withMethod({ rounding: "daily-penny" });
    expect(text).toContain("balance × rate ÷ 100 ÷ 365 × days; the amount for one day is rounded to the penny before");
    expect(text).not.toContain("To check a line by hand");
  });

  test.each([
    ["contract", "The rate agreed in the contract is used."],
    ["court", "The rate a court usually awards is used; the court decides."],
  ] as const)("a %s rate is no base rate", async (rateRule, words) => {
    const text = await withMethod({ rateRule });
    expect(text).toContain(words);
    expect(text).not.toContain("Base rate");
    expect(text).not.toContain("31 December or 30 June");
  });
});
