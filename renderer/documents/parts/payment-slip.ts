import type { Content } from "pdfmake/interfaces";
import { epcPayload } from "#shared/letters/epc-payload.ts";
import { type LetterFacts, letterAsk } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import { textWidthPt } from "../glyphs/font-metrics.ts";
import { bankRows } from "./bank-rows.ts";
import { fillLabel } from "./fill-label.ts";
import { moneyWords } from "./money-words.ts";
import { qrCode } from "./qr-code.ts";
import { FAINT, FAMILY_BOLD, GREY, INK, RULE, TYPE } from "./type-scale.ts";

type Labels = Readonly<Record<Label, string>>;

const QR_MM = 27;
const ROW_MM = 4.8;
/** The amount stands this far from the left margin, clear of the longest IBAN. */
const AMOUNT_MM = 88;
const AMOUNT_ROOM_MM = 40;

/** The foot of page 1: how to pay, what to quote, the amount, and a payment code where a standard covers it. */
export function paymentSlip(facts: LetterFacts, labels: Labels, profile: WindowProfile): Content[] {
  const top = profile.slipY;
  return [
    ...cutLine(labels, profile),
    ...bankBlock(facts, labels, profile, top + 4.4),
    ...amountBlock(facts, labels, profile, top + 4.4),
    ...codeBlock(facts, labels, profile, top + 4.8),
  ];
}

function cutLine(labels: Labels, profile: WindowProfile): Content[] {
  const left = pt(profile.marginX);
  const width = textWidthPt(labels.slipCut, TYPE.tiny);
  const right = pt(profile.paper.widthMm);
  const dash = { type: "line" as const, y1: 0, y2: 0, lineWidth: 0.5, lineColor: FAINT, dash: { length: 2, space: 2 } };
  return [
    {
      canvas: [
        { ...dash, x1: 0, x2: left - 4 },
        { ...dash, x1: left + width + 5, x2: right },
      ],
      absolutePosition: { x: 0, y: pt(profile.slipY) },
    },
    {
      text: labels.slipCut,
      fontSize: TYPE.tiny,
      color: GREY,
      noWrap: true,
      absolutePosition: { x: left, y: pt(profile.slipY) - 4.6 },
    },
  ];
}

function bankBlock(facts: LetterFacts, labels: Labels, profile: WindowProfile, top: number): Content[] {
  const left = pt(profile.marginX);
  const rows = bankRows(facts, labels);
  const title = rows.length > 1 ? labels.payByTransfer : labels.reference;
  const valueX = 9 + Math.max(...rows.map((row) => textWidthPt(row.label, 9)));
  const listed = rows.flatMap<Content>((row, index) => {
    const y = pt(top + 6.3 + ROW_MM * index);
    return [
      { text: row.label, color: GREY, fontSize: 9, noWrap: true, absolutePosition: { x: left, y } },
      { text: row.value, bold: true, fontSize: 9, noWrap: true, absolutePosition: { x: left + valueX, y } },
    ];
  });
  const note: Content = {
    columns: [{ width: pt(70), text: labels.bankUnchanged, fontSize: TYPE.tiny, color: GREY, lineHeight: 1.1 }],
    absolutePosition: { x: left, y: pt(top + 7.2 + ROW_MM * rows.length) },
  };
  const head: Content = {
    text: title,
    bold: true,
    fontSize: TYPE.totalLabel,
    noWrap: true,
    absolutePosition: { x: left, y: pt(top) },
  };
  return rows.length > 1 ? [head, ...listed, note] : [head, ...listed];
}

function amountBlock(facts: LetterFacts, labels: Labels, profile: WindowProfile, top: number): Content[] {
  const words = moneyWords(facts.currency, facts.locale);
  const { amountMinor, byOn } = letterAsk(facts);
  const left = pt(profile.marginX + AMOUNT_MM);
  const at = (offset: number) => ({ x: left, y: pt(top + offset) });
  const name = [facts.recipient.company || facts.recipient.person, facts.account].filter(Boolean).join(", ");
  const parts: Content[] = [
    {
      canvas: [
        { type: "line", x1: 0, y1: 0, x2: 0, y2: pt(28), lineWidth: 0.5, lineColor: RULE },
        { type: "line", x1: pt(5), y1: pt(28), x2: pt(40), y2: pt(28), lineWidth: 0.6, lineColor: INK },
      ],
      absolutePosition: { x: left - pt(5), y: pt(top) },
    },
    {
      columns: [{ width: pt(38), text: clip(name, 38), fontSize: TYPE.small, color: GREY }],
      absolutePosition: at(-0.2),
    },
    {
      text: words.full(amountMinor),
      font: FAMILY_BOLD,
      fontSize: 14,
      noWrap: true,
      absolutePosition: at(nameLines(name) > 1 ? 7.4 : 5),
    },
    { text: labels.amountEnclosed, fontSize: TYPE.small, color: GREY, noWrap: true, absolutePosition: at(18.6) },
    { text: words.sign, fontSize: 9.6, noWrap: true, absolutePosition: at(23) },
  ];
  if (byOn) {
    const text = fillLabel(labels.byDay, { day: writeDay(byOn, "long", facts.locale) });
    parts.push({
      text,
      // Beside it stands the payment code, which needs white about it.
      fontSize: Math.min(TYPE.small, (TYPE.small * pt(AMOUNT_ROOM_MM)) / textWidthPt(text, TYPE.small)),
      color: GREY,
      noWrap: true,
      absolutePosition: at(nameLines(name) > 1 ? 13.4 : 11.4),
    });
  }
  return parts;
}

function codeBlock(facts: LetterFacts, labels: Labels, profile: WindowProfile, top: number): Content[] {
  const { bank } = facts.sender;
  const payload = epcPayload({
    name: bank.name || facts.sender.name,
    iban: bank.iban,
    bic: bank.bic,
    amountMinor: letterAsk(facts).amountMinor,
    currency: facts.currency,
    text: facts.reference,
  });
  if (!payload.ok) return [];
  const left = pt(profile.paper.widthMm - profile.marginX - QR_MM);
  const caption: Content = {
    columns: [{ width: pt(QR_MM), text: labels.qrCaption, fontSize: TYPE.tiny, color: GREY, alignment: "center" }],
    absolutePosition: { x: left, y: pt(top + QR_MM + 1.2) },
  };
  return [qrCode(payload.value, pt(QR_MM), left, pt(top)), caption];
}

function nameLines(name: string): number {
  return textWidthPt(clip(name, 38), TYPE.small) > pt(38) ? 2 : 1;
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
