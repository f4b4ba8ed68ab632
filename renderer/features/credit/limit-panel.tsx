import { Button } from "@mantine/core";
import { useMemo } from "react";
import { Day } from "#renderer/ui/day.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { type Exposure, exposureOf } from "#shared/credit/exposure.ts";
import { type Minor, minor } from "#shared/money/minor.ts";
import type { CreditFormKind } from "./credit-form.tsx";
import type { CreditScene } from "./use-credit-scene.ts";

const PARTS = [
  { key: "notDueMinor", label: "Not due", color: "var(--a0)" },
  { key: "overdueMinor", label: "Overdue", color: "var(--a2)" },
  { key: "disputedMinor", label: "Disputed", color: "var(--a3)" },
  { key: "onPlanMinor", label: "On a plan", color: "var(--a1)" },
  { key: "uninvoicedMinor", label: "Work not yet invoiced", color: "var(--info)" },
] as const;

/** The limit, what uses it, and what is left. The parts add up to the exposure. */
export function LimitPanel({
  scene,
  onOpen,
}: {
  readonly scene: CreditScene;
  readonly onOpen: (form: CreditFormKind) => void;
}) {
  const { file, currency, asAt, say } = scene;
  const exposure = useMemo(() => exposureOf(file, currency, asAt), [file, currency, asAt]);
  const { limit } = exposure;
  return (
    <section className="panel credit-panel" aria-label="Credit limit">
      <div className="row">
        <h2>Credit limit</h2>
        <span className="sp" />
        <b className="n" style={{ fontSize: 16 }}>
          {limit.limitMinor === null ? "none set" : say.money(limit.limitMinor)}
        </b>
        <UsedTag exposure={exposure} scene={scene} />
      </div>
      {limit.temporary?.expiresOn && (
        <p className="t2 s12">
          Raised until <Day on={limit.temporary.expiresOn} style="far" />, approved by {limit.temporary.approvedBy}.
          Agreed limit {limit.agreedMinor === null ? "none" : say.money(limit.agreedMinor)}.
        </p>
      )}
      <LimitBar exposure={exposure} />
      <SplitTable exposure={exposure} scene={scene} />
      <div className="row">
        <Button variant="default" disabled={scene.isPast} onClick={() => onOpen("limit")}>
          New limit
        </Button>
        <Button
          variant="default"
          disabled={scene.isPast || limit.agreedMinor === null}
          onClick={() => onOpen("temporary-limit")}
        >
          Raise for a time
        </Button>
      </div>
    </section>
  );
}

function UsedTag({ exposure, scene }: { readonly exposure: Exposure; readonly scene: CreditScene }) {
  const { used, leftMinor } = exposure;
  if (used === null || leftMinor === null) return <Tag tone="calm">No limit</Tag>;
  if (leftMinor < 0) return <Tag tone="bad">Over by {scene.say.money(minor(-leftMinor))}</Tag>;
  const percent = Math.round(used * 100);
  return <Tag tone={percent >= scene.settings.warnAtPercent ? "warn" : "ok"}>{percent}% used</Tag>;
}

function LimitBar({ exposure }: { readonly exposure: Exposure }) {
  const limitMinor = exposure.limit.limitMinor ?? 0;
  const gross = PARTS.reduce((sum, { key }) => sum + exposure[key], 0);
  const whole = Math.max(1, limitMinor, gross);
  const label = PARTS.filter(({ key }) => exposure[key] > 0)
    .map(({ key, label: name }) => `${name} ${Math.round((100 * exposure[key]) / whole)}%`)
    .join(", ");
  return (
    <div className="limit-bar" role="img" aria-label={label === "" ? "Nothing is used" : label}>
      {PARTS.map(({ key, color }) =>
        exposure[key] > 0 ? (
          <span key={key} style={{ width: `${(100 * exposure[key]) / whole}%`, background: color }} />
        ) : null,
      )}
    </div>
  );
}

function SplitTable({ exposure, scene }: { readonly exposure: Exposure; readonly scene: CreditScene }) {
  const { money } = scene.say;
  const line = (label: string, amountMinor: Minor, color = "") => (
    <tr key={label}>
      <td>
        {color !== "" && (
          <span
            aria-hidden
            style={{ width: 8, height: 8, borderRadius: 2, display: "inline-block", background: color, marginRight: 6 }}
          />
        )}
        {label}
      </td>
      <td className="num">{amountMinor === 0 ? <span className="t3">—</span> : money(amountMinor)}</td>
    </tr>
  );
  return (
    <table className="t c" aria-label="What uses the limit">
      <tbody>
        {PARTS.map(({ key, label, color }) => line(label, exposure[key], color))}
        {exposure.heldMinor > 0 && line("Less money and credit notes held", minor(-exposure.heldMinor))}
      </tbody>
      <tfoot>
        <tr>
          <td>Exposure</td>
          <td className="num">{money(exposure.totalMinor)}</td>
        </tr>
        {exposure.leftMinor !== null && (
          <tr>
            <td>Left of the limit</td>
            <td className={`num ${exposure.leftMinor < 0 ? "bad" : ""}`}>{money(exposure.leftMinor)}</td>
          </tr>
        )}
        {exposure.uninsuredMinor !== null && (
          <tr>
            <td>Not insured (cover {money(exposure.limit.insuredMinor ?? minor(0))})</td>
            <td className="num">{money(exposure.uninsuredMinor)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
