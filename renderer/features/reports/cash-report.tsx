import { MultiSelect } from "@mantine/core";
import { useMemo, useState } from "react";
import { useExpectedCash } from "#renderer/book/cash.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { notCountedWords } from "#shared/insight/cash/cash-words.ts";
import type { ExpectedCash, ExpectedWeek } from "#shared/insight/cash/expected-cash.ts";
import { CashChart } from "./cash-chart.tsx";
import { CashLookBack } from "./cash-look-back.tsx";
import { CashWeekRows } from "./cash-week-rows.tsx";
import { cashSection } from "./overview-output.ts";
import { ReportFrame, ReportPage } from "./report-frame.tsx";
import type { ReportOutput } from "./report-output.ts";
import { type ReportScene, useReportScene } from "./use-report-scene.ts";

/** Cash expected week by week with what it is made of, what if some paid on time, and what came of earlier weeks. */
export function CashReport() {
  const scene = useReportScene();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const payOnTime = useMemo(() => (chosen.length === 0 ? undefined : new Set(chosen)), [chosen]);
  const usual = useExpectedCash(scene.currency);
  const cash = useExpectedCash(scene.currency, payOnTime);
  const [week, setWeek] = useState(0);
  const shown = cash?.weeks[week] ?? null;
  return (
    <ReportFrame id="cash" output={cash ? () => cashOutput(cash, scene) : null}>
      <ReportPage>
        <CashChart cash={cash} scene={scene} aside={cash && <Total cash={cash} usual={usual} scene={scene} />} />
        <WhatIf scene={scene} chosen={chosen} onChange={setChosen} />
        {cash && <WeekTable cash={cash} chosen={week} onChoose={setWeek} scene={scene} />}
        {shown && <CashWeekRows week={shown} scene={scene} />}
        {cash && <p className="t2">{notCountedWords(cash, scene.say.money)}</p>}
        <CashLookBack scene={scene} />
      </ReportPage>
    </ReportFrame>
  );
}

function Total({
  cash,
  usual,
  scene,
}: {
  readonly cash: ExpectedCash;
  readonly usual: ExpectedCash | null;
  readonly scene: ReportScene;
}) {
  const more = cash.expectedMinor - (usual?.expectedMinor ?? cash.expectedMinor);
  return (
    <span className="n">
      <b>{scene.say.whole(cash.expectedMinor)}</b>
      {more !== 0 && (
        <span className="t2">
          {" "}
          ({more > 0 ? "+" : "−"}
          {scene.say.whole(Math.abs(more))} if they pay on time)
        </span>
      )}
    </span>
  );
}

function WhatIf({
  scene,
  chosen,
  onChange,
}: {
  readonly scene: ReportScene;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const book = useBook();
  const customers = useMemo(() => book.all("customers").map(({ id, name }) => ({ value: id, label: name })), [book]);
  return (
    <section className="panel chart" aria-label="What if">
      <MultiSelect
        label="What if these customers paid on time?"
        description={`What is not due comes on its due day, what is overdue comes this week. Amounts in ${scene.currency}.`}
        placeholder={chosen.length === 0 ? "Choose customers" : ""}
        data={customers}
        value={[...chosen]}
        onChange={onChange}
        searchable
        clearable
        limit={50}
        hidePickedOptions
      />
    </section>
  );
}

function WeekTable({
  cash,
  chosen,
  onChoose,
  scene,
}: {
  readonly cash: ExpectedCash;
  readonly chosen: number;
  readonly onChoose: (week: number) => void;
  readonly scene: ReportScene;
}) {
  const { say } = scene;
  return (
    <section className="panel" aria-label="Weeks to come">
      <table className="t" aria-label="Weeks">
        <thead>
          <tr>
            {["Week", "Likely", "Usual range", "Promised", "On plans", "By habit", ""].map((head, at) => (
              <th key={head} scope="col" className={at > 0 && at < 6 ? "num" : ""}>
                {head || <span className="t3">Show</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cash.weeks.map((week, at) => (
            <tr key={week.mondayOn} className={at === chosen ? "on" : ""}>
              <td>
                {say.day(week.from)} to {say.day(week.endOn)}
              </td>
              <td className="num b6">{say.whole(week.expectedMinor)}</td>
              <td className="num t2">
                {say.whole(week.lowMinor)} to {say.whole(week.highMinor)}
              </td>
              {amountsOf(week).map((amount, column) => (
                <td key={column} className="num">
                  {amount === 0 ? <span className="t3">—</span> : say.whole(amount)}
                </td>
              ))}
              <td>
                <button type="button" className="linkb" aria-pressed={at === chosen} onClick={() => onChoose(at)}>
                  What is in it
                </button>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>Together</td>
            <td className="num">{say.whole(cash.expectedMinor)}</td>
            <td colSpan={5} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function amountsOf({ bySource }: ExpectedWeek): readonly number[] {
  return [bySource.promise, bySource.plan, bySource.habit];
}

function cashOutput(cash: ExpectedCash, scene: ReportScene): ReportOutput {
  const { say } = scene;
  return {
    title: `Cash expected from ${say.day(scene.asAt)}`,
    lines: [`Amounts in ${scene.currency}.`],
    sections: [
      {
        kind: "bars",
        title: "Likely cash by week",
        note: "",
        bands: ["Likely"],
        columns: cash.weeks.map((week) => ({
          label: say.day(week.mondayOn),
          values: [week.expectedMinor],
          text: say.tick(week.expectedMinor),
        })),
      },
      cashSection(cash, scene),
    ],
    sheets: [
      {
        name: "Cash by week",
        head: ["Week from", "To", "Likely", "Low", "High", "Promised", "On plans", "By habit"],
        rows: cash.weeks.map((week) => [
          week.from,
          week.endOn,
          ...[week.expectedMinor, week.lowMinor, week.highMinor].map(say.plain),
          ...[week.bySource.promise, week.bySource.plan, week.bySource.habit].map(say.plain),
        ]),
      },
    ],
  };
}
