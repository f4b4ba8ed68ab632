import { create } from "zustand";

/** Locale of numbers and dates on the screens; follows the company's setting. */
export const useLocale = create<{ readonly locale: string; readonly setLocale: (locale: string) => void }>()((set) => ({
  locale: "en-GB",
  setLocale: (locale) => set({ locale }),
}));
