import { Checkbox } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { Day } from "#renderer/ui/day.tsx";
import { WITHHELD_REASONS, type WithheldItem } from "#shared/evidence/withheld.ts";

/** What is held back and why; each can be put in after all, except what names other customers. */
export function WithheldList({
  items,
  releasedIds,
  onChange,
  disabled,
}: {
  readonly items: readonly WithheldItem[];
  readonly releasedIds: readonly string[];
  readonly onChange: (releasedIds: readonly string[]) => void;
  readonly disabled: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  const held = items.filter((item) => !releasedIds.includes(item.id)).length;
  return (
    <section aria-label="Withheld" style={{ marginTop: 18 }}>
      <div className="row" style={{ marginBottom: 8 }}>
        <IconEyeOff size={16} stroke={1.7} aria-hidden />
        <h2 style={{ fontSize: 13, margin: 0 }} className="b6">
          Withheld
        </h2>
        <span className="sp" />
        <span className="t2 s12">{held === 1 ? "1 item" : `${held} items`}</span>
      </div>
      {items.length === 0 && <p className="t2">Nothing is marked private and there are no settlement offers.</p>}
      {items.length > 0 && !isOpen && (
        <>
          {summary(items).map(([reason, count]) => (
            <div key={reason} className="row" style={{ padding: "3px 0" }}>
              <span>{count === 1 ? "1 item" : `${count} items`}</span>
              <span className="sp" />
              <span className="t2 s12">{reason}</span>
            </div>
          ))}
          <button type="button" className="linkb" onClick={() => setOpen(true)}>
            Review withheld items
          </button>
        </>
      )}
      {isOpen &&
        items.map((item) => (
          <div key={item.id} className="row" style={{ padding: "4px 0" }}>
            <Checkbox
              size="xs"
              label={`Put in: ${item.what}`}
              checked={releasedIds.includes(item.id)}
              disabled={disabled || !item.canRelease}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...releasedIds, item.id] : releasedIds.filter((id) => id !== item.id),
                )
              }
            />
            <span className="t2 s12">
              <Day on={item.on} style="far" />
            </span>
            <span className="sp" />
            <span className="t2 s12">{WITHHELD_REASONS[item.reason]}</span>
          </div>
        ))}
    </section>
  );
}

function summary(items: readonly WithheldItem[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const reason = WITHHELD_REASONS[item.reason];
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts];
}
