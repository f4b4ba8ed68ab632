import type { CanvasElement, Content, ContentSection } from "pdfmake/interfaces";
import { type BoxMm, pt } from "./geometry/paper.ts";
import { windowProfile } from "./geometry/window-profiles.ts";
import type { AlignmentDocument } from "./letter-document.ts";
import { foldMarks } from "./parts/fold-marks.ts";
import { FAINT, INK, TYPE } from "./parts/type-scale.ts";

/**
 * A page to fold and put into the envelope: the field of the address, what the window should show, and a millimetre
 * ruler along both, so that the user reads off how far this printer is out and types it in.
 */
export function alignmentSections({ title, lines, layout }: AlignmentDocument): ContentSection[] {
  const profile = windowProfile(layout.profileId);
  const moved = (box: BoxMm): BoxMm => ({ ...box, x: box.x + layout.offsetXmm, y: box.y + layout.offsetYmm });
  const field = moved(profile.address);
  const content: Content[] = [
    {
      canvas: [...frame(moved(profile.window), FAINT, true), ...frame(field, INK, false)],
      absolutePosition: { x: 0, y: 0 },
    },
    { canvas: rulers(field), absolutePosition: { x: 0, y: 0 } },
    ...lines.map<Content>((text, index) => ({
      text,
      fontSize: 9,
      noWrap: true,
      absolutePosition: { x: pt(field.x + 3), y: pt(field.y + 3 + index * 4.4) },
    })),
    {
      text: title,
      bold: true,
      fontSize: TYPE.subject,
      absolutePosition: { x: pt(profile.marginX), y: pt(profile.bodyY) },
    },
    {
      text: `${profile.name}. ${profile.source}.`,
      fontSize: TYPE.small,
      absolutePosition: { x: pt(profile.marginX), y: pt(profile.bodyY + 8) },
    },
  ];
  return [
    {
      section: content,
      pageSize: { width: pt(profile.paper.widthMm), height: pt(profile.paper.heightMm) },
      pageMargins: [pt(profile.marginX), pt(20), pt(profile.marginX), pt(20)],
      header: null,
      footer: null,
      background: () => foldMarks(profile),
    },
  ];
}

function frame(box: BoxMm, lineColor: string, dashed: boolean): CanvasElement[] {
  return [
    {
      type: "rect",
      x: pt(box.x),
      y: pt(box.y),
      w: pt(box.width),
      h: pt(box.height),
      lineWidth: 0.6,
      lineColor,
      ...(dashed ? { dash: { length: 3, space: 2 } } : {}),
    },
  ];
}

/** Ticks each millimetre along the top and left edges of the field, longer ones each five. */
function rulers(box: BoxMm): CanvasElement[] {
  const ticks: CanvasElement[] = [];
  for (let at = 0; at <= 20; at += 1) {
    const length = at % 5 === 0 ? 2.5 : 1.2;
    ticks.push(tick(box.x + at, box.y, box.x + at, box.y - length));
    ticks.push(tick(box.x, box.y + at, box.x - length, box.y + at));
  }
  return ticks;
}

function tick(x1: number, y1: number, x2: number, y2: number): CanvasElement {
  return { type: "line", x1: pt(x1), y1: pt(y1), x2: pt(x2), y2: pt(y2), lineWidth: 0.3, lineColor: INK };
}
