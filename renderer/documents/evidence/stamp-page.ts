import { degrees, type PDFFont, type PDFPage, rgb } from "@cantoo/pdf-lib";

const SIZE = 8;
const FROM_SIDE = 24;
const FROM_FOOT = 12;

/** Writes the words at the foot of a page, at the right as a reader sees it, whatever way the page is turned. */
export function stampPage(page: PDFPage, words: string, font: PDFFont): void {
  const { x, y, width, height } = page.getCropBox();
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  const long = font.widthOfTextAtSize(words, SIZE);
  const [left, foot] = placeOf(angle, { x, y, width, height }, long);
  const rotate = degrees(angle);
  const [backLeft, backFoot] = moved(angle, left, foot, -3, -3);
  page.drawRectangle({
    x: backLeft,
    y: backFoot,
    width: long + 6,
    height: SIZE + 4,
    rotate,
    color: rgb(1, 1, 1),
    opacity: 0.85,
  });
  page.drawText(words, { x: left, y: foot, size: SIZE, font, rotate, color: rgb(0.09, 0.1, 0.11) });
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function placeOf(angle: number, { x, y, width, height }: Box, long: number): readonly [number, number] {
  if (angle === 90) return [x + width - FROM_FOOT, y + height - FROM_SIDE - long];
  if (angle === 180) return [x + FROM_SIDE + long, y + height - FROM_FOOT];
  if (angle === 270) return [x + FROM_FOOT, y + FROM_SIDE + long];
  return [x + width - FROM_SIDE - long, y + FROM_FOOT];
}

/** A point moved along and across the direction of writing. */
function moved(angle: number, x: number, y: number, along: number, across: number): readonly [number, number] {
  if (angle === 90) return [x - across, y + along];
  if (angle === 180) return [x - along, y - across];
  if (angle === 270) return [x + across, y - along];
  return [x + along, y + across];
}
