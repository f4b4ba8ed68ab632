import type { Content } from "pdfmake/interfaces";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import type { DocumentLayout } from "../letter-document.ts";
import { fillLabel } from "./fill-label.ts";
import { FAINT, GREY, TYPE } from "./type-scale.ts";

const FROM_BOTTOM_MM = 8.2;

/** Registration on the left, `L-0219, page 1 of 2` on the right, and the journal's checkpoint below in 5 pt. */
export function pageFooter(
  facts: Pick<LetterFacts, "sender" | "number">,
  labels: Readonly<Record<Label, string>>,
  profile: WindowProfile,
  layout: DocumentLayout,
  page: number,
  pages: number,
): Content[] {
  const y = pt(profile.paper.heightMm - FROM_BOTTOM_MM);
  const pageText = fillLabel(labels.pageOf, { number: facts.number, page: String(page), pages: String(pages) });
  const small = { fontSize: TYPE.tiny, color: GREY, noWrap: true } as const;
  const parts: Content[] = [
    {
      columns: [
        { ...small, width: "*", text: registrationLine(facts.sender, labels) },
        { ...small, width: "auto", text: pageText, alignment: "right" },
      ],
      absolutePosition: { x: pt(profile.marginX), y },
      margin: [0, 0, 0, 0],
    },
  ];
  if (layout.checkpoint) {
    parts.push({
      text: layout.checkpoint,
      fontSize: TYPE.checkpoint,
      color: FAINT,
      noWrap: true,
      absolutePosition: { x: pt(profile.marginX), y: y + 10 },
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
