import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "#renderer/features/imports/workers/read-workbook.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { MOST_ROWS } from "#shared/imports/file-kind.ts";
import { ImportSession } from "#shared/imports/import-session.ts";
import { planImport } from "#shared/imports/plan-import.ts";
import { mappingOf } from "#shared/imports/suggest-mapping.ts";
import { invertChange } from "#shared/journal/change.ts";
import { ledgerFaults } from "#shared/ledger/ledger-faults.ts";
import { currency } from "#shared/money/currency.ts";
import { contextOf, LIST, TestBook } from "./support.ts";

const RUNS = Number(process.env.DUEBOOK_MUTATIONS ?? 500);
const TODAY = day("2026-06-30");
const LONGEST_MS = 2_000;

const FILES = [
  LIST,
  LIST.replaceAll(",", ";").replaceAll("\n", "\r\n"),
  `Aged debtors\nAs at 31 March 2026\n\n${LIST}Total,,,,,2000.00,1500.00\n`,
  "Customer\tInvoice No\tInvoice Date\tAmount\tSettled Date\nAcme\t1\t13/01/2026\t-5,00\t\nBolt\t2\t03/04/2026\t1.234,56\t14/04/2026\n",
].map((text) => new TextEncoder().encode(text));

type Mutation = { readonly kind: string; readonly at: number; readonly size: number; readonly byte: number };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("flip", "delete", "repeat", "insert", "truncate", "quote", "line-ends", "nul", "bom"),
  at: fc.nat({ max: 2_000 }),
  size: fc.integer({ min: 1, max: 40 }),
  byte: fc.nat({ max: 255 }),
});

function mutate(bytes: Uint8Array, { kind, at, size, byte }: Mutation): Uint8Array {
  const place = at % Math.max(1, bytes.length);
  const head = [...bytes.slice(0, place)];
  const part = [...bytes.slice(place, place + size)];
  const tail = [...bytes.slice(place + size)];
  switch (kind) {
    case "flip":
      return Uint8Array.from([...head, ...part.map((value) => value ^ (1 << (byte % 8))), ...tail]);
    case "delete":
      return Uint8Array.from([...head, ...tail]);
    case "repeat":
      return Uint8Array.from([
        ...head,
        ...Array(1 + (byte % 20))
          .fill(part)
          .flat(),
        ...tail,
      ]);
    case "insert":
      return Uint8Array.from([...head, ...Array(size).fill(byte), ...part, ...tail]);
    case "truncate":
      return Uint8Array.from(head);
    case "quote":
      return Uint8Array.from([...head, 0x22, ...part, ...tail]);
    case "line-ends":
      return bytes.map((value) => (value === 10 ? 13 : value));
    case "nul":
      return Uint8Array.from([...head, 0, 0, 0, ...part, ...tail]);
    default:
      return Uint8Array.from([0xff, 0xfe, ...bytes]);
  }
}

/** Everything that happens to a file, from its bytes to the books and back out. */
async function importBytes(bytes: Uint8Array): Promise<void> {
  const session = new ImportSession(bytes, readWorkbook);
  const opened = await session.open({}, currency("GBP"));
  if (!opened.ok) return;
  const mapping = mappingOf(opened.value.inspection, currency("GBP"), TODAY);
  const drafts = session.read(mapping, TODAY, () => {});
  const book = new TestBook();
  const options = { listsAllOpen: true, updateCustomers: true };
  const plan = planImport(drafts, book, options, contextOf(TODAY, mapping.asAt));
  book.write(plan.changes);
  expectSound(book);
  expect(planImport(drafts, book, options, contextOf(TODAY, mapping.asAt)).changes).toEqual([]);
  book.write([...plan.changes].reverse().map(invertChange));
  expect(book.customers).toEqual([]);
}

/** A ledger that no decision could have written would be a corruption. */
function expectSound(book: TestBook): void {
  for (const customer of book.customers) {
    const ledger = book.ledger(customer.id);
    if (ledger) expect(ledgerFaults(ledger)).toEqual([]);
  }
}

describe("files of more than one import takes", () => {
  it.each([
    ["rows", "1,2\n".repeat(MOST_ROWS + 1)],
    ["cells in one row", `a${",".repeat(25_000_000)}`],
  ])("are refused before they are read: %s", async (_, text) => {
    const session = new ImportSession(new TextEncoder().encode(text), readWorkbook, async () => "");
    expect(await session.open({}, currency("GBP"))).toMatchObject({ ok: false, error: { kind: "too-many-rows" } });
  });
});

describe("damaged files", () => {
  it("never throw, hang, corrupt the books or change anything the second time", async () => {
    let longest = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.array(mutation, { minLength: 1, maxLength: 5 }),
        async (file, mutations) => {
          const started = performance.now();
          await importBytes(mutations.reduce(mutate, file));
          longest = Math.max(longest, performance.now() - started);
        },
      ),
      { numRuns: RUNS },
    );
    expect(longest).toBeLessThan(LONGEST_MS);
  });

  it("of random bytes are refused or read, never more", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), (bytes) => importBytes(bytes)),
      { numRuns: RUNS },
    );
  });
});
