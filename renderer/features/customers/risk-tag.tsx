import { Tooltip } from "@mantine/core";
import { customerFile } from "#renderer/book/customer-file.ts";
import { bookRisk } from "#renderer/book/risk.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { Tag } from "#renderer/ui/tag.tsx";

const TONES = { low: "ok", watch: "warn", high: "bad" } as const;
const WORDS = { low: "Low", watch: "Watch", high: "High" } as const;

/** The risk of a customer with its reasons behind it. */
export function RiskTag({ customerId, isLong = false }: { readonly customerId: string; readonly isLong?: boolean }) {
  const book = useBook();
  const asAt = useAsAt();
  const file = customerFile(book, customerId);
  if (!file) return null;
  const { grade, reasons } = bookRisk(book, file, asAt);
  if (isLong && reasons.length === 0) return null;
  const text = isLong
    ? `Risk ${WORDS[grade].toLowerCase()}: ${reasons.length} ${reasons.length === 1 ? "reason" : "reasons"}`
    : WORDS[grade];
  const label =
    reasons.length === 0
      ? "Nothing speaks against this customer."
      : reasons.map((reason) => `• ${reason.text}`).join("\n");
  return (
    <Tooltip label={label} style={{ whiteSpace: "pre-line" }} events={{ hover: true, focus: true, touch: true }}>
      <span>
        <Tag tone={TONES[grade]}>{text}</Tag>
      </span>
    </Tooltip>
  );
}
