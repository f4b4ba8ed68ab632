import { isIban } from "../money/iban.ts";
import type { BankAccount, Company } from "./settings.ts";

export type CompanyField = "name" | "email" | keyof Pick<BankAccount, "sortCode" | "accountNumber" | "iban" | "bic">;

/** What is wrong with one's own company details, in words, for each field; nothing for what is empty, the name apart. */
export type CompanyFaults = { readonly [Field in CompanyField]?: string };

/**
 * Checks what stands on every letter. A slip in the bank details sends customers' money astray, so they are not kept until
 * they are right: form of sort code, account number and BIC (ISO 9362), check digits of the IBAN.
 */
export function companyFaults({ name, email, bank }: Pick<Company, "name" | "email" | "bank">): CompanyFaults {
  return {
    ...(name.trim() === "" ? { name: "Give your company's name: it stands on every letter." } : {}),
    ...(isEmptyOr(email, /^[^\s@]+@[^\s@]+\.[^\s@]+$/) ? {} : { email: "Write it like office@example.com" }),
    ...(isEmptyOr(bank.sortCode, /^\d{2}[- ]?\d{2}[- ]?\d{2}$/) ? {} : { sortCode: "Six digits, like 20-45-77" }),
    ...(isEmptyOr(bank.accountNumber, /^[\d ]{6,17}$/) ? {} : { accountNumber: "Digits only, 6 to 17" }),
    ...(bank.iban.trim() === "" || isIban(bank.iban) ? {} : { iban: "The check digits do not fit: look at it again" }),
    ...(isEmptyOr(bank.bic, /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/) ? {} : { bic: "8 or 11 letters and digits" }),
  };
}

function isEmptyOr(text: string, form: RegExp): boolean {
  return text.trim() === "" || form.test(text.trim());
}
