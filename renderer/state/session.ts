import { create } from "zustand";
import { type CalendarDate, day } from "#shared/dates/calendar-date.ts";

/** Who is working and which day is shown. May be lost: nothing here is a record. */
export type Session = {
  readonly today: CalendarDate;
  /** The day the figures are shown for; null follows today. */
  readonly asAt: CalendarDate | null;
  readonly userId: string;
  readonly setToday: (today: CalendarDate) => void;
  readonly setAsAt: (asAt: CalendarDate | null) => void;
  readonly setUser: (userId: string) => void;
};

export const useSession = create<Session>()((set) => ({
  today: day("1970-01-01"),
  asAt: null,
  userId: "",
  setToday: (today) => set({ today }),
  setAsAt: (asAt) => set((session) => ({ asAt: asAt === session.today ? null : asAt })),
  setUser: (userId) => set({ userId }),
}));
