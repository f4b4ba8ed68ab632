import { A4, type BoxMm, type Paper, US_LETTER } from "./paper.ts";

/** How the sheet is folded and what shows through the window of the envelope. All lengths in millimetres. */
export type WindowProfile = {
  readonly id: string;
  readonly name: string;
  readonly paper: Paper;
  /** What the window shows when the sheet lies as it should. */
  readonly window: BoxMm;
  /** Where the address stays visible however the sheet slides in the envelope. */
  readonly address: BoxMm;
  /** Foot of the line with the sender's own address above it; it may slide out of sight. */
  readonly returnLineY: number;
  /** Everything the window can show at any place of the sheet: only the address may stand in it. */
  readonly reach: BoxMm;
  readonly foldsY: readonly number[];
  readonly punchY: number | null;
  /** Left edge of the block with date and references. */
  readonly infoX: number;
  readonly marginX: number;
  /** Where the letter's own text begins. */
  readonly bodyY: number;
  /** Where the payment slip is cut off. */
  readonly slipY: number;
  /** Where the figures come from, for the settings screen. */
  readonly source: string;
};

const DIN_B: WindowProfile = {
  id: "din-5008-b",
  name: "DIN long, form B (Germany, Austria)",
  paper: A4,
  window: { x: 20, y: 45, width: 90, height: 45 },
  address: { x: 25, y: 62.7, width: 80, height: 27.3 },
  returnLineY: 61.2,
  reach: { x: 18, y: 45, width: 92, height: 47 },
  foldsY: [105, 210],
  punchY: 148.5,
  infoX: 123,
  marginX: 25,
  bodyY: 98.5,
  slipY: 241,
  source: "DIN 5008 form B: field 85 x 45 mm at 20/45, address zone from 62.7, folds at 105 and 210",
};

const DIN_A: WindowProfile = {
  ...DIN_B,
  id: "din-5008-a",
  name: "DIN long, form A (high letterhead)",
  window: { x: 20, y: 27, width: 90, height: 45 },
  address: { x: 25, y: 44.7, width: 80, height: 27.3 },
  returnLineY: 43.2,
  reach: { x: 18, y: 27, width: 92, height: 47 },
  foldsY: [87, 192],
  bodyY: 80.5,
  source: "DIN 5008 form A: field 85 x 45 mm at 20/27, address zone from 44.7, folds at 87 and 192",
};

const UK_DL: WindowProfile = {
  id: "uk-dl",
  name: "DL window, 90 x 35 mm (United Kingdom)",
  paper: A4,
  window: { x: 20, y: 46, width: 90, height: 35 },
  address: { x: 25, y: 57, width: 75, height: 24 },
  returnLineY: 55.4,
  reach: { x: 10, y: 46, width: 100, height: 46 },
  foldsY: [99, 198],
  punchY: 148.5,
  infoX: 123,
  marginX: 25,
  bodyY: 95.5,
  slipY: 241,
  source: "DL 110 x 220 mm, window 35 x 90 mm, 20 from the left and 18 from the bottom: as commonly sold; check yours",
};

const US_10: WindowProfile = {
  id: "us-10",
  name: "No. 10 window (United States)",
  paper: US_LETTER,
  window: { x: 9.5, y: 48.7, width: 114.3, height: 28.6 },
  address: { x: 19, y: 51.9, width: 82.6, height: 22.2 },
  returnLineY: 47.5,
  reach: { x: 5, y: 49, width: 119, height: 33 },
  foldsY: [93.1, 186.3],
  punchY: null,
  infoX: 132,
  marginX: 19,
  bodyY: 86,
  slipY: 227,
  source:
    "No. 10 envelope, window 4.5 x 1.125 in, 0.875 from the left and 0.5 from the bottom; safe box 3.5 x 0.875 in",
};

const CH_RIGHT: WindowProfile = {
  ...UK_DL,
  id: "ch-right",
  name: "Right-hand window C5/6, 90 x 40 mm (Switzerland)",
  window: { x: 112, y: 42, width: 90, height: 40 },
  address: { x: 122, y: 45.5, width: 68, height: 29 },
  returnLineY: 43.8,
  reach: { x: 102, y: 34, width: 108, height: 51 },
  foldsY: [105, 210],
  infoX: 25,
  source: "SN 010130: C5/6 window 90 x 40 mm, 30 from the bottom and 17 from the right",
};

const FR_RIGHT: WindowProfile = {
  ...UK_DL,
  id: "fr-right",
  name: "Right-hand window DL, 100 x 35 mm (France)",
  window: { x: 95, y: 47, width: 100, height: 35 },
  address: { x: 112, y: 56, width: 73, height: 23 },
  returnLineY: 54.4,
  reach: { x: 90, y: 44, width: 110, height: 46 },
  infoX: 25,
  source: "DL window 100 x 35 mm, 20 from the right and 20 from the bottom: no standard text found; check yours",
};

export const WINDOW_PROFILES: readonly WindowProfile[] = [UK_DL, DIN_B, DIN_A, US_10, CH_RIGHT, FR_RIGHT];

/** The profile of the settings; an unknown id reads as the first one. */
export function windowProfile(id: string): WindowProfile {
  return WINDOW_PROFILES.find((profile) => profile.id === id) ?? UK_DL;
}

/** The profile a company in this country most likely needs. */
export function usualProfileId(country: string): string {
  if (country === "US" || country === "CA") return "us-10";
  if (country === "CH" || country === "LI") return "ch-right";
  if (country === "FR" || country === "BE") return "fr-right";
  if (country === "GB" || country === "IE") return "uk-dl";
  return "din-5008-b";
}
