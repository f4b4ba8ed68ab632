import { IconAlertTriangleFilled, IconCircleCheckFilled, IconClock, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";

export type Tone = "bad" | "warn" | "ok" | "info" | "calm";

const ICONS = {
  bad: IconAlertTriangleFilled,
  warn: IconClock,
  ok: IconCircleCheckFilled,
  info: IconInfoCircle,
  calm: null,
} as const;

/** A state in words with a shape beside it, so that colour never speaks alone. */
export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <span className={`tag ${tone}`}>
      {Icon && <Icon size={12} aria-hidden />}
      {children}
    </span>
  );
}
