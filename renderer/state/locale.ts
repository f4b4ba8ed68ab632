import { create } from "zustand";
import { formatCount } from "#shared/money/format-count.ts";

/** Locale of numbers and dates on the screens; follows the company's setting. */
export const useLocale = create<{ readonly locale: string; readonly setLocale: (locale: string) => void }>()((set) => ({
  locale: "en-GB",
  setLocale: (locale) => set({ locale }),
}));

/** A count as the company's locale writes it, `2,133`: the way in which every screen writes whole numbers. */
export function countText(count: number): string {
  return formatCount(count, useLocale.getState().locale);
}
