import "./charts.css";
import type { ReactNode } from "react";

/** Rows with a bar for their share of the largest: causes, steps of lateness. Plain elements, no chart library. */
export function ShareBars({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly value: number;
    readonly texts: readonly ReactNode[];
  }[];
}) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className="t c" aria-label={label}>
      <tbody>
        {rows.map(({ key, name, value, texts }) => (
          <tr key={key}>
            <td>{name}</td>
            <td style={{ width: "40%" }} aria-hidden>
              <div className="hbar" style={{ width: `${Math.round((100 * value) / most)}%` }} />
            </td>
            {texts.map((text, at) => (
              <td key={at} className="num">
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
