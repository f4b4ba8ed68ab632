import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCamt } from "#shared/bank/camt.ts";

const FOLDER = join(process.env.DUEBOOK_SHARED ?? "../shared", "data/bank-camt");
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith(".xml") && !/wrong|multi/.test(name))
  : [];

function read(text: string) {
  const result = readCamt(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

type Expected = {
  readonly getEntries: readonly { readonly getAmount: Money; readonly getBookingDate: { readonly 0: string } | null }[];
};
type Money = { readonly getAmount: string; readonly getCurrency: { readonly getCode: string } };

describe.runIf(existsSync(FOLDER))("messages read by another project", () => {
  it.each(names)("%s gives its entries, amounts and days", (name) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, name.replace(".xml", ".json")), "utf8")) as Expected;
    const { statements } = read(readFileSync(join(FOLDER, name), "utf8"));
    const sums = new Map<string, number>();
    for (const line of statements.flatMap((statement) => statement.lines))
      sums.set(line.currency, (sums.get(line.currency) ?? 0) + line.amountMinor);
    const wanted = new Map<string, number>();
    for (const { getAmount } of expected.getEntries) {
      const code = getAmount.getCurrency.getCode;
      wanted.set(code, (wanted.get(code) ?? 0) + Number(getAmount.getAmount));
    }
    expect([...sums]).toEqual([...wanted]);
    const days = expected.getEntries.map((entry) => entry.getBookingDate?.[0].slice(0, 10));
    const read1 = new Set(statements.flatMap((statement) => statement.lines.map((line) => line.on)));
    for (const day of days) if (day) expect([...read1]).toContain(day);
  });

  it("several statements of one message are all read", () => {
    const { statements } = read(readFileSync(join(FOLDER, "camt053.v2.multi.statement.xml"), "utf8"));
    expect(statements.map((statement) => statement.lines.map((line) => line.amountMinor))).toEqual([[8_85], [-7_00]]);
  });

  it("a message without a statement is refused, naming what is missing", () => {
    const text = readFileSync(join(FOLDER, "camt053.v2.wrong.xml"), "utf8");
    expect(readCamt(text)).toEqual({ ok: false, error: { kind: "missing", line: 1, tag: "Stmt" } });
  });
});

const OWN = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">390.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
<Ntry><Amt Ccy="EUR">240.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-01-05T09:00:00+01:00</DtTm></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><AmtDtls><InstdAmt><Amt Ccy="EUR">250.00</Amt></InstdAmt></AmtDtls><RltdPties><Dbtr><Pty><Nm>Kern &amp; S&#246;hne</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE14508805000194785000</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>RE-0017</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-06</Dt></BookgDt><AcctSvcrRef>B2</AcctSvcrRef>
<NtryDtls><TxDtls><Amt Ccy="EUR">20.00</Amt><RmtInf><Ustrd>A</Ustrd></RmtInf></TxDtls><TxDtls><Amt Ccy="EUR">30.00</Amt><RmtInf><Ustrd>B</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-01-06</Dt></BookgDt></Ntry>
</Stmt></BkToCstmrStmt></Document>`;

describe("CAMT", () => {
  it("reads payer, account, charges on the way; a batch by its parts; pending entries are left out and told", () => {
    const { statements, problems } = read(OWN);
    expect(statements[0]?.lines).toMatchObject([
      {
        on: "2026-01-05",
        amountMinor: 240_00,
        chargesMinor: 10_00,
        payer: "Kern & Söhne",
        payerAccount: "DE14508805000194785000",
        text: "RE-0017",
        reference: "",
        bankReference: "B1",
      },
      { amountMinor: 20_00, text: "A", bankReference: "B2/1" },
      { amountMinor: 30_00, text: "B", bankReference: "B2/2" },
    ]);
    expect(problems).toEqual([{ kind: "pending-left-out", count: 1 }]);
  });

  it("a closing balance that does not follow is told", () => {
    expect(read(OWN.replace(">390.00<", ">391.00<")).problems).toContainEqual(
      expect.objectContaining({ kind: "balance-differs", countedMinor: 390_00, statedMinor: 391_00 }),
    );
  });

  it.each([
    ["document types", '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>', { kind: "unsafe-xml", line: 2 }],
    ["a tag never closed", "<Open>", { kind: "broken", line: 11, tag: "</Document>" }],
  ])("%s are refused", (_, bad, error) => {
    const text = bad.startsWith("<!")
      ? OWN.replace("<Document", `${bad}<Document`)
      : OWN.replace("</Document>", `${bad}</Document>`);
    expect(readCamt(text)).toMatchObject({ ok: false, error });
  });

  it.each([
    ['<Amt Ccy="EUR">240.00</Amt>', '<Amt Ccy="EUR">two</Amt>', { kind: "broken", line: 6, tag: "Amt", text: "two" }],
    ['<Amt Ccy="EUR">240.00</Amt>', "", { kind: "missing", line: 6, tag: "Amt" }],
    [
      "<BookgDt><Dt>2026-01-06</Dt></BookgDt><AcctSvcrRef>B2",
      "<AcctSvcrRef>B2",
      { kind: "missing", line: 8, tag: "BookgDt" },
    ],
  ])("%s broken refuses the file, naming line and tag", (good, bad, error) => {
    expect(readCamt(OWN.replace(good, bad))).toEqual({ ok: false, error });
  });

  it("is not slowed down by depth or by references", () => {
    const started = performance.now();
    expect(readCamt(`${"<a>".repeat(50_000)}camt.053`).ok).toBe(false);
    expect(readCamt(`<camt.053>${"&amp;".repeat(50_000)}</camt.053>`).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
