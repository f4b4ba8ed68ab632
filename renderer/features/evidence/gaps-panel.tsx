import { IconAlertTriangleFilled } from "@tabler/icons-react";
import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Gap } from "#shared/evidence/gaps.ts";

/** What is missing, each with the place where it can be mended. */
export function GapsPanel({ gaps, customerId }: { readonly gaps: readonly Gap[]; readonly customerId: string }) {
  return (
    <section aria-label="Gaps a lawyer will ask about">
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 style={{ fontSize: 13, margin: 0 }} className="b6">
          Gaps a lawyer will ask about
        </h2>
        <span className="sp" />
        <Tag tone={gaps.length === 0 ? "ok" : "warn"}>
          {gaps.length === 0 ? "none found" : gaps.length === 1 ? "1 gap" : `${gaps.length} gaps`}
        </Tag>
      </div>
      {gaps.length === 0 && (
        <p className="t2">Terms, copies, proofs of posting and notes are all there as far as Duebook can tell.</p>
      )}
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {gaps.map((gap) => (
          <li
            key={`${gap.kind} ${gap.rowId}`}
            style={{ display: "flex", gap: 10, padding: "9px 0", borderBottom: "1px solid var(--line)" }}
          >
            <IconAlertTriangleFilled size={14} className="warn" aria-hidden style={{ flex: "none", marginTop: 2 }} />
            <div style={{ flex: 1, minWidth: 0 }}>
              <div className="b5">{gap.title}</div>
              <div className="t2 s12">{gap.detail}</div>
            </div>
            <Link className="linkb" style={{ whiteSpace: "nowrap" }} href={mendPath(gap, customerId)}>
              {gap.mend.label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function mendPath(gap: Gap, customerId: string): string {
  return gap.mend.at === "letter" ? paths.letter(gap.rowId) : paths.customer(customerId, gap.mend.at);
}
