import type { Content, ContentSection } from "pdfmake/interfaces";
import { type LetterFacts, letterAsk } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { writeDay } from "#shared/letters/write-day.ts";
import { chooseDensity, type Density, openingFor, ROOMY } from "./geometry/density.ts";
import { pt } from "./geometry/paper.ts";
import { type WindowProfile, windowProfile } from "./geometry/window-profiles.ts";
import type { DocumentLayout, LetterDocument } from "./letter-document.ts";
import { ABOVE_SLIP_MM, CONTENT_TOP_MM, FOOT_MM, pageFrame } from "./page-frame.ts";
import { addressBlock } from "./parts/address-block.ts";
import { fillLabel } from "./parts/fill-label.ts";
import { type InfoRow, infoBlock } from "./parts/info-block.ts";
import { invoiceTable } from "./parts/invoice-table.ts";
import { moneyWords } from "./parts/money-words.ts";
import { paragraph } from "./parts/paragraph.ts";
import { paymentSlip } from "./parts/payment-slip.ts";
import { proofSheet } from "./parts/proof-sheet.ts";
import { scheduleTable } from "./parts/schedule-table.ts";
import { totalBand } from "./parts/total-band.ts";
import { GREY, TYPE } from "./parts/type-scale.ts";

type Labels = Readonly<Record<Label, string>>;

/** A letter as one or two sections: the letter itself with its slip, and the proof sheet of its interest. */
export function letterSections({ facts, text, layout }: LetterDocument): ContentSection[] {
  const profile = windowProfile(layout.profileId);
  const hasSlip = letterAsk(facts).amountMinor > 0 && (facts.items.length > 0 || facts.ask !== undefined);
  const density = chooseDensity(facts, text, profile, hasSlip);
  const isOneSheet = density !== null;
  const slip = hasSlip ? paymentSlip(facts, text.labels, isOneSheet ? profile : raised(profile)) : [];
  const frame = pageFrame({ facts, labels: text.labels, profile, layout, slip: isOneSheet ? slip : [] });
  const body = letterBody(facts, text, profile, layout, density ?? ROOMY);
  const sections = isOneSheet
    ? [frame.section(body, hasSlip ? "with-slip" : "plain")]
    : [frame.section([...body, ...slipBelow(slip, profile)], "plain")];
  if (facts.proof) sections.push(frame.section(proofSheet(facts, facts.proof, text.labels), "plain"));
  return sections;
}

/** As part of the text the slip has to stay above the foot of the page, where on a page of its own frame it need not. */
const RAISED_MM = 8;

function raised(profile: WindowProfile): WindowProfile {
  return { ...profile, slipY: profile.slipY - RAISED_MM };
}

/** The slip at the foot of the page the letter ends on, or of the next one where the text reaches too far down. */
function slipBelow(slip: Content[], profile: WindowProfile): Content[] {
  if (slip.length === 0) return [];
  const room = pt(profile.paper.heightMm - FOOT_MM - raised(profile).slipY + ABOVE_SLIP_MM);
  return [{ text: "\u00a0", fontSize: 1, lineHeight: 1, margin: [0, room - 2, 0, 0] }, ...slip];
}

function letterBody(
  facts: LetterFacts,
  text: LetterDocument["text"],
  profile: WindowProfile,
  layout: DocumentLayout,
  density: Density,
): Content[] {
  const { labels } = text;
  const line = (paragraphText: string) => words(paragraphText, density, lineWidth(profile));
  return [
    ...addressBlock(facts, profile, layout),
    infoBlock(infoRows(facts, labels), profile),
    { text: text.subject, bold: true, fontSize: TYPE.subject, margin: [0, pt(profile.bodyY - CONTENT_TOP_MM), 0, 8] },
    line(text.salutation),
    ...openingFor(text.opening, density, lineWidth(profile)).map(line),
    ...(facts.schedule.length > 0 ? [scheduleTable(facts, labels)] : []),
    ...(facts.items.length > 0 || facts.ask?.isTotal ? moneyPart(facts, labels, density, lineWidth(profile)) : []),
    ...closingPart(facts, text, density, lineWidth(profile)),
  ];
}

export function infoRows(facts: LetterFacts, labels: Labels): readonly InfoRow[] {
  const { byOn, isTotal, isOptional } = letterAsk(facts);
  return [
    { label: labels.date, value: writeDay(facts.on, "long", facts.locale) },
    { label: labels.yourAccount, value: facts.account },
    { label: labels.ourLetter, value: facts.number },
    {
      label: labels.payBy,
      value: byOn && isTotal && !isOptional ? writeDay(byOn, "long", facts.locale) : "",
      strong: true,
    },
  ];
}

function moneyPart(facts: LetterFacts, labels: Labels, density: Density, widthPt: number): Content[] {
  const parts: Content[] = facts.items.length > 0 ? invoiceTable(facts, labels, density) : [];
  if (letterAsk(facts).isTotal) parts.push(totalBand(facts, labels));
  const small = {
    fontSize: TYPE.small,
    color: GREY,
    lineHeight: 1.12,
    margin: [0, 6, 0, 0] as [number, number, number, number],
  };
  const day = writeDay(facts.paidUpToOn, "long", facts.locale);
  const paidUpTo = fillLabel(labels.paidUpTo, { day });
  const claims = claimNote(facts, labels);
  parts.push(paragraph(claims ? `${claims} ${paidUpTo}` : paidUpTo, widthPt, small));
  return parts;
}

function claimNote(facts: LetterFacts, labels: Labels): string {
  if (!facts.proof || facts.totals.interestMinor + facts.totals.fixedMinor === 0) return "";
  const money = moneyWords(facts.currency, facts.locale);
  const label = facts.totals.fixedMinor > 0 ? labels.claimNote : labels.claimNoteNoFixed;
  return fillLabel(label, {
    basis: facts.proof.method.basis,
    perDay: money.full(facts.proof.totals.perDayMinor),
  });
}

/** The last paragraph, the greeting and the name stay together on one page. */
function closingPart(facts: LetterFacts, text: LetterDocument["text"], density: Density, widthPt: number): Content[] {
  const { signatory, name } = facts.sender;
  const gap = 6;
  const before = text.next.slice(0, -1).map((next, index) => words(next, density, widthPt, index === 0 ? gap : 0));
  const last = text.next.at(-1);
  const signed: Content = signatory.name
    ? {
        text: [
          { text: signatory.name, bold: true },
          { text: signatory.job ? `, ${signatory.job}` : "", color: GREY },
        ],
      }
    : { text: name, bold: true };
  const end: Content = {
    unbreakable: true,
    stack: [
      ...(last ? [words(last, density, widthPt, before.length === 0 ? gap : 0)] : []),
      { text: text.closing, fontSize: density.bodyPt, margin: [0, last ? 1 : gap, 0, density.signPt] },
      signed,
      ...enclosedPart(facts, text.labels),
    ],
  };
  return [...before, end];
}

/** What goes into the envelope behind the letter. */
function enclosedPart({ enclosed = [] }: LetterFacts, labels: Labels): Content[] {
  if (enclosed.length === 0) return [];
  const text = fillLabel(labels.enclosures, { list: enclosed.join(", ") });
  return [{ text, fontSize: TYPE.small, color: GREY, margin: [0, 6, 0, 0] }];
}

function lineWidth(profile: WindowProfile): number {
  return pt(profile.paper.widthMm - 2 * profile.marginX);
}

function words(text: string, density: Density, widthPt: number, gapAbove = 0): Content {
  const { bodyPt, lineHeight, paragraphGapPt } = density;
  return paragraph(text, widthPt, { fontSize: bodyPt, lineHeight, margin: [0, gapAbove, 0, paragraphGapPt] });
}
