import { Button, Progress } from "@mantine/core";
import type { Matching } from "./use-suggestions.ts";

/** How far the matching is, with Cancel; after a cancel the way to go on. */
export function MatchProgress({ matching }: { readonly matching: Matching }) {
  const { progress, isStopped, stop, goOn } = matching;
  if (isStopped)
    return (
      <div className="alert info" role="status" style={{ margin: "10px 18px 0" }}>
        <span style={{ flex: 1 }}>Matching was stopped. Lines can be booked by hand.</span>
        <Button variant="default" onClick={goOn}>
          Look for matches
        </Button>
      </div>
    );
  if (!progress) return null;
  const { done, total, since } = progress;
  const left = Math.ceil((((performance.now() - since) / Math.max(1, done)) * (total - done)) / 1_000);
  return (
    <section aria-label="Matching" className="row" style={{ padding: "10px 18px 0", gap: 10 }}>
      <span className="s12 n">Matching lines with your books{left > 1 ? `, about ${left} s left` : ""}</span>
      <Progress value={(done / Math.max(1, total)) * 100} style={{ flex: 1 }} aria-label="Matching" />
      <Button variant="default" size="xs" onClick={stop}>
        Cancel
      </Button>
    </section>
  );
}
