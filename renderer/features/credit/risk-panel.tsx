import { useMemo } from "react";
import { bookRisk } from "#renderer/book/risk.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { Day } from "#renderer/ui/day.tsx";
import { RiskTag } from "#renderer/ui/risk-tag.tsx";
import { SIGN_NAMES } from "#shared/insight/signs/sign-rules.ts";
import type { CreditScene } from "./use-credit-scene.ts";

/** The risk with every reason in words, and the rows behind each sign. */
export function RiskPanel({ scene }: { readonly scene: CreditScene }) {
  const book = useBook();
  const { file, asAt } = scene;
  const risk = useMemo(() => bookRisk(book, file, asAt), [book, file, asAt]);
  return (
    <section className="panel credit-panel" aria-label="Risk">
      <div className="row">
        <h2>Risk</h2>
        <span className="sp" />
        <RiskTag grade={risk.grade} />
      </div>
      {risk.reasons.length === 0 ? (
        <p className="t2">Nothing in your books speaks against this customer.</p>
      ) : (
        <ul style={{ margin: 0, paddingLeft: 16, display: "grid", gap: 4 }} aria-label="Reasons">
          {risk.reasons.map(({ text, sign }) => (
            <li key={text}>
              {text}
              {sign && (
                <details>
                  <summary className="t2 s12">
                    {SIGN_NAMES[sign.facts.kind]}, <Day on={sign.on} />
                  </summary>
                  <ul className="s12 t2" style={{ margin: 0, paddingLeft: 16 }}>
                    {sign.evidence.slice(0, 12).map((row) => (
                      <li key={`${row.table} ${row.id}`}>
                        <Day on={row.on} /> {row.label}
                        {row.amountMinor !== null && ` ${scene.say.money(row.amountMinor)}`}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
