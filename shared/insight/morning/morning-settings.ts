/** What the morning plan looks at. */
export const MORNING_PARTS = [
  { id: "promises", label: "Promises: kept, broken, due today" },
  { id: "calls", label: "Calls to make" },
  { id: "letters", label: "Letters: the levels proposed, and what waits to be posted" },
  { id: "statements", label: "Statements that are due" },
  { id: "signs", label: "Early-warning signs that are new" },
  { id: "reviews", label: "Credit reviews that are due" },
  { id: "backup", label: "A snapshot of the books" },
] as const;

export type MorningPart = (typeof MORNING_PARTS)[number]["id"];

/** How the day is prepared. Nothing is sent by it. */
export type MorningSettings = {
  readonly isOn: boolean;
  /** Local time `HH:MM` from which it is prepared while the program is open; empty: as soon as it is started. */
  readonly at: string;
  readonly parts: readonly MorningPart[];
  /** A notice of the system's own when it is ready. */
  readonly isNotified: boolean;
  /** Day of the month from which statements are due; 0: never. */
  readonly statementDay: number;
};

export const defaultMorningSettings: MorningSettings = {
  isOn: true,
  at: "",
  parts: MORNING_PARTS.map(({ id }) => id),
  isNotified: false,
  statementDay: 1,
};

/** Whether the plan of a day is to be made: once a day, and from its time on. Times are local, `HH:MM`. */
export function isMorningDue(
  { isOn, at }: MorningSettings,
  preparedOn: string,
  now: { readonly today: string; readonly time: string },
): boolean {
  return isOn && preparedOn < now.today && (at === "" || now.time >= at);
}

/** A time like `07:30`, or empty. */
export function isMorningTime(text: string): boolean {
  return text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
