import { useLocale } from "#renderer/state/locale.ts";
import { useSession } from "#renderer/state/session.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type DayStyle, formatDay, formatDayShort } from "#shared/dates/format-day.ts";

/** A day for a reader: short beside today unless a style is asked for. */
export function Day({ on, style }: { readonly on: CalendarDate; readonly style?: DayStyle }) {
  const locale = useLocale((state) => state.locale);
  const today = useSession((session) => session.today);
  return (
    <time className="n" dateTime={on}>
      {style ? formatDay(on, style, locale) : formatDayShort(on, today, locale)}
    </time>
  );
}
