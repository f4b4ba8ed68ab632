import type { Content, ContentSection } from "pdfmake/interfaces";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import type { Label } from "#shared/letters/wording.ts";
import { pt } from "./geometry/paper.ts";
import type { WindowProfile } from "./geometry/window-profiles.ts";
import type { DocumentLayout } from "./letter-document.ts";
import { foldMarks } from "./parts/fold-marks.ts";
import { letterhead } from "./parts/letterhead.ts";
import { pageFooter } from "./parts/page-footer.ts";

/** Where text begins on the second page and after; the first begins lower, below the window. */
export const CONTENT_TOP_MM = 41;
const FOOT_MM = 20;
const ABOVE_SLIP_MM = 5;

export type PageFrame = {
  readonly section: (content: Content[], foot: "with-slip" | "plain") => ContentSection;
};

/**
 * The parts around the text that repeat: letterhead, fold marks, footer, and the slip on the first page. Pages are
 * counted per letter, so that letters bound together in one file still say `page 1 of 2`: headers of all pages are
 * drawn before the first footer, and so the footer knows the count.
 */
export function pageFrame(input: {
  readonly facts: Pick<LetterFacts, "sender" | "number">;
  readonly labels: Readonly<Record<Label, string>>;
  readonly profile: WindowProfile;
  readonly layout: DocumentLayout;
  readonly slip: Content[];
}): PageFrame {
  const { facts, labels, profile, layout } = input;
  const pages: number[] = [];
  const header = (page: number): Content => {
    if (!pages.includes(page)) pages.push(page);
    return { stack: letterhead(facts.sender, profile, layout) };
  };
  const footer = (page: number): Content => {
    const own = pages.indexOf(page) + 1;
    const foot = pageFooter(facts, labels, profile, layout, own, pages.length);
    return { stack: own === 1 ? [...input.slip, ...foot] : foot };
  };
  return {
    section: (content, foot) => ({
      section: content,
      pageSize: { width: pt(profile.paper.widthMm), height: pt(profile.paper.heightMm) },
      pageMargins: [
        pt(profile.marginX),
        pt(CONTENT_TOP_MM),
        pt(profile.marginX),
        foot === "with-slip" ? pt(profile.paper.heightMm - profile.slipY + ABOVE_SLIP_MM) : pt(FOOT_MM),
      ],
      header,
      footer,
      background: layout.foldMarks ? () => foldMarks(profile) : () => null,
    }),
  };
}
