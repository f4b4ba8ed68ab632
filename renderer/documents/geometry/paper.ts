/** A rectangle on the sheet in millimetres from its top left corner. */
export type BoxMm = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Paper = {
  readonly id: "A4" | "LETTER";
  readonly widthMm: number;
  readonly heightMm: number;
};

export const A4: Paper = { id: "A4", widthMm: 210, heightMm: 297 };
export const US_LETTER: Paper = { id: "LETTER", widthMm: 215.9, heightMm: 279.4 };

/** Millimetres as PDF points of 1/72 inch. */
export function pt(mm: number): number {
  return (mm * 72) / 25.4;
}

/** PDF points as millimetres. */
export function mm(points: number): number {
  return (points * 25.4) / 72;
}
