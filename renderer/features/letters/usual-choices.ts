import type { BookReader } from "#renderer/book/book.ts";
import { chasingRules, policyOf } from "#shared/chasing/chasing-rules.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import type { DraftChoices } from "./draft-letter.ts";

/** Days to pay where no policy names them: a letter before action gives 14, a letter of claim 30. */
const PAY_BY_DAYS: Readonly<Partial<Record<LetterKind, number>>> = {
  "letter-before-action": 14,
  "letter-of-claim": 30,
};

/** What a letter of this kind to this customer looks like unless the user says otherwise: as its chasing policy has it. */
export function usualChoices(book: BookReader, customerId: string, kind: LetterKind): DraftChoices {
  const customer = book.get("customers", customerId);
  const rules = rulesOf(book);
  const policy = customer ? policyOf(customer, rules) : null;
  const level = policy?.levels.find((candidate) => candidate.letterKind === kind);
  return {
    currency: customer?.currency ?? currency("GBP"),
    payByOn: null,
    payByDays: level?.payByDays ?? PAY_BY_DAYS[kind] ?? 7,
    deliveryDays: policy?.deliveryDays ?? 2,
    claimsInterest: (level?.claimsInterest ?? false) && customer?.kind !== "individual",
    statementForm: "open",
    statementFromOn: null,
    chargeMinor: minor(0),
  };
}

export function rulesOf(book: BookReader) {
  return chasingRules({ policies: book.all("policies"), runs: book.all("runs"), setting: book.setting });
}
