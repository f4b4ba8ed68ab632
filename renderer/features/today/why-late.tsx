import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { CauseNote } from "#renderer/ui/cause-note.tsx";
import { causeAnswerNow, currentCause } from "#shared/chasing/cause-answers.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";

/** Why they have not paid so far, and how to answer that; nothing while nobody knows. */
export function WhyLate({ file, isShort = true }: { readonly file: CustomerFile; readonly isShort?: boolean }) {
  const asAt = useAsAt();
  const reasons = useBook().setting("lateReasons");
  const cause = currentCause(file, asAt);
  const label = reasons.find((row) => row.id === cause?.reasonId)?.label;
  if (!cause || !label) return null;
  return (
    <section aria-label="Why they are late" style={{ margin: "8px 0" }}>
      <CauseNote
        cause={label}
        on={cause.on}
        answer={causeAnswerNow(file, cause.reasonId, asAt, reasons)}
        isShort={isShort}
      />
    </section>
  );
}
