import { Money } from "#renderer/ui/money.tsx";
import type { Currency } from "#shared/money/currency.ts";
import type { DisputeSplit } from "./dispute-draft.ts";

/** The invoice as one bar: what is still chased and what is held back. */
export function SplitBar({ split, currency }: { readonly split: DisputeSplit; readonly currency: Currency }) {
  const total = Math.max(1, split.heldMinor + split.restMinor);
  return (
    <div>
      <div className="abar" style={{ height: 10 }} aria-hidden>
        {split.restMinor > 0 && <span style={{ flex: split.restMinor / total, background: "var(--a1)" }} />}
        {split.heldMinor > 0 && (
          <span
            style={{
              flex: split.heldMinor / total,
              background: "repeating-linear-gradient(45deg, var(--line2) 0 4px, var(--panel) 4px 8px)",
            }}
          />
        )}
      </div>
      <div className="row s12" style={{ marginTop: 3 }}>
        <span>
          <Money minor={split.restMinor} currency={currency} className="b6" />{" "}
          <span className="t2">still chased, interest runs</span>
        </span>
        <span className="sp" />
        <span>
          <Money minor={split.heldMinor} currency={currency} className="b6" />{" "}
          <span className="t2">held back, interest paused</span>
        </span>
      </div>
    </div>
  );
}
