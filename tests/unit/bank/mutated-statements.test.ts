import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintsOf, newBankLines } from "#shared/bank/new-bank-lines.ts";
import { readStatement } from "#shared/bank/read-statement.ts";
import { currency } from "#shared/money/currency.ts";

const RUNS = Number(process.env.DUEBOOK_MUTATIONS ?? 800);
const gbp = currency("GBP");

const MT940 =
  ":20:A\n:25:DE02120300000000202051\n:60F:C260101EUR1000,00\n:61:2601050105CR250,50NTRFNONREF//B1\n:86:166?20EREF+R?21SVWZ+Text?32KARL\n:62F:C260106EUR1250,50\n-\n";
const OFX =
  "<OFX><STMTRS><CURDEF>GBP<ACCTID>1<BANKTRANLIST><STMTTRN><DTPOSTED>20260105<TRNAMT>250.50<FITID>F1<NAME>K</STMTTRN></BANKTRANLIST></STMTRS></OFX>";
const CAMT =
  '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Ccy>EUR</Ccy></Acct><Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-01-05</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>';
const FILES = [
  ...[MT940, OFX, CAMT].map((text) => new TextEncoder().encode(text)),
  ...readdirSync("tests/fixtures/bank").map((name) => new Uint8Array(readFileSync(`tests/fixtures/bank/${name}`))),
];

const mutation = fc.record({
  at: fc.nat({ max: 3_000 }),
  size: fc.integer({ min: 0, max: 30 }),
  bytes: fc.uint8Array({ maxLength: 12 }),
});

describe("damaged statements", () => {
  it("are read or refused with a reason, without an exception, a hang or a line that is no line", () => {
    let longest = 0;
    let readable = 0;
    const ids = (function* () {
      for (let id = 1; ; id += 1) yield `${id}`;
    })();
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.array(mutation, { minLength: 1, maxLength: 4 }), (file, mutations) => {
        let bytes = file;
        for (const { at, size, bytes: fresh } of mutations) {
          const place = at % Math.max(1, bytes.length);
          bytes = Uint8Array.from([...bytes.slice(0, place), ...fresh, ...bytes.slice(place + size)]);
        }
        const started = performance.now();
        const result = readStatement(bytes, { currency: gbp, dateForm: "day-first" });
        longest = Math.max(longest, performance.now() - started);
        if (!result.ok) return;
        readable += 1;
        for (const statement of result.value.statements) {
          for (const line of statement.lines) expect(Number.isSafeInteger(line.amountMinor)).toBe(true);
          expect(new Set(fingerprintsOf(statement)).size).toBe(statement.lines.length);
        }
        const input = { importId: "", recordedAt: "", recordedBy: "", newId: () => ids.next().value };
        const { lines } = newBankLines(result.value, [], input);
        expect(newBankLines(result.value, lines, input).lines).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(longest).toBeLessThan(2_000);
    expect(readable).toBeGreaterThan(RUNS / 10);
  });
});
