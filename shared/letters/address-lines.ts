import type { Address } from "../ledger/customer.ts";

export type AddressInput = {
  /** Person the letter is for; empty for none. */
  readonly person: string;
  readonly company: string;
  readonly address: Address;
  /** Country the letter is posted in, ISO 3166-1 alpha-2. */
  readonly fromCountry: string;
  /** Language of the country of posting, for the country name (Universal Postal Union: capitals, last line). */
  readonly fromLocale: string;
};

/** Where the postcode stands: a line of its own, before the town, or after it. */
const POSTCODE: Readonly<Record<string, "own-line" | "after">> = {
  GB: "own-line",
  JE: "own-line",
  GG: "own-line",
  IM: "own-line",
  IE: "own-line",
  US: "after",
  CA: "after",
  AU: "after",
  NZ: "after",
  IN: "after",
  ZA: "own-line",
  SG: "after",
};

/** The lines of an address as they are printed: no empty ones, invisible signs removed, country only when it differs. */
export function addressLines(input: AddressInput): readonly string[] {
  const { address } = input;
  const lines = [
    input.person === input.company ? "" : input.person,
    input.company,
    ...address.lines,
    ...townLines(address),
    address.country === input.fromCountry ? "" : countryName(address.country, input.fromLocale),
  ];
  return lines.map(printable).filter((line) => line !== "");
}

/** Normal form C without invisible and direction signs; any space becomes a plain one. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

function townLines(address: Address): readonly string[] {
  const place = POSTCODE[address.country];
  if (place === "own-line") return [address.town, address.postcode];
  if (place === "after") return [`${address.town} ${address.postcode}`];
  return [`${address.postcode} ${address.town}`];
}

function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country.toUpperCase();
  const name = new Intl.DisplayNames([locale], { type: "region" }).of(country) ?? country;
  return name.toLocaleUpperCase(locale);
}
