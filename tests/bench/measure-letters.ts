import { pdfRenderer } from "#renderer/documents/workers/render-pdf.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { factItem, fontBytes, letterDocument, letterFacts } from "#tests/documents/sample-letters.ts";
import { stockPdf } from "#tests/documents/stock-pdf.ts";
import { handLaidLetters } from "./hand-laid-letters.ts";
import { type Measure, median, ms } from "./measure.ts";

const LETTERS = 500;
const ROWS = 10;
const RUNS = 5;
const info = { title: "Letters", author: "Harbour Joinery Ltd", createdAt: "2026-11-17T10:00:00.000Z" };

/** B4: 500 one-page letters with ten invoices each, against the same letters laid by hand on the PDF library beneath. */
export async function measureLetters(): Promise<readonly Measure[]> {
  const documents = Array.from({ length: LETTERS }, (_, index) => letterOf(index));
  const renderer = pdfRenderer(fontBytes());
  let size = 0;
  let pages = 0;
  let handSize = 0;
  const own = async () => {
    const made = await renderer.render(documents, info);
    size = made.bytes.length;
    pages = made.pages;
  };
  const hand = async () => {
    handSize = (await handLaidLetters(documents)).length;
  };
  // In turns, so that what else the machine does falls on both; processor time, not the clock.
  await own();
  await hand();
  const times: { own: number; hand: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push({ own: await cpuOf(own), hand: await cpuOf(hand) });
  const ownTime = median(times.map((time) => time.own));
  const handTime = median(times.map((time) => time.hand));
  const one = documents.slice(0, 1);
  await stockPdf(one);
  const singles: { own: number; stock: number }[] = [];
  for (let run = 0; run < 20; run += 1) {
    const own = await cpuOf(() => renderer.render(one, info));
    singles.push({ own, stock: await cpuOf(() => stockPdf(one)) });
  }
  const single = median(singles.map((time) => time.own));
  const stock = median(singles.map((time) => time.stock));
  return [
    {
      id: "B4",
      what: `${LETTERS} letters against hand-laid pdfkit, processor time`,
      value: ownTime / handTime,
      unit: "x",
      target: 1.5,
      better: "less",
      from: `${ms(ownTime)} against ${ms(handTime)}, ${pages} pages`,
    },
    {
      id: "B4",
      what: "size of the file against the same",
      value: size / handSize,
      unit: "x",
      target: 1,
      better: "less",
      from: `${Math.round(size / 1024)} KB against ${Math.round(handSize / 1024)} KB`,
    },
    {
      id: "B4",
      what: "one letter, warm, against stock pdfmake",
      value: single / stock,
      unit: "x",
      target: 0.5,
      better: "less",
      from: `${ms(single)} against ${ms(stock)}`,
    },
  ];
}

/** Ten invoices of their own for every letter, so that no amount is written twice. */
export function letterOf(index: number) {
  const items = Array.from({ length: ROWS }, (_, row) =>
    factItem({
      number: `INV-${10_000 + index * ROWS + row}`,
      description: `Door sets, plot ${(index * 7 + row) % 90}`,
      issuedOn: day("2026-09-14"),
      due: "2026-10-14",
      owed: 100_00 + index * 1_37 + row * 13_11,
    }),
  );
  const history = { lastLetter: null, letterCount: 0, brokenPromise: null };
  const number = `L-${String(index + 1).padStart(4, "0")}`;
  return letterDocument(letterFacts({ kind: "friendly-reminder", number, items, history }));
}

async function cpuOf(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
