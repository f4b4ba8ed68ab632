import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useRisks } from "#renderer/book/signs.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Explain } from "#renderer/ui/explain.tsx";
import { RiskTag } from "#renderer/ui/risk-tag.tsx";
import type { RiskGrade, RiskReason } from "#shared/insight/signs/risk-grade.ts";
import { SIGN_NAMES } from "#shared/insight/signs/sign-rules.ts";
import { ReportFrame, ReportPage } from "./report-frame.tsx";
import { ReportLoading } from "./report-loading.tsx";
import type { ReportOutput } from "./report-output.ts";
import { SignRecordPanel } from "./sign-record-panel.tsx";
import { type ReportScene, useReportScene } from "./use-report-scene.ts";

/** Which customers show early-warning signs, why, and how often each kind of sign was right in these books. */
export function SignsReport() {
  const scene = useReportScene();
  const { value, done, total } = useRisks();
  const book = useBook();
  const [shown, setShown] = useState("signs");
  const worth = (value ?? []).filter(({ grade, reasons }) => grade !== "low" || reasons.length > 0);
  const rows = shown === "high" ? worth.filter(({ grade }) => grade === "high") : worth;
  const nameOf = (id: string) => book.get("customers", id)?.name ?? id;
  return (
    <ReportFrame id="signs" output={value ? () => signsOutput(rows, nameOf, scene) : null}>
      <div className="head">
        <SegmentedControl
          aria-label="Which customers"
          value={shown}
          onChange={setShown}
          data={[
            { value: "signs", label: "Any sign" },
            { value: "high", label: "High risk" },
          ]}
        />
        <span className="sp" />
        {value && <span className="t2 s12">{counts(value)}</span>}
      </div>
      <ReportPage>
        {value ? (
          <RiskTable rows={rows} nameOf={nameOf} />
        ) : (
          <ReportLoading what="Looking for signs" done={done} total={total} />
        )}
        <SignRecordPanel />
      </ReportPage>
    </ReportFrame>
  );
}

function counts(risks: readonly RiskGrade[]): string {
  const of = (grade: RiskGrade["grade"]) => risks.filter((risk) => risk.grade === grade).length;
  return `${of("high")} high, ${of("watch")} to watch, ${of("low")} low`;
}

function RiskTable({ rows, nameOf }: { readonly rows: readonly RiskGrade[]; readonly nameOf: (id: string) => string }) {
  if (rows.length === 0) {
    return (
      <section className="panel chart" aria-label="Customers with signs">
        <p className="t2">No customer shows a sign on this day.</p>
      </section>
    );
  }
  return (
    <section className="panel" aria-label="Customers with signs">
      <table className="t" aria-label="Early-warning signs">
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col">Risk</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((risk) => (
            <tr key={risk.customerId}>
              <td className="b6" style={{ verticalAlign: "top", paddingTop: 8 }}>
                <Link href={paths.customer(risk.customerId, "credit")}>{nameOf(risk.customerId)}</Link>
              </td>
              <td style={{ verticalAlign: "top", paddingTop: 7 }}>
                <RiskTag grade={risk.grade} />
              </td>
              <td style={{ padding: "6px 10px" }}>
                <ul style={{ margin: 0, paddingLeft: 16 }}>
                  {risk.reasons.map((reason) => (
                    <li key={reason.text}>
                      <Reason reason={reason} />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Reason({ reason }: { readonly reason: RiskReason }) {
  const { sign, text } = reason;
  if (!sign) return text;
  return (
    <>
      <Explain
        label={SIGN_NAMES[sign.facts.kind]}
        detail={
          <div>
            <p className="b6">{SIGN_NAMES[sign.facts.kind]}</p>
            <table className="t c">
              <tbody>
                {sign.evidence.map((row) => (
                  <tr key={`${row.table} ${row.id}`}>
                    <td>
                      <Day on={row.on} />
                    </td>
                    <td>{row.label}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        }
      >
        {text}
      </Explain>{" "}
      <span className="t3 s11">
        <Day on={sign.on} />
      </span>
    </>
  );
}

function signsOutput(
  rows: readonly RiskGrade[],
  nameOf: (id: string) => string,
  { say, asAt }: ReportScene,
): ReportOutput {
  return {
    title: `Early-warning signs at ${say.day(asAt)}`,
    lines: ["Each sign uses only what was known on its own day."],
    sections: [
      {
        kind: "table",
        title: `${countText(rows.length)} customers`,
        note: "",
        columns: ["Customer", "Risk", "Why"].map((head) => ({ head, isNumber: false })),
        rows: rows.map((risk) => [
          nameOf(risk.customerId),
          risk.grade,
          risk.reasons.map(({ text }) => text).join(". "),
        ]),
        total: [],
      },
    ],
    sheets: [
      {
        name: "Signs",
        head: ["Customer", "Risk", "Since", "Sign", "Reason"],
        rows: rows.flatMap((risk) =>
          risk.reasons.map(({ text, sign }) => [
            nameOf(risk.customerId),
            risk.grade,
            sign?.on ?? "",
            sign ? SIGN_NAMES[sign.facts.kind] : "",
            text,
          ]),
        ),
      },
    ],
  };
}
