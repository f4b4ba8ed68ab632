import { type Icon, IconBan, IconCalendarDollar, IconCash, IconMail, IconNote, IconPhone } from "@tabler/icons-react";
import { Fragment } from "react";
import { useAsAt } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type RecentEvent, recentEvents } from "#shared/chasing/recent-events.ts";
import { words } from "#shared/chasing/words.ts";

const ICONS: Readonly<Record<RecentEvent["kind"], Icon>> = {
  "broken-promise": IconCalendarDollar,
  dispute: IconBan,
  call: IconPhone,
  letter: IconMail,
  payment: IconCash,
  note: IconNote,
};

/** What was said and done last, newest first: what the call begins from. */
export function LastWords({ file, limit = 3 }: { readonly file: CustomerFile; readonly limit?: number }) {
  const asAt = useAsAt();
  const locale = useLocale((state) => state.locale);
  const events = recentEvents(file, asAt, words(locale), limit);
  if (events.length === 0) return <p className="t2 s12">No call, letter or payment yet.</p>;
  return (
    <section className="said" aria-label="Last words">
      {events.map((event) => {
        const EventIcon = ICONS[event.kind];
        const tone = event.kind === "broken-promise" ? "bad" : "";
        return (
          <Fragment key={event.key}>
            <EventIcon size={14} stroke={1.7} className={tone || "t2"} aria-hidden style={{ marginTop: 2 }} />
            <span className="t2">
              <Day on={event.on} />
            </span>
            <span>
              <span className={`b5 ${tone}`}>{event.title}</span> <span className="t2">{event.detail}</span>
            </span>
          </Fragment>
        );
      })}
    </section>
  );
}
