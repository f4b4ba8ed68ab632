import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readOfx } from "#shared/bank/ofx.ts";
import { currency } from "#shared/money/currency.ts";

const FOLDER = join(process.env.DUEBOOK_SHARED ?? "../shared", "data/bank-ofx");
const usd = currency("USD");
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".ofx")) : [];

function read(text: string) {
  const result = readOfx(text, usd);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const linesOf = (text: string) => read(text).statements.flatMap((statement) => statement.lines);

describe.runIf(existsSync(FOLDER))("files of real banks", () => {
  /** Counted another way: every movement tag and every amount tag of the text. */
  it.each(names)("%s gives every movement, or the reason why there is none", (name) => {
    const text = readFileSync(join(FOLDER, name), "utf8");
    const amounts = [...text.matchAll(/<TRNAMT>\s*([-+\d.,]+)/gi)].map((match) => Math.round(Number(match[1]) * 100));
    const result = readOfx(text, usd);
    if (!result.ok) {
      expect([amounts.length, result.error.kind]).toEqual([0, expect.stringMatching(/not-a-statement|bank-error/)]);
      return;
    }
    const lines = result.value.statements.flatMap((statement) => statement.lines);
    expect(lines.map((line) => line.amountMinor)).toEqual(amounts);
  });

  it.each([
    ["error_message.ofx", { kind: "bank-error", text: "General Server Error (2000)" }],
    ["bank_small.ofx", { kind: "not-a-statement" }],
    ["fail_nice/date_missing.ofx", { kind: "missing", line: 33, tag: "DTPOSTED" }],
  ])("%s is refused with the reason", (name, error) => {
    expect(readOfx(readFileSync(join(FOLDER, name), "utf8"), usd)).toEqual({ ok: false, error });
  });

  it("an empty balance is no reason to refuse", () => {
    expect(linesOf(readFileSync(join(FOLDER, "fail_nice/empty_balance.ofx"), "utf8"))).toHaveLength(1);
  });

  it("several accounts are several statements", () => {
    const { statements } = read(readFileSync(join(FOLDER, "multiple_accounts.ofx"), "utf8"));
    expect(statements.map((statement) => statement.account)).toEqual(["9100", "9200"]);
  });
});

const SGML = `OFXHEADER:100
DATA:OFXSGML

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP<BANKACCTFROM><ACCTID>12345678</BANKACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260105120000[0:GMT]<TRNAMT>250.50<FITID>F1<CHECKNUM><NAME>KAUFMANN &amp; CO<MEMO>INV-0017</STMTTRN>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260106<TRNAMT>-5<FITID>F2<NAME>FEE</STMTTRN>
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

describe("OFX", () => {
  it("reads elements that are never closed, also empty ones", () => {
    expect(linesOf(SGML)).toMatchObject([
      {
        line: 5,
        on: "2026-01-05",
        amountMinor: 250_50,
        payer: "KAUFMANN & CO",
        text: "INV-0017",
        bankReference: "F1",
        currency: "GBP",
      },
      { line: 6, amountMinor: -5_00, payer: "FEE" },
    ]);
  });

  it.each([
    ["20260106", "20260231", { kind: "broken", line: 6, tag: "DTPOSTED", text: "20260231" }],
    ["<TRNAMT>-5", "<TRNAMT>five", { kind: "broken", line: 6, tag: "TRNAMT", text: "five" }],
    ["<DTPOSTED>20260106", "", { kind: "missing", line: 6, tag: "DTPOSTED" }],
  ])("a broken %s refuses the file, naming line and tag", (good, bad, error) => {
    expect(readOfx(SGML.replace(good, bad), usd)).toEqual({ ok: false, error });
  });

  it("an entity declaration is refused", () => {
    expect(readOfx(SGML.replace("<OFX>", '<OFX><!ENTITY a "b">'), usd)).toMatchObject({
      ok: false,
      error: { kind: "unsafe-xml" },
    });
  });
});
