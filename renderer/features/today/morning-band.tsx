import { ActionIcon } from "@mantine/core";
import { IconSunrise, IconX } from "@tabler/icons-react";
import { Fragment, useMemo } from "react";
import { Link } from "wouter";
import { useRiskCount } from "#renderer/book/risk-watch.ts";
import { bookMorning } from "#renderer/book/today.ts";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { type MorningBackup, useMorning } from "#renderer/state/morning.ts";
import { paths } from "#renderer/state/paths.ts";
import type { QueueGroup } from "#shared/chasing/queue-item.ts";
import { words } from "#shared/chasing/words.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import type { MorningCount } from "#shared/insight/morning/morning-plan.ts";

const SCREENS = { run: paths.letterRun(), letters: paths.letters(), statements: paths.statements() } as const;

const BACKUP_WORDS: { readonly [State in MorningBackup]: string } = {
  made: "snapshot made",
  current: "snapshot up to date",
  failed: "no snapshot could be made",
  off: "",
};

/** What the morning plan found, in a line with counts that lead on; gone once it is dismissed, until tomorrow. */
export function MorningBand({ onGroup }: { readonly onGroup: (group: QueueGroup) => void }) {
  const book = useBook();
  const today = useToday();
  const isPast = useIsPast();
  const morning = useMorning();
  const risks = useRiskCount();
  const isShown = !isPast && morning.preparedOn === today && !morning.isDismissed && book.setting("morning").isOn;
  const { since } = morning;
  // biome-ignore lint/correctness/useExhaustiveDependencies: early warnings count as far as they are known
  const plan = useMemo(
    () => (isShown ? bookMorning(book, today, since === "" ? addDays(today, -1) : since) : null),
    [isShown, book, today, since, risks],
  );
  if (!plan) return null;
  const counts = plan.lines.flatMap((line) => line.counts);
  return (
    <section className="morning" aria-label="Morning plan">
      <IconSunrise size={16} stroke={1.7} aria-hidden style={{ flex: "none" }} />
      <p>
        <b className="b6">Morning plan</b> <span className="t2 n">{morning.time}</span>
        {counts.length === 0 && <span className="t2">: nothing new</span>}
        {counts.map((count) => (
          <Fragment key={count.what}>
            <span className="t3" aria-hidden>
              {" · "}
            </span>
            <CountLink count={count} onGroup={onGroup} />
          </Fragment>
        ))}
        <BackupNote backup={morning.backup} />
      </p>
      <ActionIcon variant="subtle" size="sm" aria-label="Dismiss the morning plan" onClick={morning.dismiss}>
        <IconX size={14} stroke={1.7} aria-hidden />
      </ActionIcon>
    </section>
  );
}

function CountLink({
  count: { count, what, totals, link },
  onGroup,
}: {
  readonly count: MorningCount;
  readonly onGroup: (group: QueueGroup) => void;
}) {
  const say = words(useLocale((state) => state.locale));
  const amount = link && "screen" in link ? totals.map((total) => say.money(total.amountMinor, total.currency)) : [];
  const text = `${countText(count)} ${what}${amount.length > 0 ? `, ${amount.join(" + ")}` : ""}`;
  if (!link) return <span>{text}</span>;
  if ("screen" in link) return <Link href={SCREENS[link.screen]}>{text}</Link>;
  return (
    <button type="button" className="linkb" onClick={() => onGroup(link.group)}>
      {text}
    </button>
  );
}

function BackupNote({ backup }: { readonly backup: MorningBackup }) {
  if (backup === "off") return null;
  return (
    <>
      <span className="t3" aria-hidden>
        {" · "}
      </span>
      {backup === "failed" ? (
        <Link href={paths.settings("data")} className="bad">
          {BACKUP_WORDS.failed}
        </Link>
      ) : (
        <span className="t2">{BACKUP_WORDS[backup]}</span>
      )}
    </>
  );
}
