import { A4, type BoxMm, type Paper, US_LETTER } from "./paper.ts";

/** A sheet of stickers: the first at the top left, the others at even steps. Millimetres. */
export type LabelSheet = {
  readonly paper: Paper;
  readonly columns: number;
  readonly rows: number;
  readonly first: BoxMm;
  readonly stepX: number;
  readonly stepY: number;
  /** Kept clear inside each sticker. */
  readonly insetMm: number;
};

/** 63.5 x 38.1 mm, 21 to a sheet: Avery L7160 and its like. */
export const A4_LABELS: LabelSheet = {
  paper: A4,
  columns: 3,
  rows: 7,
  first: { x: 7.2, y: 15.1, width: 63.5, height: 38.1 },
  stepX: 66,
  stepY: 38.1,
  insetMm: 4,
};

/** 2.625 x 1 in, 30 to a sheet: Avery 5160 and its like. */
export const US_LABELS: LabelSheet = {
  paper: US_LETTER,
  columns: 3,
  rows: 10,
  first: { x: 4.8, y: 12.7, width: 66.7, height: 25.4 },
  stepX: 69.9,
  stepY: 25.4,
  insetMm: 3,
};

/** The place of a sticker, counting from 0 over all sheets: its sheet and its box. */
export function labelPlace(sheet: LabelSheet, index: number): { readonly page: number; readonly box: BoxMm } {
  const perPage = sheet.columns * sheet.rows;
  const onPage = index % perPage;
  const column = onPage % sheet.columns;
  const row = Math.floor(onPage / sheet.columns);
  const { first } = sheet;
  const box = { ...first, x: first.x + column * sheet.stepX, y: first.y + row * sheet.stepY };
  return { page: Math.floor(index / perPage), box };
}
