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
export const FOOT_MM = 20;
export const ABOVE_SLIP_MM = 4;

export type PageFrame = {
  readonly section: (content: Content[], foot: "with-slip" | "plain") => ContentSection;
};

/**
 * The parts around the text that repeat: letterhead, fold marks, footer, and the slip on the first page. Pages are
 * counted per letter, so that letters bound together in one file still say `page 1 of 2`: a page's background is drawn
 * when the page is begun, its footer after all pages have been laid out, and so the footer knows the count.
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
  const heightPt = pt(profile.paper.heightMm);
  const background = (page: number): Content => {
    pages.push(page);
    const marks = layout.foldMarks ? [foldMarks(profile)] : [];
    return {
      stack: [...marks, ...letterhead(facts.sender, profile, layout), ...(pages.length === 1 ? input.slip : [])],
    };
  };
  const footer =
    (footPt: number) =>
    (page: number): Content => {
      const own = pages.indexOf(page) + 1;
      return {
        stack: pageFooter(facts, labels, profile, layout, { page: own, pages: pages.length, topPt: heightPt - footPt }),
      };
    };
  return {
    section: (content, foot) => {
      const footPt = foot === "with-slip" ? pt(profile.paper.heightMm - profile.slipY + ABOVE_SLIP_MM) : pt(FOOT_MM);
      return {
        section: content,
        pageSize: { width: pt(profile.paper.widthMm), height: heightPt },
        pageMargins: [pt(profile.marginX), pt(CONTENT_TOP_MM), pt(profile.marginX), footPt],
        header: null,
        footer: footer(footPt),
        background,
      };
    },
  };
}
