import { IconCheck, IconClock, IconX } from "@tabler/icons-react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import { formatDayShort } from "#shared/dates/format-day.ts";
import { Block } from "./pane-block.tsx";

const MARKS = {
  kept: { tone: "ok", icon: IconCheck, word: "kept" },
  broken: { tone: "bad", icon: IconX, word: "broken" },
  "part-kept": { tone: "warn", icon: IconX, word: "kept in part" },
  open: { tone: "info", icon: IconClock, word: "open" },
} as const;

/** Promises to pay so far, oldest first: a tick for each one kept, a cross for each one broken. */
export function PromisesBlock({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const locale = useLocale((state) => state.locale);
  const file = customerFile(book, customerId);
  if (!file) return null;
  const judged = promiseStates(file, asAt).filter((status) => status.state in MARKS);
  if (judged.length === 0) return null;
  const ended = judged.filter((status) => status.state !== "open");
  const kept = ended.filter((status) => status.state === "kept").length;
  return (
    <Block title="Promises kept">
      <div className="row" style={{ gap: 4, flexWrap: "wrap" }}>
        {judged.map((status) => {
          const mark = MARKS[status.state as keyof typeof MARKS];
          const text = `Promise of ${formatDayShort(status.promise.on, asAt, locale)}: ${mark.word}`;
          return (
            <span
              key={status.promise.id}
              className={`tag ${mark.tone}`}
              style={{ padding: 0, width: 20, justifyContent: "center" }}
              role="img"
              aria-label={text}
              title={text}
            >
              <mark.icon size={12} aria-hidden />
            </span>
          );
        })}
        <span className="t2 s12">
          {kept} of {ended.length}
        </span>
      </div>
    </Block>
  );
}
