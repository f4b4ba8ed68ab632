import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";

export type BankRow = { readonly label: string; readonly value: string };

/** The sender's account as the payer's bank asks for it, and the reference; only the reference without an account. */
export function bankRows(
  facts: Pick<LetterFacts, "sender" | "reference">,
  labels: Readonly<Record<Label, string>>,
): readonly BankRow[] {
  const { bank, country, name } = facts.sender;
  const byIban = bank.iban !== "" && (country !== "GB" || bank.accountNumber === "");
  const account = byIban
    ? [
        { label: "IBAN", value: inGroups(bank.iban) },
        { label: "BIC", value: bank.bic },
      ]
    : [
        { label: country === "US" ? labels.routingNumber : labels.sortCode, value: bank.sortCode },
        { label: labels.accountNumber, value: bank.accountNumber },
      ];
  const known = account.filter((row) => row.value !== "");
  const holder = known.length > 0 ? [{ label: labels.accountName, value: bank.name || name }] : [];
  return [...holder, ...known, { label: labels.reference, value: facts.reference }];
}

function inGroups(iban: string): string {
  return iban
    .replace(/\s/g, "")
    .replace(/(.{4})/g, "$1 ")
    .trim();
}
