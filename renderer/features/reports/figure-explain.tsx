import type { ReactNode } from "react";
import { Explain } from "#renderer/ui/explain.tsx";
import type { Figure } from "#shared/insight/figures/figure.ts";
import { figureDefinitions } from "#shared/insight/figures/figure-definitions.ts";
import { figureText, partTexts } from "./figure-words.ts";
import type { ReportWords } from "./use-report-scene.ts";

/** Opens what a figure means, how it is worked out, and the numbers it came from. */
export function FigureExplain({
  figure,
  say,
  onRows,
  children,
}: {
  readonly figure: Figure;
  readonly say: ReportWords;
  /** Shows the rows of the books behind it. */
  readonly onRows: () => void;
  readonly children: ReactNode;
}) {
  const definition = figureDefinitions[figure.id];
  return (
    <Explain
      label={definition.name}
      detail={(close) => (
        <div style={{ display: "grid", gap: 6 }}>
          <p>{definition.meaning}</p>
          <p className="t2">{definition.formula}</p>
          <table className="t c">
            <tbody>
              {partTexts(figure, say).map(([label, text], at) => (
                <tr key={at}>
                  <td>{label}</td>
                  <td className="num">{text}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td>{definition.name}</td>
                <td className="num">{figureText(figure)}</td>
              </tr>
            </tfoot>
          </table>
          <div className="row">
            <p className="t3 s11">{definition.source}</p>
            <span className="sp" />
            <button
              type="button"
              className="linkb"
              onClick={() => {
                close();
                onRows();
              }}
            >
              Show the rows
            </button>
          </div>
        </div>
      )}
    >
      {children}
    </Explain>
  );
}
