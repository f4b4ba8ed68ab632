import { Progress as Bar, Button } from "@mantine/core";
import { cancel } from "./import-actions.ts";
import type { Progress } from "./import-flow.ts";

const DOING = {
  opening: "Opening the file",
  reading: "Reading rows",
  checking: "Comparing with your books",
  writing: "Writing",
} as const;

/** What is being done now, how far it is, about how long it will take, and Cancel. */
export function ProgressPanel({ progress }: { readonly progress: Progress }) {
  const { doing, done, total } = progress;
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <section className="page" aria-label="Progress" aria-live="polite">
      <div className="panel" style={{ maxWidth: 520, padding: "18px 20px", display: "grid", gap: 10 }}>
        <strong className="b6">{DOING[doing]}</strong>
        <Bar value={share} aria-label={DOING[doing]} />
        <div className="row">
          <span className="t2 s12 n">
            {count(done)} of {count(total)} {doing === "checking" ? "customers" : "lines"}
            {remaining(progress)}
          </span>
          <span className="sp" />
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        </div>
        <p className="t2 s12">Nothing is written until you have seen the preview and confirmed it.</p>
      </div>
    </section>
  );
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}

function remaining({ done, total, since }: Progress): string {
  const elapsed = performance.now() - since;
  if (done === 0 || elapsed < 1_000) return "";
  const seconds = Math.ceil((elapsed * (total - done)) / done / 1_000);
  return seconds > 0 ? `, about ${seconds} s left` : "";
}
