import "./charts.css";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";

/** The numbers of a chart as a table: one row of texts for each mark. */
export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A chart with its title, what its marks mean, and a table with the same numbers for those who cannot see it. */
export function ChartFrame({
  title,
  subtitle,
  legend,
  aside,
  table,
  children,
}: {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly legend?: ReactNode;
  readonly aside?: ReactNode;
  readonly table: ChartTable & { readonly label: string };
  readonly children: ReactNode;
}) {
  const [isTable, setTable] = useState(false);
  return (
    <section className="panel chart" aria-label={table.label}>
      <div className="chart-head">
        <h2 className="b6">{title}</h2>
        {subtitle && <span className="t2 s12">{subtitle}</span>}
        <span className="sp" />
        {aside}
        <Button variant="subtle" size="compact-xs" className="no-print" onClick={() => setTable(!isTable)}>
          {isTable ? "Chart" : "Table"}
        </Button>
      </div>
      {legend && !isTable && <div className="chart-legend">{legend}</div>}
      {isTable ? <ChartTableView table={table} /> : children}
    </section>
  );
}

function ChartTableView({ table }: { readonly table: ChartTable & { readonly label: string } }) {
  return (
    <div style={{ overflowX: "auto" }}>
      <table className="t c" aria-label={`${table.label}, as a table`}>
        <thead>
          <tr>
            {table.head.map((label, at) => (
              <th key={label} scope="col" className={at === 0 ? "" : "num"}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, at) => (
                <td key={at} className={at === 0 ? "" : "num"}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
