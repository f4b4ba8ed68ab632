import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useBook } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { CAUSES, causeOf } from "#shared/chasing/cause-answers.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import type { ReasonEntry } from "#shared/settings/settings.ts";

const LISTS = [
  {
    id: "lateReasons",
    title: "Why they pay late",
    means:
      "Chosen in a call. Each sets the words for the call, the next step and the tone of the reminder; a reason of your own does so once you say which one it is like. Counted in the reports.",
    label: "Reasons for late payment",
  },
  {
    id: "disputeReasons",
    title: "What disputes are about",
    means: "Chosen when a dispute is raised. Counted under Causes.",
    label: "Reasons of disputes",
  },
] as const;

/** The two lists of reasons. A reason in use is never deleted: it is put away, and old entries keep their words. */
export function ReasonSettings() {
  return (
    <div style={{ display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(320px, 1fr))", gap: 24 }}>
      {LISTS.map((list) => (
        <ReasonList key={list.id} list={list} />
      ))}
    </div>
  );
}

function ReasonList({ list }: { readonly list: (typeof LISTS)[number] }) {
  const reasons = useBook().setting(list.id);
  const run = useRun();
  const [added, setAdded] = useState("");
  const save = (value: readonly ReasonEntry[]) => run(saveSetting, { id: list.id, value, label: list.label });
  const put = (id: string, changed: Partial<ReasonEntry>) =>
    void save(reasons.map((reason) => (reason.id === id ? { ...reason, ...changed } : reason)));
  const add = async () => {
    const label = added.trim();
    if (label === "") return;
    const isThere = reasons.some((reason) => reason.label.toLowerCase() === label.toLowerCase());
    const next = isThere
      ? reasons.map((reason) =>
          reason.label.toLowerCase() === label.toLowerCase() ? { ...reason, archived: false } : reason,
        )
      : [...reasons, { id: uuidv7(), label, archived: false }];
    const result = await save(next);
    if (result.ok) setAdded("");
  };
  return (
    <section aria-label={list.title}>
      <h2 style={{ fontSize: 13, fontWeight: 600 }}>{list.title}</h2>
      <p className="t2 s12">{list.means}</p>
      <ul className="panel" style={{ listStyle: "none", margin: "8px 0", padding: 0 }}>
        {reasons.map((reason) => (
          <ReasonRow
            key={`${reason.id} ${reason.label}`}
            reason={reason}
            onChange={(changed) => put(reason.id, changed)}
          >
            {list.id === "lateReasons" && (
              <LikeField reason={reason} reasons={reasons} onChange={(changed) => put(reason.id, changed)} />
            )}
          </ReasonRow>
        ))}
      </ul>
      <form
        className="row"
        style={{ alignItems: "flex-end" }}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label="Another reason" value={added} onChange={setAdded} style={{ flex: 1 }} />
        <Button type="submit" variant="default" disabled={added.trim() === ""}>
          Add
        </Button>
      </form>
    </section>
  );
}

const SHIPPED: ReadonlySet<string> = new Set(defaultSettings.lateReasons.map(({ id }) => id));

/** Which of the shipped reasons an own one is answered like. */
function LikeField({
  reason,
  reasons,
  onChange,
}: {
  readonly reason: ReasonEntry;
  readonly reasons: readonly ReasonEntry[];
  readonly onChange: (changed: Partial<ReasonEntry>) => void;
}) {
  if (SHIPPED.has(reason.id)) return null;
  const labels = new Map(reasons.map(({ id, label }) => [id, label]));
  return (
    <Choice
      aria-label={`${reason.label} is answered like`}
      data={[
        { value: "", label: "Has no answer" },
        ...CAUSES.map((id) => ({ value: id as string, label: `Like: ${labels.get(id) ?? id}` })),
      ]}
      value={causeOf(reason.id, reasons) ?? ""}
      disabled={reason.archived}
      onChange={(answeredLike) => onChange({ answeredLike })}
      w={200}
    />
  );
}

function ReasonRow({
  reason,
  onChange,
  children,
}: {
  readonly reason: ReasonEntry;
  readonly onChange: (changed: Partial<ReasonEntry>) => void;
  readonly children: ReactNode;
}) {
  const [label, setLabel] = useState(reason.label);
  const keep = () => {
    const text = label.trim();
    if (text === "") setLabel(reason.label);
    else if (text !== reason.label) onChange({ label: text });
  };
  return (
    <li className="row" style={{ padding: "3px 10px", borderBottom: "1px solid var(--line)" }}>
      <TextField
        aria-label={`Words of ${reason.label}`}
        variant="unstyled"
        value={label}
        disabled={reason.archived}
        onChange={setLabel}
        onBlur={keep}
        onKeyDown={(event) => event.key === "Enter" && keep()}
        style={{ flex: 1 }}
      />
      {children}
      <Button variant="subtle" flex="none" onClick={() => onChange({ archived: !reason.archived })}>
        {reason.archived ? "Use again" : "Put away"}
      </Button>
    </li>
  );
}
