import type { ReactNode } from "react";
import { Explain } from "./explain.tsx";

/** A key figure: caption, value, a line of context; explains itself when it can. */
export function Figure({
  label,
  value,
  context,
  detail,
  tone = "",
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly context?: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: "" | "bad" | "warn" | "ok";
}) {
  return (
    <div className="fig">
      <span className="k">{label}</span>
      <span className={`v ${tone}`}>
        {detail ? (
          <Explain label={label} detail={detail}>
            {value}
          </Explain>
        ) : (
          value
        )}
      </span>
      {context !== undefined && <span className="x">{context}</span>}
    </div>
  );
}
