/** The mark of a field whose text could not be read as a day or an amount: nothing is saved while one is there. */
export const UNREADABLE = { "data-unreadable": true } as const;

/** Whether a field inside holds something that could not be read; the first such field gets the keyboard. */
export function focusUnreadable(scope: ParentNode | null): boolean {
  const field = scope?.querySelector<HTMLElement>("[data-unreadable]") ?? null;
  field?.focus();
  return field !== null;
}

/** What is said beside Save while a field cannot be read. */
export const UNREADABLE_WORDS = "Nothing was saved: look at the field marked in red.";
