const names = new Intl.DisplayNames(["en"], { type: "region" });

/** A country as the screens name it, by its ISO 3166 code of two letters; what is no such code stays as it is. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
