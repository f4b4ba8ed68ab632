import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";

/** How the snapshot of the morning went: `current` when nothing had changed since the last one. */
export type MorningBackup = "made" | "current" | "failed" | "off";

/** The last morning plan of this computer. May be lost: then the plan of the day is made once more. */
export type MorningState = {
  /** Day of the last plan, and of the one before it; empty: none. */
  readonly preparedOn: CalendarDate | "";
  readonly since: CalendarDate | "";
  /** Local time `HH:MM`. */
  readonly time: string;
  readonly backup: MorningBackup;
  readonly isDismissed: boolean;
  readonly prepared: (plan: {
    readonly on: CalendarDate;
    readonly time: string;
    readonly backup: MorningBackup;
  }) => void;
  readonly dismiss: () => void;
};

export const useMorning = create<MorningState>()(
  persist(
    (set) => ({
      preparedOn: "",
      since: "",
      time: "",
      backup: "off",
      isDismissed: false,
      prepared: ({ on, time, backup }) =>
        set(({ preparedOn, since }) => ({
          preparedOn: on,
          since: preparedOn === on ? since : preparedOn,
          time,
          backup,
          isDismissed: false,
        })),
      dismiss: () => set({ isDismissed: true }),
    }),
    { name: "duebook-morning" },
  ),
);
