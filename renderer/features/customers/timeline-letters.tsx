import { IconMail } from "@tabler/icons-react";
import { Tag } from "#renderer/ui/tag.tsx";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { formatDayShort } from "#shared/dates/format-day.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { TimelineContext, TopicEntry } from "./timeline-entry.ts";

/** Letters with what became of each. */
export function letterEntries({ book, customerId, asAt, locale, who }: TimelineContext): TopicEntry[] {
  return book.forCustomer("letters", customerId).map((letter) => {
    const steps = letter.steps.filter((step) => step.on <= asAt);
    const mark = letterMark(steps, asAt, locale);
    return {
      key: letter.id,
      on: letter.on,
      topic: "letter",
      icon: IconMail,
      title: `${letter.number}: ${letter.subject}`,
      detail: steps
        .map((step) => step.note)
        .filter(Boolean)
        .join(" · "),
      mark: mark && <Tag tone={mark.tone}>{mark.text}</Tag>,
      printed: mark?.text ?? "",
      who: who(letter.recordedBy),
      recordedAt: letter.recordedAt,
    } satisfies TopicEntry;
  });
}

type LetterMark = { readonly tone: "ok" | "warn" | "bad" | "calm"; readonly text: string };

function letterMark(steps: Letter["steps"], asAt: CalendarDate, locale: string): LetterMark | null {
  const last = steps.at(-1);
  if (!last) return null;
  const day = formatDayShort(last.on, asAt, locale);
  switch (last.state) {
    case "posted":
      return { tone: "ok", text: `Posted ${day}` };
    case "emailed":
      return { tone: "ok", text: `E-mailed ${day}` };
    case "printed":
      return { tone: "warn", text: "Printed, not known to have gone" };
    case "prepared":
      return { tone: "calm", text: "Prepared" };
    case "void":
    case "withdrawn":
      return { tone: "calm", text: last.state === "void" ? "Void" : "Withdrawn" };
    case "failed":
    case "returned":
      return { tone: "bad", text: last.state === "failed" ? "E-mail failed" : "Came back" };
  }
}
