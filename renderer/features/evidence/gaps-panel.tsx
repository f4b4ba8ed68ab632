import { IconAlertTriangleFilled } from "@tabler/icons-react";
import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Gap } from "#shared/evidence/gaps.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import type { Customer } from "#shared/ledger/customer.ts";

/** What is missing, each with the place where it can be mended. */
export function GapsPanel({
  gaps,
  customer: { id: customerId, name },
}: {
  readonly gaps: readonly Gap[];
  readonly customer: Pick<Customer, "id" | "name">;
}) {
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
        {gaps.length > 0 && (
          <ExportMenu title={`Gaps ${name}`} label="Export Gaps" isIcon rows={gaps} columns={GAP_EXPORT} />
        )}
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

const GAP_EXPORT: readonly ExportColumn<Gap>[] = [
  { header: "Gap", exports: ({ title }) => title },
  { header: "Why it matters", exports: ({ detail }) => detail },
  { header: "What to do", exports: ({ mend }) => mend.label },
];

function mendPath(gap: Gap, customerId: string): string {
  return gap.mend.at === "letter" ? paths.letter(gap.rowId) : paths.customer(customerId, gap.mend.at);
}
