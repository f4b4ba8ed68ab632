import { Progress } from "@mantine/core";
import { countText } from "#renderer/state/locale.ts";

/** Says what is being worked out; with counts when there are many. */
export function ReportLoading({
  what,
  done = 0,
  total = 0,
}: {
  readonly what: string;
  readonly done?: number;
  readonly total?: number;
}) {
  return (
    <section className="panel chart" role="status" aria-label={what}>
      <p className="t2">
        {what}
        {total > 0 && `: ${countText(done)} of ${countText(total)} customers`}
      </p>
      {total > 0 && <Progress aria-label={what} value={(100 * done) / total} />}
    </section>
  );
}
