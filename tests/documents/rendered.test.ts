import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { extractPages } from "#renderer/documents/extract-pages.ts";
import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { buildStatementFacts } from "#shared/letters/build-statement-facts.ts";
import { currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { fileOf } from "#tests/unit/chasing/chase-file.ts";
import { flat, readPdf } from "./read-pdf.ts";
import { factItem, fontBytes, harbour, hollinsProof, letterDocument, letterFacts } from "./sample-letters.ts";

const renderer = pdfRenderer(fontBytes());
const info = { title: "Letters", author: "Harbour Joinery Ltd", createdAt: "2026-11-17T10:00:00.000Z" };
const render = async (...documents: Parameters<typeof renderer.render>[0][number][]) => {
  const made = await renderer.render(documents, info);
  return { ...made, read: await readPdf(made.bytes) };
};

describe("a letter as it comes out of the printer", () => {
  test("says what was said, what is left out, what it comes to, by when, and what happens next, in this order", async () => {
    const { read, pages } = await render(letterDocument(letterFacts({ proof: hollinsProof() })));
    expect(pages).toBe(2);
    // From top to bottom, as a reader takes it in.
    const text = linesOf(read[0]!).join(" ");
    const order = [
      "Final reminder: £6,480.00 is overdue",
      "Dear Ms Hollins",
      "When we spoke on 5 November you told us that £1,240.00 would reach us by Friday 13 November.",
      "We have left out £200.00 of INV-4471",
      "INV-2107",
      "INV-4471 Window boards",
      "Totals",
      "Total to pay by 24 November 2026",
      "£7,078.70",
      "Each further day adds £2.05.",
      "Payments received up to 17 November 2026 are taken into account.",
      "If we hear nothing by 24 November",
      "Yours sincerely",
      "Priya Nair , Credit control",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((first, second) => first - second));
    expect(text).toContain("1 £3,000.00 less £1,500.00 received 5 October.".replace("1 ", "¹ "));
    expect(text).toContain("L-0219, page 1 of 2");
    expect(flat(read[1]!.text)).toContain("L-0219, page 2 of 2");
    expect(text).toContain("Journal 1042 3f9a61c07be2d481");
  });

  test("the columns add up to the totals printed under them", async () => {
    const { read } = await render(letterDocument(letterFacts({ proof: hollinsProof() })));
    const rows = linesOf(read[0]!).filter((line) => /^INV-|^Totals/.test(line));
    const amounts = rows.map((line) =>
      [...line.matchAll(/\d[\d,]*\.\d\d/g)].map((match) => Number(match[0].replace(/,/g, ""))),
    );
    const totals = amounts.at(-1)!;
    totals.forEach((total, column) => {
      const sum = amounts.slice(0, -1).reduce((all, row) => all + Math.round((row[column] ?? 0) * 100), 0);
      expect(sum).toBe(Math.round(total * 100));
    });
    expect(totals.reduce((sum, total) => sum + Math.round(total * 100), 0)).toBe(7078_70);
  });

  test("every row of the proof sheet can be keyed in, and the rows re-add to its total", async () => {
    const { read } = await render(letterDocument(letterFacts({ proof: hollinsProof() })));
    const row = /^\d+ \w+ \d{4} \d+ \w+ \d{4} ([\d,]+) ([\d,.]+) ([\d.]+) ([\d,.]+) ([\d,.]+)$/;
    let running = 0;
    const rows = linesOf(read[1]!).flatMap(
      (line) =>
        row
          .exec(line)
          ?.slice(1)
          .map((text) => Number(text.replace(/,/g, ""))) ?? [],
    );
    for (let at = 0; at < rows.length; at += 5) {
      const [days, balance, rate, interest, shown] = rows.slice(at, at + 5) as [number, number, number, number, number];
      expect(Math.abs((balance * rate * days) / 36_500 - interest)).toBeLessThan(0.0051);
      running += Math.round(interest * 100);
      expect(Math.round(shown * 100)).toBe(running);
    }
    expect(rows.length).toBe(30);
    expect(running).toBe(278_70);
  });

  test.each([
    "Łukasiewicz",
    "Müller",
    "Ελλάδα",
    "Київ",
    "Ґудзь Їжа Європа",
    "Þórður Ñandú Çelik İstanbul",
    "Nguyễn",
    "L’échéance d’abord “entre guillemets”",
    "Ωμέγα",
  ])("%s can be found and copied out of the PDF", async (name) => {
    const facts = letterFacts();
    const recipient = { ...facts.recipient, company: name, addressLines: [name, "1 Road", "Town"] };
    const { read } = await render(letterDocument({ ...facts, kind: "friendly-reminder", recipient }));
    expect(read[0]!.text).toContain(name);
  });

  test("a long letter goes on with its head repeated, its pages counted, and the slip on the last", async () => {
    const items = Array.from({ length: 60 }, (_, index) =>
      factItem({ number: `INV-${5000 + index}`, description: `Job ${index}`, due: "2026-10-14", owed: 100_00 + index }),
    );
    const { read, pages } = await render(letterDocument(letterFacts({ kind: "friendly-reminder", items })));
    expect(pages).toBeGreaterThan(1);
    read.forEach((page, index) => {
      expect(flat(page.text)).toContain(`L-0219, page ${index + 1} of ${pages}`);
      expect(flat(page.text).includes("Pay by bank transfer")).toBe(index === pages - 1);
    });
    const all = read.map((page) => page.text).join("\n");
    for (const item of items) expect(all.split(item.number).length - 1).toBe(1);
    for (const page of read) for (const run of page.runs) expect(run.bottom).toBeLessThan(297);
    const last = read.at(-1)!.runs;
    const slip = last.find((run) => run.text.startsWith("Pay by bank"))!;
    const inTable = last.filter((run) => run.text.startsWith("INV-") || run.text.startsWith("Priya"));
    for (const run of inTable) expect(run.bottom).toBeLessThan(slip.top);
  });

  test("ten invoices stay on one sheet: paper and postage count", async () => {
    const items = Array.from({ length: 10 }, (_, index) =>
      factItem({ number: `INV-${5000 + index}`, description: "Skirting", due: "2026-10-14", owed: 100_00 + index }),
    );
    const history = { lastLetter: null, letterCount: 0, brokenPromise: null };
    const { pages } = await render(letterDocument(letterFacts({ kind: "friendly-reminder", items, history })));
    expect(pages).toBe(1);
  });

  test("letters bound in one file keep their own page numbers and say where each begins", async () => {
    const letters = [1, 2, 3].map((number) =>
      letterDocument(letterFacts({ number: `L-000${number}`, proof: number === 2 ? hollinsProof() : null })),
    );
    const { read, firstPages, bytes } = await render(...letters);
    expect(firstPages).toEqual([1, 2, 4]);
    expect(read).toHaveLength(4);
    expect(flat(read[2]!.text)).toContain("L-0002, page 2 of 2");
    expect(flat(read[3]!.text)).toContain("L-0003, page 1 of 1");
    const second = await readPdf(await extractPages(bytes, 2, 2));
    expect(second.map((page) => flat(page.text))).toEqual(read.slice(1, 3).map((page) => flat(page.text)));
  });

  test("the same documents give the same page, whatever was made before them", async () => {
    const pageOf = async (made: { bytes: Uint8Array }) => JSON.stringify((await readPdf(made.bytes))[0]!.runs);
    const letter = letterDocument(letterFacts());
    const alone = await pdfRenderer(fontBytes()).render([letter], info);
    await render(letterDocument(letterFacts({ locale: "en-GB", number: "L-0099" })));
    const again = await render(letter);
    const digest = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(digest(await pageOf(again))).toBe(digest(await pageOf(alone)));
  });

  test("US Letter paper, a right-hand window and pre-printed paper", async () => {
    const { read } = await render(letterDocument(letterFacts(), { profileId: "us-10", letterhead: "pre-printed" }));
    expect(read[0]!.text).not.toContain("Doors, stairs and kitchens");
    for (const run of read[0]!.runs) expect(run.bottom).toBeLessThan(279.4);
  });

  test("a euro letter with an IBAN shows it in groups and offers the QR code; a pound letter has none", async () => {
    const sender = {
      ...harbour,
      country: "DE",
      bank: { ...harbour.bank, iban: "DE89370400440532013000", bic: "COBADEFFXXX", sortCode: "", accountNumber: "" },
    };
    const euro = await render(letterDocument(letterFacts({ currency: currency("EUR"), sender })));
    expect(flat(euro.read[0]!.text)).toContain("DE89 3704 0044 0532 0130 00");
    expect(flat(euro.read[0]!.text)).toContain("Bank details and amount");
    const pound = await render(letterDocument(letterFacts()));
    expect(flat(pound.read[0]!.text)).not.toContain("Bank details and amount");
    expect(flat(pound.read[0]!.text)).toContain("20-45-77");
  });
});

describe("a statement on paper", () => {
  const book = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
    invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
    receipt R1    2026-03-01   150.00   pays 1001=150.00
    receipt R2    2026-03-02    50.00   on-account
  `;
  test.each(["open", "activity"] as const)(
    "%s: the balance of the ledger is at its foot, and the ageing adds up to it",
    async (form) => {
      const asAt = day("2026-03-20");
      const statement = buildStatementFacts({
        file: fileOf(book),
        asAt,
        currency: GBP,
        ageing: defaultSettings.ageing,
        form,
        fromOn: null,
      });
      const facts = letterFacts({ kind: "statement", items: [] });
      const own = { ...facts, payByOn: null, totals: { ...facts.totals, totalMinor: statement.closingMinor } };
      const { text, layout } = letterDocument(own);
      const { read } = await render({ kind: "statement", facts: own, statement, text, layout });
      const words = flat(read[0]!.text);
      expect(statement.closingMinor).toBe(minor(800_00));
      expect(words).toContain("Statement of account: £800.00");
      expect(words).toMatch(/Balance on 20 March 2026 800\.00/);
      const ageing = linesOf(read[0]!).find((line) => /^0\.00 /.test(line))!;
      const figures = ageing
        .split(" ")
        .map((figure) => Math.round(Number(figure.replace(/,/g, "").replace("−", "-")) * 100));
      expect(figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0)).toBe(figures.at(-1));
    },
  );
});

/** Lines of a page from top to bottom, runs joined from left to right. */
function linesOf(page: {
  readonly runs: readonly { readonly text: string; readonly left: number; readonly bottom: number }[];
}): readonly string[] {
  const lines = new Map<number, { text: string; left: number }[]>();
  for (const run of page.runs) {
    const key = Math.round(run.bottom * 4);
    const near = [key, key - 1, key + 1].find((candidate) => lines.has(candidate)) ?? key;
    lines.set(near, [...(lines.get(near) ?? []), run]);
  }
  return [...lines]
    .sort(([first], [second]) => first - second)
    .map(([, runs]) =>
      flat(
        runs
          .sort((first, second) => first.left - second.left)
          .map((run) => run.text)
          .join(" "),
      ),
    );
}
