import { Button } from "@mantine/core";
import { useMemo } from "react";
import { Day } from "#renderer/ui/day.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { nextReview } from "#shared/credit/review-diary.ts";
import type { CreditFormKind } from "./credit-form.tsx";
import { reviewWords } from "./credit-words.ts";
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
        {review && review.daysLate >= 0 && (
          <Tag tone={review.daysLate > 0 ? "warn" : "info"}>
            {review.daysLate > 0 ? `${review.daysLate} days overdue` : "Today"}
          </Tag>
        )}
      </div>
      {review ? (
        <p>
          <b>
            <Day on={review.on} style="far" />
          </b>
          , {reviewWords(review)}
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
