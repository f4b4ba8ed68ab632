import { countryName } from "#shared/ledger/country-name.ts";

/** Languages letters can be written in. */
export const LANGUAGES: readonly { readonly value: string; readonly label: string }[] = [
  { value: "en-GB", label: "English (UK)" },
  { value: "en-US", label: "English (US)" },
  { value: "de-DE", label: "German" },
  { value: "fr-FR", label: "French" },
  { value: "es-ES", label: "Spanish" },
  { value: "it-IT", label: "Italian" },
  { value: "nl-NL", label: "Dutch" },
];

/** Currencies offered first; any ISO 4217 code that an import brings is kept too. */
export const CURRENCIES: readonly string[] = [
  "GBP",
  "EUR",
  "USD",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "CAD",
  "AUD",
  "NZD",
  "ZAR",
  "JPY",
  "INR",
];

const COUNTRY_CODES =
  "GB IE DE FR NL IT ES BE LU AT CH PT SE NO DK FI PL CZ SK HU RO BG GR HR SI EE LV LT CY MT IS UA US CA AU NZ ZA IN JP SG AE".split(
    " ",
  );

export const COUNTRIES: readonly { readonly value: string; readonly label: string }[] = COUNTRY_CODES.map((value) => ({
  value,
  label: countryName(value),
}));
