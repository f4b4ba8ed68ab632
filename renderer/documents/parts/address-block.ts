import type { Content } from "pdfmake/interfaces";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { fitAddress } from "../geometry/fit-address.ts";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import { FONT_ASCENT, FONT_DESCENT, textWidthPt } from "../glyphs/font-metrics.ts";
import type { DocumentLayout } from "../letter-document.ts";
import { GREY } from "./type-scale.ts";

const RETURN_SIZES = [6.4, 6, 5.6, 5.2] as const;

/**
 * The address, line by line at fixed places inside the window, and the sender's own address small above it. An address
 * that does not fit is still drawn, at the smallest size; the check before printing has said so.
 */
export function addressBlock(
  facts: Pick<LetterFacts, "recipient" | "sender">,
  profile: WindowProfile,
  layout: DocumentLayout,
): Content[] {
  const x = pt(profile.address.x + layout.offsetXmm);
  const top = pt(profile.address.y + layout.offsetYmm);
  const { addressLines } = facts.recipient;
  const fit = fitAddress(addressLines, profile);
  const sizePt = fit.fits ? fit.sizePt : 8.5;
  const leadingPt = fit.fits ? fit.leadingPt : sizePt * 1.16;
  const blockHeight = leadingPt * (addressLines.length - 1) + (FONT_ASCENT + FONT_DESCENT) * sizePt;
  const slack = Math.max(0, (pt(profile.address.height) - blockHeight) / 2);
  const lines = addressLines.map<Content>((text, index) => ({
    text,
    fontSize: sizePt,
    lineHeight: 1,
    noWrap: true,
    absolutePosition: { x, y: top + Math.min(slack, pt(1)) + leadingPt * index },
  }));
  return [...returnLine(facts, profile, layout), ...lines];
}

function returnLine(facts: Pick<LetterFacts, "sender">, profile: WindowProfile, layout: DocumentLayout): Content[] {
  const text = facts.sender.returnLine;
  const sizePt = RETURN_SIZES.find((size) => textWidthPt(text, size) <= pt(profile.address.width));
  if (!sizePt || text === "") return [];
  return [
    {
      text,
      fontSize: sizePt,
      color: GREY,
      noWrap: true,
      absolutePosition: {
        x: pt(profile.address.x + layout.offsetXmm),
        y: pt(profile.returnLineY + layout.offsetYmm) - (FONT_ASCENT + FONT_DESCENT) * sizePt,
      },
    },
  ];
}
