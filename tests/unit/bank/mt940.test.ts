import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMt940 } from "#shared/bank/mt940.ts";
import { decodeText } from "#shared/imports/decode-text.ts";
import { currency } from "#shared/money/currency.ts";

const FOLDER = join(process.env.DUEBOOK_SHARED ?? "../shared", "data/bank-mt940");
const eur = currency("EUR");

function read(text: string) {
  const result = readMt940(text, eur);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const readFile = (path: string) => read(decodeText(readFileSync(path)).text);
const linesOf = (value: ReturnType<typeof read>) => value.statements.flatMap((statement) => statement.lines);

describe.runIf(existsSync(FOLDER))("statements of many banks", () => {
  const expected: Record<string, readonly string[]> = existsSync(FOLDER)
    ? JSON.parse(readFileSync(join(FOLDER, "expected_amounts.json"), "utf8"))
    : {};

  it.each(Object.keys(expected))("%s gives every amount", (name) => {
    const lines = linesOf(readFile(join(FOLDER, name)));
    // That project keeps reversals above zero; SWIFT and the balances count a reversed credit as a debit.
    const amounts = lines.map((line) => (line.isReversal ? Math.abs(line.amountMinor) : line.amountMinor));
    expect(amounts).toEqual(expected[name]!.map((text) => Math.round(Number(text) * 100)));
  });

  it("ASN and Citi statements balance", () => {
    for (const name of [
      "ASNB/mt940.txt",
      "ASNB/mt940_with_spaces_for_entry_date.txt",
      "betterplace/sepa_mt9401.sta",
      "self-provided/february_30.sta",
    ])
      expect([name, readFile(join(FOLDER, name)).problems]).toEqual([name, []]);
  });

  it("a file that holds no statement is refused", () => {
    const result = readMt940(readFileSync(join(FOLDER, "self-provided/invalid_statement.sta"), "utf8"), eur);
    expect(result).toEqual({ ok: false, error: { kind: "not-a-statement" } });
  });

  it("every file is read or refused", () => {
    for (const folder of readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
      for (const name of readdirSync(join(FOLDER, folder.name)))
        expect(typeof readMt940(readFileSync(join(FOLDER, folder.name, name), "latin1"), eur).ok).toBe("boolean");
  });
});

const OWN = `{1:F01XXXX}{2:O940}{4:
:20:STARTUMS
:25:DE02120300000000202051
:28C:00004/001
:60F:C260101EUR1000,00
:61:2601050105CR250,50NTRFNONREF//B4711
:86:166?00GUTSCHRIFT?20EREF+RE-0017?21SVWZ+Rechnung 0017 Doors
 and stairs?30DRESDEFF?31DE14508805000194785000?32KARL?33 KAUFMANN
:61:2512311231RC20,00NRTINONREF
:86:Returned
:61:2601060106D5,N024NONREF
:86:ENTGELT
:62F:C260106EUR1225,50
-}`;

describe("MT940", () => {
  it("reads payer, account, reference and purpose", () => {
    const [first] = linesOf(read(OWN));
    expect(first).toMatchObject({
      line: 6,
      on: "2026-01-05",
      amountMinor: 250_50,
      payer: "KARL KAUFMANN",
      payerAccount: "DE14508805000194785000",
      reference: "RE-0017",
      text: "Rechnung 0017 Doors and stairs",
      bankReference: "B4711",
    });
  });

  it("a reversed credit lowers the account, and the balances agree", () => {
    const value = read(OWN);
    expect(linesOf(value)[1]).toMatchObject({ amountMinor: -20_00, isReversal: true, on: "2025-12-31" });
    expect(value.problems).toEqual([]);
  });

  it("a balance that does not follow from the lines is told with both figures", () => {
    expect(read(OWN.replace("EUR1225,50", "EUR1225,51")).problems).toEqual([
      {
        kind: "balance-differs",
        account: "DE02120300000000202051",
        currency: "EUR",
        line: 11,
        countedMinor: 1225_50,
        statedMinor: 1225_51,
      },
    ]);
  });

  it.each([
    [":61:2601050105CR250,50NTRF", ":61:2601XX0105CR250,50NTRF", 6, ":61:"],
    ["EUR1000,00", "EURO1000,00", 5, ":60F:"],
    [":61:2601050105CR250,50", ":61:2613450105CR25x,50", 6, ":61:"],
  ])("a broken %s refuses the file, naming line and tag", (good, bad, line, tag) => {
    const result = readMt940(OWN.replace(good, bad), eur);
    expect(result).toMatchObject({ ok: false, error: { kind: "broken", line, tag } });
  });

  it("words between slashes are read too", () => {
    const text = OWN.replace(
      /:86:166.*\n.*\n/,
      ":86:/TRTP/SEPA OVERBOEKING/IBAN/NL69INGB0123456789/BIC/INGBNL2A/NAME/J JANSEN\n/REMI/FACTUUR 0017/EREF/NOTPROVIDED\n",
    );
    expect(linesOf(read(text))[0]).toMatchObject({
      payer: "J JANSEN",
      payerAccount: "NL69INGB0123456789",
      text: "FACTUUR 0017",
      reference: "",
    });
  });

  it("an entry date in January of a value date in December is next year's", () => {
    expect(linesOf(read(OWN.replace("2601050105CR", "2512310102CR")))[0]?.on).toBe("2026-01-02");
  });
});
