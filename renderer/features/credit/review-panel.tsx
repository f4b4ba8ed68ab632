import { Button } from "@mantine/core";
import { useMemo } from "react";
import { countText } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { nextReview, type ReviewEntry } from "#shared/credit/review-diary.ts";
import { REVIEW_WORDS, reviewState } from "#shared/credit/review-state.ts";
import type { CreditFormKind } from "./credit-form.tsx";
import type { CreditScene } from "./use-credit-scene.ts";

/** When this customer's credit is to be looked at again, and why then. */
export function ReviewPanel({
  scene,
  onOpen,
}: {
  readonly scene: CreditScene;
  readonly onOpen: (form: CreditFormKind) => void;
}) {
  const { file, asAt, settings } = scene;
  const review = useMemo(() => nextReview(file, asAt, settings.reviewMonths), [file, asAt, settings.reviewMonths]);
  return (
    <section className="panel credit-panel" aria-label="Review diary">
      <div className="row">
        <h2>Next review</h2>
        <span className="sp" />
        {review && <StateTag review={review} />}
      </div>
      {review ? (
        <p>
          {reviewState(review) === "never" ? (
            <>
              {REVIEW_WORDS[review.why]}. Known since <Day on={review.on} style="far" />.
            </>
          ) : (
            <>
              <b>
                <Day on={review.on} style="far" />
              </b>
              . {REVIEW_WORDS[review.why]}.
            </>
          )}
        </p>
      ) : (
        <p className="t2">Nothing to review: no invoice and no check yet.</p>
      )}
      <div>
        <Button variant="default" disabled={scene.isPast} onClick={() => onOpen("review")}>
          Record a review
        </Button>
      </div>
    </section>
  );
}

function StateTag({ review }: { readonly review: ReviewEntry }) {
  const { daysLate } = review;
  switch (reviewState(review)) {
    case "never":
      return <Tag tone="info">{REVIEW_WORDS["never-reviewed"]}</Tag>;
    case "due":
      if (daysLate === 0) return <Tag tone="info">Today</Tag>;
      return <Tag tone="warn">{daysLate === 1 ? "1 day overdue" : `${countText(daysLate)} days overdue`}</Tag>;
    case "ahead":
      return null;
  }
}
