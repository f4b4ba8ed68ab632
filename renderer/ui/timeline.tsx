import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { Day } from "./day.tsx";

export type TimelineEntry = {
  readonly key: string;
  readonly on: CalendarDate;
  readonly icon: Icon;
  readonly tone?: "bad" | "ok" | "";
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** A tag or amount at the right. */
  readonly mark?: ReactNode;
  readonly who: string;
};

/** What happened, latest first. */
export function Timeline({ label, entries }: { readonly label: string; readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="panel" aria-label={label} style={{ listStyle: "none", margin: 0, padding: 0 }}>
      {entries.map((entry) => (
        <li key={entry.key} className="tl">
          <span className="t2 s12" style={{ paddingTop: 1 }}>
            <Day on={entry.on} />
          </span>
          <span className={`ic ${entry.tone ?? ""}`} aria-hidden>
            <entry.icon size={13} stroke={1.7} />
          </span>
          <div style={{ minWidth: 0 }}>
            <div className="b6">{entry.title}</div>
            {entry.detail && <div className="t2 s12">{entry.detail}</div>}
          </div>
          <div className="row" style={{ justifyContent: "flex-end" }}>
            {entry.mark}
            <span className="t2 s12" style={{ minWidth: 56, textAlign: "right" }}>
              {entry.who}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
