import type { Content } from "pdfmake/interfaces";
import type { LetterSender } from "#shared/letters/letter-facts.ts";
import { pt } from "../geometry/paper.ts";
import type { WindowProfile } from "../geometry/window-profiles.ts";
import type { DocumentLayout } from "../letter-document.ts";
import { FAMILY_BOLD, GREY, TYPE } from "./type-scale.ts";

const TOP_MM = 13;
const LOGO_HEIGHT_MM = 14;
const LOGO_WIDTH_MM = 60;

/** Name or logo on the left, address and telephone on the right; on every page. Nothing on pre-printed paper. */
export function letterhead(sender: LetterSender, profile: WindowProfile, layout: DocumentLayout): Content[] {
  if (layout.letterhead === "pre-printed") return [];
  return [...nameBlock(sender, profile, layout), contactBlock(sender, profile)];
}

function nameBlock(sender: LetterSender, profile: WindowProfile, layout: DocumentLayout): Content[] {
  const left = pt(profile.marginX);
  if (layout.logo) return [logoImage(layout.logo, left)];
  const lines: Content[] = [
    {
      text: sender.name,
      font: FAMILY_BOLD,
      fontSize: TYPE.name,
      noWrap: true,
      absolutePosition: { x: left, y: pt(TOP_MM) },
    },
  ];
  if (sender.tagline) {
    lines.push({
      text: sender.tagline,
      fontSize: TYPE.small,
      color: GREY,
      noWrap: true,
      absolutePosition: { x: left, y: pt(TOP_MM + 7.2) },
    });
  }
  return lines;
}

function logoImage(logo: NonNullable<DocumentLayout["logo"]>, left: number): Content {
  const scale = Math.min(LOGO_HEIGHT_MM / logo.height, LOGO_WIDTH_MM / logo.width);
  return {
    image: logo.dataUrl,
    width: pt(logo.width * scale),
    height: pt(logo.height * scale),
    absolutePosition: { x: left, y: pt(TOP_MM - 1) },
  };
}

function contactBlock(sender: LetterSender, profile: WindowProfile): Content {
  const reach = [sender.phone, sender.email].filter((part) => part !== "").join(", ");
  const address = sender.addressLines.length > 3 ? joinPairs(sender.addressLines) : sender.addressLines;
  const width = pt(80);
  return {
    columns: [
      {
        width,
        alignment: "right",
        fontSize: TYPE.small,
        color: GREY,
        lineHeight: 1.12,
        stack: [...address, reach, sender.website].filter((line) => line !== ""),
      },
    ],
    absolutePosition: { x: pt(profile.paper.widthMm - profile.marginX) - width, y: pt(TOP_MM + 0.4) },
  };
}

/** `Unit 7` and `Slipway Works` on one line, so that a long address stays above the window. */
function joinPairs(lines: readonly string[]): readonly string[] {
  const town = lines.slice(-2).join(" ");
  return [lines.slice(0, -2).join(", "), town];
}
