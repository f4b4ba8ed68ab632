import { Button } from "@mantine/core";
import { useMemo } from "react";
import { suggestLimit } from "#shared/credit/suggested-limit.ts";
import { suggestTerms } from "#shared/credit/suggested-terms.ts";
import type { Minor } from "#shared/money/minor.ts";
import { stepWords, termsReasonWords, termsWords } from "./credit-words.ts";
import type { CreditScene } from "./use-credit-scene.ts";

/** The limit and the terms that the books suggest, with every step. */
export function SuggestionPanel({
  scene,
  onTake,
}: {
  readonly scene: CreditScene;
  readonly onTake: (limitMinor: Minor) => void;
}) {
  const { file, currency, asAt, settings, say } = scene;
  const suggested = useMemo(() => suggestLimit(file, currency, asAt, settings), [file, currency, asAt, settings]);
  const terms = suggestTerms(suggested.behaviour, file.customer.terms);
  return (
    <section className="panel credit-panel" aria-label="Suggested limit and terms">
      <div className="row">
        <h2>Suggested limit</h2>
        <span className="sp" />
        <b className="n" style={{ fontSize: 16 }}>
          {say.money(suggested.limitMinor)}
        </b>
      </div>
      <table className="t c" aria-label="Steps of the suggestion">
        <tbody>
          {suggested.steps.map((step, at) => (
            <tr key={step.kind}>
              <td className="t3 n" style={{ width: 24 }}>
                {at + 1}
              </td>
              <td style={{ padding: "5px 10px", whiteSpace: "normal" }}>{stepWords(step, say)}</td>
              <td className="num b6">{say.money(step.limitMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>{termsWords(terms)}</b>
        {terms.reasons.length > 0 && (
          <span className="t2">
            {" "}
            because {terms.reasons.map(({ kind, value }) => termsReasonWords(kind, value)).join(", ")}
          </span>
        )}
      </p>
      <p className="t2 s12">Behaviour and checks only ever lower a suggestion. The decision is yours.</p>
      <div>
        <Button variant="default" disabled={scene.isPast} onClick={() => onTake(suggested.limitMinor)}>
          Set this limit
        </Button>
      </div>
    </section>
  );
}
