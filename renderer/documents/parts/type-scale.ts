/** Sizes in points and colours of everything on paper, in one place. */
export const TYPE = {
  name: 16,
  subject: 13,
  body: 9.6,
  table: 8.8,
  head: 7.5,
  small: 7.8,
  tiny: 7,
  checkpoint: 5,
  total: 15,
  totalLabel: 10.4,
  proofTitle: 14,
} as const;

export const INK = "#16191c";
export const GREY = "#4c565e";
export const FAINT = "#8a939a";
export const RULE = "#d5dadd";

/** Families as the worker loads them: `Inter` regular and semibold, `Inter Bold` for the few big words. */
export const FAMILY = "Inter";
export const FAMILY_BOLD = "Inter Bold";
