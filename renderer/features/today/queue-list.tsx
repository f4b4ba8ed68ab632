import { useEffect, useState } from "react";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { QueueGroup, QueueItem } from "#shared/chasing/queue-item.ts";
import { daysText, describeScore } from "#shared/chasing/queue-score.ts";
import type { QueueSection } from "#shared/chasing/today-queue.ts";
import { words } from "#shared/chasing/words.ts";

/** More rows of a group than this are shown on request only. */
const SHOWN = 60;

const SHAPES: Readonly<Record<QueueGroup, { readonly shape: string; readonly tone: string }>> = {
  "broken-promises": { shape: "▲", tone: "bad" },
  calls: { shape: "●", tone: "acc" },
  "promises-due": { shape: "◆", tone: "warn" },
  "instalments-missed": { shape: "▲", tone: "bad" },
  letters: { shape: "○", tone: "t2" },
  disputes: { shape: "◆", tone: "warn" },
  signs: { shape: "▲", tone: "warn" },
  reviews: { shape: "○", tone: "t2" },
  decisions: { shape: "■", tone: "acc" },
};

/** The rows that can be seen and reached by the keyboard: long groups are cut until they are opened. */
export function shownItems(sections: readonly QueueSection[], opened: ReadonlySet<QueueGroup>): readonly QueueItem[] {
  return sections.flatMap((section) => (opened.has(section.group) ? section.items : section.items.slice(0, SHOWN)));
}

/** The work list in its groups. */
export function QueueList({
  sections,
  selectedKey,
  opened,
  onSelect,
  onShowAll,
}: {
  readonly sections: readonly QueueSection[];
  readonly selectedKey: string;
  readonly opened: ReadonlySet<QueueGroup>;
  readonly onSelect: (key: string) => void;
  readonly onShowAll: (group: QueueGroup) => void;
}) {
  useEffect(() => {
    document.getElementById(domId(selectedKey))?.scrollIntoView({ block: "nearest" });
  }, [selectedKey]);
  let number = 0;
  return (
    <div
      className="list"
      role="listbox"
      aria-label="To do today"
      aria-activedescendant={selectedKey === "" ? undefined : domId(selectedKey)}
      tabIndex={0}
      data-pane
    >
      {sections.map((section) => {
        const rows = opened.has(section.group) ? section.items : section.items.slice(0, SHOWN);
        const hidden = section.items.length - rows.length;
        return (
          <div key={section.group} role="group" aria-label={section.title}>
            <GroupHead section={section} />
            {rows.map((item) => {
              number += 1;
              return (
                <QueueRow
                  key={item.key}
                  item={item}
                  number={number}
                  isSelected={item.key === selectedKey}
                  onSelect={() => onSelect(item.key)}
                />
              );
            })}
            {hidden > 0 && (
              <button
                type="button"
                className="linkb"
                style={{ padding: "8px 48px" }}
                onClick={() => onShowAll(section.group)}
              >
                Show {hidden} more
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function GroupHead({ section }: { readonly section: QueueSection }) {
  const { shape, tone } = SHAPES[section.group];
  return (
    <div className="group" role="presentation">
      <span className={tone} aria-hidden style={{ width: 14 }}>
        {shape}
      </span>
      {section.title}
      <span className="t2" style={{ fontWeight: 400 }}>
        {countText(section.items.length)}
      </span>
      <span className="sp" />
      <span className="t2" style={{ fontWeight: 400 }}>
        {section.totals.map((total, index) => (
          <span key={total.currency}>
            {index > 0 && " + "}
            <Money minor={total.amountMinor} currency={total.currency} whole />
          </span>
        ))}
      </span>
    </div>
  );
}

function QueueRow({
  item,
  number,
  isSelected,
  onSelect,
}: {
  readonly item: QueueItem;
  readonly number: number;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}) {
  const locale = useLocale((state) => state.locale);
  const [isHovered, setHovered] = useState(false);
  const isLate = item.days.kind === "late" && item.days.count > 0;
  const score = isHovered || isSelected ? describeScore(item, item.score, words(locale)) : "";
  return (
    <div
      id={domId(item.key)}
      role="option"
      aria-selected={isSelected}
      className="item"
      tabIndex={-1}
      title={score}
      onMouseEnter={() => setHovered(true)}
      onClick={onSelect}
    >
      <span className="t3 n" style={{ textAlign: "right" }}>
        {number}
      </span>
      <span className="row" style={{ minWidth: 0, gap: 6 }}>
        <span className="b6 ell">{item.customerName}</span>
        {item.isOnStop && <Tag tone="bad">On stop</Tag>}
      </span>
      <span className="amount">
        <span className="b6" style={{ display: "block" }}>
          {item.amountMinor > 0 ? <Money minor={item.amountMinor} currency={item.currency} /> : " "}
        </span>
        <span className={`s12 ${isLate ? "bad" : "t2"}`}>{daysText(item.days)}</span>
      </span>
      <span className="t2 s12 ell" style={{ gridColumn: 2 }} title={item.why}>
        {item.why}
      </span>
    </div>
  );
}

function domId(key: string): string {
  return `todo-${key.replace(/[^\w-]/g, "_")}`;
}
