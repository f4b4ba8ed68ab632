import { NumberInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { allFiles } from "#renderer/book/all-files.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useSliced } from "#renderer/book/use-sliced.ts";
import { countText } from "#renderer/state/locale.ts";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { gatherReplay, type PolicyReplay, type TriedPolicy } from "#shared/credit/policy-replay.ts";
import { daysBetween } from "#shared/dates/calendar-date.ts";
import { minor } from "#shared/money/minor.ts";
import { type PlainTable, PlainTablePanel, plainSection, plainSheet } from "./plain-table.tsx";
import { ReportFrame, ReportPage } from "./report-frame.tsx";
import { ReportLoading } from "./report-loading.tsx";
import { type ReportScene, useReportScene } from "./use-report-scene.ts";

type Tried = {
  readonly termsDays: number | null;
  readonly limitPercent: number | null;
  readonly depositPercent: number | null;
  readonly depositFromMinor: number;
};

/** The yearly look at the credit policy: how a changed rule would have acted on the last twelve months. */
export function PolicyReport() {
  const scene = useReportScene();
  const book = useBook();
  const [tried, setTried] = useState<Tried>({
    termsDays: 14,
    limitPercent: null,
    depositPercent: null,
    depositFromMinor: 0,
  });
  const { asAt, currency } = scene;
  const start = useMemo(
    () => () => {
      const { add, result } = gatherReplay(currency, asAt, policyOf(tried));
      return { items: allFiles(book), add, finish: result };
    },
    [book, currency, asAt, tried],
  );
  const { value: replay, done, total, isWorking } = useSliced(start);
  const table = replay && replayTable(replay, scene);
  const output = table && {
    title: `Credit policy review at ${scene.say.day(asAt)}`,
    lines: [ruleWords(tried, scene), ASSUMPTION],
    sections: [plainSection(table)],
    sheets: [plainSheet(table)],
  };
  return (
    <ReportFrame id="policy" output={output && !isWorking ? () => output : null}>
      <ReportPage>
        <RuleFields tried={tried} onChange={setTried} scene={scene} />
        {table ? (
          <div aria-busy={isWorking} style={{ opacity: isWorking ? 0.6 : 1 }}>
            <PlainTablePanel table={table} />
          </div>
        ) : (
          <ReportLoading what="Trying the rule on a year of invoices" done={done} total={total} />
        )}
        <p className="t2 s12">{ASSUMPTION}</p>
      </ReportPage>
    </ReportFrame>
  );
}

const ASSUMPTION =
  "What customers would have done cannot be known. The two lines of money tied up show the ends: their delay past the due day had stayed the same, or they had paid on the very day they did.";

function policyOf({ termsDays, limitPercent, depositPercent, depositFromMinor }: Tried): TriedPolicy {
  return {
    termsDays,
    limitPercent,
    deposit: depositPercent === null ? null : { percent: depositPercent, fromMinor: minor(depositFromMinor) },
  };
}

function RuleFields({
  tried,
  onChange,
  scene,
}: {
  readonly tried: Tried;
  readonly onChange: (tried: Tried) => void;
  readonly scene: ReportScene;
}) {
  const number = (
    label: string,
    description: string,
    key: "termsDays" | "limitPercent" | "depositPercent",
    suffix: string,
  ) => (
    <NumberInput
      label={label}
      description={description}
      placeholder="as it was"
      w={190}
      min={0}
      max={key === "termsDays" ? 365 : 100}
      suffix={suffix}
      value={tried[key] ?? ""}
      onChange={(value) => onChange({ ...tried, [key]: value === "" ? null : Number(value) })}
    />
  );
  return (
    <section className="panel chart" aria-label="The rule to try">
      <div className="chart-head">
        <h2 className="b6">Try a rule on the last twelve months</h2>
        <span className="t2 s12">leave a field empty for as it was</span>
      </div>
      <div className="row" style={{ flexWrap: "wrap", alignItems: "flex-end", gap: 16 }}>
        {number("Terms of at most", "for every invoice", "termsDays", " days")}
        {number("Limits at", "of what they were", "limitPercent", "%")}
        {number("Deposit", "in advance", "depositPercent", "%")}
        <MoneyInput
          label="Deposit from"
          description="an invoice of at least"
          w={190}
          currency={scene.currency}
          value={minor(tried.depositFromMinor)}
          onChange={(value) => onChange({ ...tried, depositFromMinor: value ?? 0 })}
        />
      </div>
    </section>
  );
}

function replayTable(replay: PolicyReplay, { say }: ReportScene): PlainTable {
  const days = Math.max(1, daysBetween(replay.from, replay.asAt) + 1);
  const tied = (owedDays: number) => ({ amount: minor(Math.round(owedDays / days)) });
  const { stopped } = replay;
  return {
    title: "How it would have acted",
    note: `${countText(replay.invoices.length)} invoices of ${say.money(replay.salesMinor)} from ${say.day(replay.from)}.`,
    head: ["What", "As it was", "Under the rule"],
    rows: [
      [
        "Money tied up on an average day, if delays had stayed the same",
        tied(replay.owedDays),
        tied(replay.newOwedDays.habitFollows),
      ],
      [
        "The same, if everybody had paid on the same day as they did",
        tied(replay.owedDays),
        tied(replay.newOwedDays.nothingChanges),
      ],
      ["Paid in advance as deposits", { amount: minor(0) }, { amount: replay.depositsMinor }],
      ["Orders stopped by the limit", 0, stopped.count],
      ["Their amount", { amount: minor(0) }, { amount: stopped.amountMinor }],
      ["Of it paid without trouble (sales put at risk)", { amount: minor(0) }, { amount: stopped.goodMinor }],
      ["Of it more than 30 days late", { amount: minor(0) }, { amount: stopped.lateMinor }],
      ["Written off", { amount: replay.lostMinor }, { amount: minor(replay.lostMinor - replay.savedMinor) }],
    ],
    empty: "No invoice was made in the last twelve months.",
    say,
  };
}

function ruleWords({ termsDays, limitPercent, depositPercent, depositFromMinor }: Tried, { say }: ReportScene): string {
  const rules = [
    termsDays !== null && `terms of at most ${termsDays} days`,
    limitPercent !== null && `limits at ${limitPercent}% of what they were`,
    depositPercent !== null && `${depositPercent}% in advance of invoices from ${say.money(depositFromMinor)}`,
  ].filter((rule) => rule !== false);
  return rules.length === 0 ? "The rules as they were." : `Tried: ${rules.join(", ")}.`;
}
