/** The instant in ISO 8601 UTC, and the minutes east of UTC of this computer's time zone. */
export function readClock(now: Date): { readonly at: string; readonly offset: number } {
  // `getTimezoneOffset` counts west; adding zero turns its -0 into 0.
  return { at: now.toISOString(), offset: -now.getTimezoneOffset() + 0 };
}
