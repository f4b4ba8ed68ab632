import { createRequire } from "node:module";
import { pt } from "#renderer/documents/geometry/paper.ts";
import type { LetterDocument } from "#renderer/documents/letter-document.ts";
import { fillLabel } from "#renderer/documents/parts/fill-label.ts";
import { moneyWords } from "#renderer/documents/parts/money-words.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { fontBytes } from "#tests/documents/sample-letters.ts";

type Options = { readonly width?: number; readonly align?: "left" | "right"; readonly lineBreak?: boolean };

/** What is used of the PDF library; it comes with the one that lays out. */
type Kit = {
  on: (event: "data" | "end", heard: (bytes: Buffer) => void) => void;
  registerFont: (name: string, bytes: Uint8Array) => Kit;
  addPage: () => Kit;
  font: (name: string) => Kit;
  fontSize: (size: number) => Kit;
  fillColor: (color: string) => Kit;
  text: (words: string, x?: number, y?: number, options?: Options) => Kit;
  moveTo: (x: number, y: number) => Kit;
  lineTo: (x: number, y: number) => Kit;
  lineWidth: (width: number) => Kit;
  stroke: (color?: string) => Kit;
  end: () => void;
  y: number;
};

const require = createRequire(createRequire(import.meta.url).resolve("pdfmake/package.json"));
const LEFT = pt(25);
const RIGHT = pt(185);
const WIDTH = RIGHT - LEFT;
const COLUMNS = [0, 62, 250, 310, 380] as const;
const GREY = "#4c565e";
const INK = "#16191c";

/** The same words at the same places as our letters, put there one by one as a person would who knows the library well. */
export function handLaidLetters(documents: readonly LetterDocument[]): Promise<Uint8Array> {
  const Kit = require("pdfkit") as new (options: object) => Kit;
  const kit = new Kit({ size: "A4", margin: 0, autoFirstPage: false, pdfVersion: "1.7" });
  const fonts = fontBytes();
  kit.registerFont("regular", fonts["inter-regular.ttf"]);
  kit.registerFont("semibold", fonts["inter-semibold.ttf"]);
  kit.registerFont("bold", fonts["inter-bold.ttf"]);
  const parts: Buffer[] = [];
  return new Promise((resolve) => {
    kit.on("data", (bytes) => parts.push(bytes));
    kit.on("end", () => resolve(Buffer.concat(parts)));
    for (const document of documents) layLetter(kit.addPage(), document);
    kit.end();
  });
}

function layLetter(kit: Kit, { facts, text, layout }: LetterDocument): void {
  const { sender, recipient } = facts;
  const { labels } = text;
  const put = (words: string, x: number, y: number, size: number, font = "regular", color = INK) =>
    kit.font(font).fontSize(size).fillColor(color).text(words, x, y, { lineBreak: false });
  const right = (words: string, edge: number, y: number, size: number, font = "regular", color = INK) =>
    kit
      .font(font)
      .fontSize(size)
      .fillColor(color)
      .text(words, edge - 200, y, { width: 200, align: "right", lineBreak: false });
  const rule = (y: number, width = 0.6, from = LEFT, to = RIGHT) =>
    kit.lineWidth(width).moveTo(from, y).lineTo(to, y).stroke("#16191c");

  put(sender.name, LEFT, 36, 16, "bold");
  put(sender.tagline, LEFT, 56, 7.8, "regular", GREY);
  const lines = [...sender.addressLines, `${sender.phone}, ${sender.email}`];
  for (const [index, line] of lines.entries()) right(line, RIGHT, 38 + index * 11, 7.8, "regular", GREY);
  rule(pt(99), 0.4, pt(0), pt(5));
  rule(pt(198), 0.4, pt(0), pt(5));
  put(sender.returnLine, LEFT, 152, 5.5, "regular", GREY);
  for (const [index, line] of recipient.addressLines.entries()) put(line, LEFT, 162 + index * 12.4, 10);
  const rows = [
    [labels.date, writeDay(facts.on, "long", facts.locale)],
    [labels.yourAccount, facts.account],
    [labels.ourLetter, facts.number],
    [labels.payBy, facts.payByOn ? writeDay(facts.payByOn, "long", facts.locale) : ""],
  ] as const;
  rows.forEach(([label, value], index) => {
    put(label, pt(123), 164 + index * 13, 9, "regular", GREY);
    right(value, RIGHT, 164 + index * 13, 9, index === 3 ? "semibold" : "regular");
  });
  put(text.subject, LEFT, 272, 13, "semibold");
  kit.y = 296;
  for (const words of [text.salutation, ...text.opening]) paragraph(kit, words);
  layTable(kit, { facts, labels, put, right, rule });
  const paidUpTo = fillLabel(labels.paidUpTo, { day: writeDay(facts.paidUpToOn, "long", facts.locale) });
  put(paidUpTo, LEFT, kit.y + 4, 7.8, "regular", GREY);
  kit.y += 18;
  for (const words of text.next) paragraph(kit, words);
  put(text.closing, LEFT, kit.y, 9.6);
  put(`${sender.signatory.name}, ${sender.signatory.job}`, LEFT, kit.y + 26, 9.6, "semibold");
  laySlip({ facts, text, labels, put, right, rule });
  put(`${sender.name}, ${sender.registration}, VAT ${sender.vatNumber}`, LEFT, 800, 7, "regular", GREY);
  put(layout.checkpoint, LEFT, 810, 5, "regular", GREY);
  const page = fillLabel(labels.pageOf, { page: "1", pages: "1" });
  right(`${facts.number}, ${page}`, RIGHT, 800, 7, "regular", GREY);
}

function paragraph(kit: Kit, words: string): void {
  const { y } = kit;
  kit.font("regular").fontSize(9.6).fillColor(INK).text(words, LEFT, y, { width: WIDTH });
  kit.y += 5;
}

type Pen = {
  readonly facts: LetterDocument["facts"];
  readonly labels: LetterDocument["text"]["labels"];
  readonly put: (words: string, x: number, y: number, size: number, font?: string, color?: string) => unknown;
  readonly right: (words: string, edge: number, y: number, size: number, font?: string, color?: string) => unknown;
  readonly rule: (y: number, width?: number, from?: number, to?: number) => unknown;
};

function layTable(kit: Kit, { facts, labels, put, right, rule }: Pen): void {
  const money = moneyWords(facts.currency, facts.locale);
  let { y } = kit;
  const [first, second, third, fourth] = COLUMNS;
  put(labels.invoice, LEFT + first, y, 7.5, "semibold", GREY);
  put(labels.for, LEFT + second, y, 7.5, "semibold", GREY);
  put(labels.due, LEFT + third, y, 7.5, "semibold", GREY);
  right(labels.daysLate, LEFT + fourth + 30, y, 7.5, "semibold", GREY);
  right(labels.owed, RIGHT, y, 7.5, "semibold", GREY);
  y += 13;
  rule(y);
  for (const item of facts.items) {
    put(item.number, LEFT + first, y + 3, 8.8);
    put(item.description, LEFT + second, y + 3, 8.8);
    put(writeDay(item.dueOn, "table", facts.locale), LEFT + third, y + 3, 8.8);
    right(String(item.daysLate), LEFT + fourth + 30, y + 3, 8.8);
    right(money.bare(item.demandedMinor), RIGHT, y + 3, 8.8);
    y += 16;
    rule(y, 0.4);
  }
  put(labels.totals, LEFT, y + 3, 8.8, "semibold");
  right(money.bare(facts.totals.demandedMinor), RIGHT, y + 3, 8.8, "semibold");
  y += 20;
  rule(y, 0.8);
  put(labels.payBy, LEFT + 3, y + 6, 10.4, "semibold");
  right(money.full(facts.totals.totalMinor), RIGHT - 3, y + 3, 15, "bold");
  y += 26;
  rule(y, 0.8);
  kit.y = y;
}

function laySlip({ facts, text, put, right, rule }: Pen & { readonly text: LetterDocument["text"] }): void {
  const { labels } = text;
  const { bank } = facts.sender;
  const top = pt(241);
  rule(top, 0.4, 0, pt(210));
  put(labels.slipCut, LEFT, top - 4, 7, "regular", GREY);
  put(labels.payByTransfer, LEFT, top + 12, 10, "semibold");
  const rows = [
    [labels.accountName, bank.name],
    [labels.sortCode, bank.sortCode],
    [labels.accountNumber, bank.accountNumber],
    [labels.reference, facts.reference],
  ] as const;
  rows.forEach(([label, value], index) => {
    put(label, LEFT, top + 28 + index * 12, 8.4, "regular", GREY);
    put(value, LEFT + 80, top + 28 + index * 12, 8.4, "semibold");
  });
  put(labels.bankUnchanged, LEFT, top + 80, 7, "regular", GREY);
  put(`${facts.recipient.company}, ${facts.account}`, pt(112), top + 12, 7.8, "regular", GREY);
  put(moneyWords(facts.currency, facts.locale).full(facts.totals.totalMinor), pt(112), top + 22, 13, "bold");
  put(labels.amountEnclosed, pt(112), top + 52, 7.8, "regular", GREY);
  right("£", pt(116), top + 64, 9);
}
