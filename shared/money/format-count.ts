const formats = new Map<string, Intl.NumberFormat>();

/** A whole number for a reader, its thousands apart as the locale has them: `2,133`. */
export function formatCount(count: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    // Spanish and others leave four figures together; beside amounts they are to look alike.
    format = new Intl.NumberFormat(locale, { useGrouping: "always", maximumFractionDigits: 0 });
    formats.set(locale, format);
  }
  return format.format(count).replace("-", "−");
}
