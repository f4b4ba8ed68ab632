import { dayColumn, textColumn } from "#renderer/ui/columns.tsx";
import type { DataColumn } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import type { PredictionRow } from "./prediction-rows.ts";
import type { ReportWords } from "./use-report-scene.ts";

/** The columns of the list of open invoices with their expectations. */
export function predictionColumns(say: ReportWords): readonly DataColumn<PredictionRow>[] {
  const chance = (id: string, header: string, of: (row: PredictionRow) => number): DataColumn<PredictionRow> => ({
    id,
    header,
    width: "72px",
    align: "right",
    sortBy: of,
    cell: (row) => <Chance value={of(row)} />,
  });
  return [
    textColumn({ id: "customer", header: "Customer", width: "minmax(130px, 2fr)" }, (row) => row.customerName, "b6"),
    textColumn({ id: "number", header: "Invoice", width: "minmax(84px, 0.9fr)" }, (row) => row.entry.number),
    dayColumn({ id: "due", header: "Due", width: "84px" }, (row) => row.entry.dueOn),
    {
      id: "open",
      header: "Open",
      width: "minmax(92px, 0.9fr)",
      align: "right",
      sortBy: (row) => row.openMinor,
      cell: (row) => <span className="n">{say.money(row.openMinor)}</span>,
    },
    {
      id: "expected",
      header: "Expected",
      width: "84px",
      sortBy: (row) => row.prediction.expectedOn,
      cell: ({ prediction }) =>
        prediction.expectedOn === null ? (
          <span className="t2">over a year</span>
        ) : (
          <b>
            <Day on={prediction.expectedOn} />
          </b>
        ),
    },
    chance("late", "Late", (row) => row.prediction.chanceLate),
    chance("over30", "Over 30 d", (row) => row.prediction.chance30),
    chance("over60", "Over 60 d", (row) => row.prediction.chance60),
    chance("over90", "Over 90 d", (row) => row.prediction.chance90),
  ];
}

/** A chance in percent, heavier the likelier it is. */
function Chance({ value }: { readonly value: number }) {
  const percent = Math.round(value * 100);
  const tone = value >= 0.6 ? "bad b6" : value >= 0.3 ? "warn b6" : "t2";
  return <span className={`n ${tone}`}>{percent}%</span>;
}
