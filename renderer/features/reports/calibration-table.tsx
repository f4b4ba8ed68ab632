import type { CalibrationRow } from "#shared/insight/prediction/scores.ts";

/** Of the invoices given a chance, how many were late: the two should be alike on every line. */
export function CalibrationTable({ rows }: { readonly rows: readonly CalibrationRow[] }) {
  return (
    <table className="t c" aria-label="Calibration">
      <thead>
        <tr>
          <th scope="col">Chance given</th>
          <th scope="col" className="num">
            Invoices
          </th>
          <th scope="col" className="num">
            Were late
          </th>
          <th scope="col">
            <span className="t3">Given and true</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.from}>
            <td>
              {Math.round(row.from * 100)}–{Math.round(row.until * 100)}%
            </td>
            <td className="num">{row.count}</td>
            <td className="num b6">{Math.round(row.lateShare * 100)}%</td>
            <td style={{ width: 110 }} aria-hidden>
              <Marks given={row.meanChance} seen={row.lateShare} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A ring where the chance was given, a dot where it came out. */
function Marks({ given, seen }: { readonly given: number; readonly seen: number }) {
  const x = (share: number) => 6 + 84 * share;
  return (
    <svg width={96} height={14} aria-hidden>
      <line x1={6} x2={90} y1={7} y2={7} stroke="var(--line2)" />
      <circle cx={x(given)} cy={7} r={4} fill="none" stroke="var(--tx2)" strokeWidth={1.4} />
      <circle cx={x(seen)} cy={7} r={3} fill="var(--acc)" />
    </svg>
  );
}
