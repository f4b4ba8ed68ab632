import { useCallback, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { bookRules } from "#renderer/book/chasing.ts";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useBookQueue } from "#renderer/book/use-queue.ts";
import { answerQueueItem } from "#renderer/data/commands/chasing/answer-queue-item.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { AgeingStrip } from "#renderer/ui/ageing-strip.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import type { QueueGroup, QueueItem } from "#shared/chasing/queue-item.ts";
import type { TodayQueue } from "#shared/chasing/today-queue.ts";
import { CashStrip } from "./cash-strip.tsx";
import { useItemActs } from "./item-actions.tsx";
import { ItemCard, useIsCalling } from "./item-card.tsx";
import { LaterDialog } from "./later-dialog.tsx";
import { MorningBand } from "./morning-band.tsx";
import { NothingToDo } from "./nothing-to-do.tsx";
import { QUEUE_EXPORT } from "./queue-export.ts";
import { QueueList, shownItems } from "./queue-list.tsx";
import { useTodayKeys } from "./use-today-keys.ts";
import "./today.css";

/** Today: whom, why now, how much, what next; worked from top to bottom without the mouse. */
export function TodayScreen() {
  const [responsibleId, setResponsibleId] = useState("");
  const { queue, done, total } = useBookQueue(responsibleId);
  if (!queue) return <WorkingOut done={done} total={total} />;
  return <Desk queue={queue} responsibleId={responsibleId} onResponsible={setResponsibleId} />;
}

/** A large company's list takes a moment on the first day it is asked for; everything else can be used meanwhile. */
function WorkingOut({ done, total }: { readonly done: number; readonly total: number }) {
  const count = (value: number) => value.toLocaleString("en-GB");
  return (
    <section className="page" aria-label="Today">
      <h1>Today</h1>
      <p className="t2" role="status" style={{ marginTop: 8 }}>
        Looking through your customers: {count(done)} of {count(total)}
      </p>
    </section>
  );
}

type DeskProps = {
  readonly queue: TodayQueue;
  readonly responsibleId: string;
  readonly onResponsible: (id: string) => void;
};

function Desk({ queue, responsibleId, onResponsible }: DeskProps) {
  const book = useBook();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState<ReadonlySet<QueueGroup>>(new Set());
  const items = useMemo(() => shownItems(queue.sections, opened), [queue, opened]);
  const selection = useSelection(items);
  const { selected } = selection;
  const [isCalling, startCall] = useIsCalling(selected);
  const [isLater, setLater] = useState(false);
  const markDone = useMarkDone(selected, selection.toNext);
  return (
    <div className="today">
      <div className="strip">
        <div style={{ flex: 1, minWidth: 0 }}>
          <AgeingStrip
            isWhole
            hasLine={false}
            onBand={(band) => navigate(band === null ? paths.invoices() : `${paths.invoices()}?band=${band}`)}
          />
        </div>
        <CashStrip />
      </div>
      <MorningBand
        onGroup={(group) => {
          const first = items.find((item) => item.group === group);
          if (first) selection.select(first.key);
          focusList();
        }}
      />
      <section className="queue" aria-label="Today">
        <QueueHead
          items={queue.items}
          done={queue.doneCount}
          later={queue.laterCount}
          responsibleId={responsibleId}
          onResponsible={onResponsible}
        />
        {selected ? (
          <QueueList
            sections={queue.sections}
            selectedKey={selected.key}
            opened={opened}
            onSelect={selection.select}
            onShowAll={(group) => setOpened(new Set([...opened, group]))}
          />
        ) : (
          <NothingToDo done={queue.doneCount} later={queue.laterCount} />
        )}
      </section>
      {selected && (
        <>
          <RowKeys
            item={selected}
            selection={selection}
            onCall={startCall}
            onDone={markDone}
            onLater={() => setLater(true)}
            isCalling={isCalling}
          />
          <ItemCard
            key={selected.key}
            item={selected}
            isCalling={isCalling}
            onCall={startCall}
            onSaved={selection.toNext}
            onDone={markDone}
          />
        </>
      )}
      {selected && isLater && (
        <LaterDialog
          item={selected}
          rules={bookRules(book)}
          onClose={() => setLater(false)}
          onDone={selection.toNext}
        />
      )}
    </div>
  );
}

type Selection = {
  readonly selected: QueueItem | null;
  readonly select: (key: string) => void;
  readonly move: (step: number) => void;
  /** To the row after the selected one: called when the selected one is about to leave the list. */
  readonly toNext: () => void;
};

/** The selected row; when it has left the list, the one that took its place. */
function useSelection(items: readonly QueueItem[]): Selection {
  const [place, setPlace] = useState({ key: "", index: 0 });
  const found = items.findIndex((item) => item.key === place.key);
  const index = found >= 0 ? found : Math.min(place.index, items.length - 1);
  const selected = items[index] ?? null;
  const go = useCallback(
    (to: number) => {
      const next = Math.max(0, Math.min(items.length - 1, to));
      setPlace({ key: items[next]?.key ?? "", index: next });
    },
    [items],
  );
  return {
    selected,
    select: (key) => setPlace({ key, index: items.findIndex((item) => item.key === key) }),
    move: (step) => go(index + step),
    toNext: () => {
      setPlace({ key: items[index + 1]?.key ?? "", index });
      focusList();
    },
  };
}

function focusList(): void {
  document.querySelector<HTMLElement>(".queue .list")?.focus({ preventScroll: true });
}

function useMarkDone(item: QueueItem | null, toNext: () => void): () => void {
  const run = useRun();
  const isPast = useIsPast();
  return async () => {
    if (!item || isPast) return;
    const { customerId, key: itemKey, why: what } = item;
    const result = await run(answerQueueItem, { customerId, itemKey, what, answer: { kind: "done", note: "" } });
    if (result.ok) toNext();
  };
}

/** The keys of the selected row. */
function RowKeys({
  item,
  selection,
  isCalling,
  onCall,
  onDone,
  onLater,
}: {
  readonly item: QueueItem;
  readonly selection: Selection;
  readonly isCalling: boolean;
  readonly onCall: () => void;
  readonly onDone: () => void;
  readonly onLater: () => void;
}) {
  const [, navigate] = useLocation();
  const acts = useItemActs(item);
  const openCustomer = () => navigate(paths.customer(item.customerId));
  useTodayKeys({
    move: selection.move,
    first: () => selection.move(Number.NEGATIVE_INFINITY),
    last: () => selection.move(Number.POSITIVE_INFINITY),
    done: onDone,
    later: onLater,
    open: openCustomer,
    call: onCall,
    act: () => (isCalling ? openCustomer() : (acts[0]?.act ?? openCustomer)()),
    leave: focusList,
  });
  return null;
}

function QueueHead({
  items,
  done,
  later,
  responsibleId,
  onResponsible,
}: {
  readonly items: readonly QueueItem[];
  readonly done: number;
  readonly later: number;
  readonly responsibleId: string;
  readonly onResponsible: (id: string) => void;
}) {
  const users = useBook()
    .setting("users")
    .filter((user) => user.active);
  return (
    <div className="qhead">
      <h1>Today</h1>
      <span className="s12" role="status">
        {countText(items.length)} to do, {countText(done)} done{later > 0 ? `, ${countText(later)} later` : ""}
      </span>
      <span className="sp" />
      {users.length > 1 && (
        <Choice
          aria-label="Customers of"
          data={[{ value: "", label: "All" }, ...users.map((user) => ({ value: user.id, label: user.name }))]}
          value={responsibleId}
          onChange={onResponsible}
          miw={92}
          w={92}
        />
      )}
      <ExportMenu title="Today" label="Export today's list" isIcon rows={items} columns={QUEUE_EXPORT} />
      <span className="wide-only">
        <KeyHints hints={[KEYS.move]} />
      </span>
      <KeyHints
        hints={[
          { keys: ["E"], does: "done" },
          { keys: ["S"], does: "later" },
        ]}
      />
    </div>
  );
}
