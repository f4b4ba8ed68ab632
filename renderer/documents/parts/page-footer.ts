import type { Content } from "pdfmake/interfaces";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import { textWidthPt } from "../glyphs/font-metrics.ts";
import type { DocumentLayout } from "../letter-document.ts";
import { fillLabel } from "./fill-label.ts";
import { FAINT, GREY, TYPE } from "./type-scale.ts";

const FROM_BOTTOM_MM = 8.2;

/**
 * Registration on the left, `L-0219, page 1 of 2` on the right, and the journal's checkpoint below in 5 pt.
 * Places are counted from `topPt`, the top of the foot of the page, as the layout engine does for footers.
 */
export function pageFooter(
  facts: Pick<LetterFacts, "sender" | "number">,
  labels: Readonly<Record<Label, string>>,
  profile: WindowProfile,
  layout: DocumentLayout,
  at: { readonly page: number; readonly pages: number; readonly topPt: number },
): Content[] {
  const y = pt(profile.paper.heightMm - FROM_BOTTOM_MM) - at.topPt;
  const pageText = fillLabel(labels.pageOf, { number: facts.number, page: String(at.page), pages: String(at.pages) });
  const left = pt(profile.marginX);
  const right = pt(profile.paper.widthMm - profile.marginX);
  const small = { fontSize: TYPE.tiny, color: GREY, noWrap: true } as const;
  const parts: Content[] = [
    { ...small, text: registrationLine(facts.sender, labels), absolutePosition: { x: left, y } },
    { ...small, text: pageText, absolutePosition: { x: right - textWidthPt(pageText, TYPE.tiny), y } },
  ];
  if (layout.checkpoint) {
    parts.push({
      text: layout.checkpoint,
      fontSize: TYPE.checkpoint,
      color: FAINT,
      noWrap: true,
      absolutePosition: { x: left, y: y + 10 },
    });
  }
  return parts;
}

function registrationLine(sender: LetterFacts["sender"], labels: Readonly<Record<Label, string>>): string {
  const { registration, vatNumber } = sender;
  const registered = /\s/.test(registration) ? registration : fillLabel(labels.registered, { number: registration });
  const vat = fillLabel(labels.vat, { number: vatNumber });
  return [sender.name, registration ? registered : "", vatNumber ? vat : ""].filter((part) => part !== "").join(", ");
}
