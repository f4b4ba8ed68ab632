/** Names under which files write the countries Duebook's users sell to; ISO 3166-1 alpha-2. Codes pass as they are. */
const NAMES: Readonly<Record<string, string>> = {
  "united kingdom": "GB",
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  gbr: "GB",
  ireland: "IE",
  "republic of ireland": "IE",
  eire: "IE",
  germany: "DE",
  deutschland: "DE",
  austria: "AT",
  osterreich: "AT",
  switzerland: "CH",
  schweiz: "CH",
  france: "FR",
  belgium: "BE",
  belgie: "BE",
  belgique: "BE",
  netherlands: "NL",
  nederland: "NL",
  "the netherlands": "NL",
  luxembourg: "LU",
  spain: "ES",
  espana: "ES",
  portugal: "PT",
  italy: "IT",
  italia: "IT",
  poland: "PL",
  polska: "PL",
  denmark: "DK",
  danmark: "DK",
  sweden: "SE",
  sverige: "SE",
  norway: "NO",
  norge: "NO",
  finland: "FI",
  greece: "GR",
  "united states": "US",
  "united states of america": "US",
  usa: "US",
  canada: "CA",
  australia: "AU",
  "new zealand": "NZ",
  india: "IN",
};

const LANGUAGES: Readonly<Record<string, string>> = {
  GB: "en-GB",
  IE: "en-IE",
  US: "en-US",
  CA: "en-CA",
  AU: "en-AU",
  NZ: "en-NZ",
  DE: "de-DE",
  AT: "de-AT",
  FR: "fr-FR",
  ES: "es-ES",
  IT: "it-IT",
  NL: "nl-NL",
  PL: "pl-PL",
  PT: "pt-PT",
};

/** The two-letter code of a country as a file writes it; empty for what is no country (an own area number, say). */
export function countryCode(text: string): string {
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed)) return trimmed.toUpperCase() === "UK" ? "GB" : trimmed.toUpperCase();
  const name = trimmed
    .normalize("NFKD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
  return NAMES[name] ?? "";
}

/** The language letters to a country are usually written in; `undefined` where several are or none is known. */
export function languageOf(country: string): string | undefined {
  return LANGUAGES[country];
}
