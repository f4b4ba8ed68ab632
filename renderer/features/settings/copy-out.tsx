import { Alert } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { OnProgress } from "#renderer/data/recovery/progress.ts";
import { countText } from "#renderer/state/locale.ts";

type Outcome = { readonly isGood: boolean; readonly words: string };

/** Writing everything into a file: what it is doing, and what came of it. */
export function useCopyOut() {
  const [doing, setDoing] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const start = async (write: (onProgress: OnProgress) => Promise<Outcome>) => {
    setOutcome(null);
    setDoing("Collecting");
    const came = await write(({ done, total }) =>
      setDoing(total > 0 ? `Collecting ${countText(done)} of ${countText(total)}` : "Packing"),
    );
    setDoing("");
    setOutcome(came);
  };
  return { doing, outcome, start };
}

/** What was written, good only when nothing is missing from it. */
export function copyOutcome(words: string, missing: readonly unknown[]): Outcome {
  const lost =
    missing.length > 0 ? ` ${countText(missing.length)} kept files could not be read and are not in it.` : "";
  return { isGood: missing.length === 0, words: `${words}${lost}` };
}

export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString("en-GB")} KB`;
}

/** The button that starts it, with what it is doing, and what came of it below. */
export function CopyOut({
  copy: { doing, outcome },
  children,
}: {
  readonly copy: { readonly doing: string; readonly outcome: Outcome | null };
  readonly children: ReactNode;
}) {
  return (
    <>
      <div className="row">
        {children}
        {doing && <span role="status">{doing}</span>}
      </div>
      {outcome && (
        <Alert
          color={outcome.isGood ? "green" : "red"}
          role={outcome.isGood ? "status" : "alert"}
          variant="light"
          mt="sm"
          p="sm"
        >
          {outcome.words}
        </Alert>
      )}
    </>
  );
}
