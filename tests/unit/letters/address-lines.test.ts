import { describe, expect, test } from "vitest";
import { addressLines, printable } from "#shared/letters/address-lines.ts";

const lines = (country: string, changed: Partial<Parameters<typeof addressLines>[0]> = {}) =>
  addressLines({
    person: "Dawn Hollins",
    company: "Hollins & Bray",
    address: { lines: ["14 Lime Kiln Road", "", "  "], postcode: "BS1 5AD", town: "Bristol", country },
    fromCountry: "GB",
    fromLocale: "en-GB",
    ...changed,
  });

describe("address lines as they are printed", () => {
  test.each([
    ["GB", ["Dawn Hollins", "Hollins & Bray", "14 Lime Kiln Road", "Bristol", "BS1 5AD"]],
    ["DE", ["Dawn Hollins", "Hollins & Bray", "14 Lime Kiln Road", "BS1 5AD Bristol", "GERMANY"]],
    ["US", ["Dawn Hollins", "Hollins & Bray", "14 Lime Kiln Road", "Bristol BS1 5AD", "UNITED STATES"]],
  ])("in %s the postcode stands where post expects it, the country only when it is abroad", (country, expected) => {
    expect(lines(country)).toEqual(expected);
  });

  test("the country is named in the sender's language and in capitals, accents kept", () => {
    expect(lines("AT", { fromCountry: "FR", fromLocale: "fr" }).at(-1)).toBe("AUTRICHE");
    expect(lines("GB", { fromCountry: "FR", fromLocale: "fr" }).at(-1)).toBe("ROYAUME-UNI");
  });

  test("a person of the company's own name is not printed twice", () => {
    expect(lines("GB", { person: "Hollins & Bray" })[0]).toBe("Hollins & Bray");
    expect(lines("GB", { person: "Hollins & Bray" })).toHaveLength(4);
  });

  test("invisible and direction signs and line breaks never reach the paper", () => {
    expect(printable("A\u200bcme\u202e Ltd\u00ad\r\nRoad")).toBe("Acme Ltd Road");
    expect(printable("Lukasiewicz".replace("Lu", "Łu"))).toBe("Łukasiewicz");
    expect(printable("Mu\u0308ller")).toBe("Müller");
  });
});
