import type { ReactNode } from "react";
import type { CauseAnswer } from "#shared/chasing/cause-answers.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { Day } from "./day.tsx";

/** Why a customer pays late, as last said, and how that is answered: the words now, and what follows if they do not help. */
export function CauseNote({
  cause,
  on,
  said = "",
  answer,
  isShort = false,
  children,
}: {
  /** Name of the cause: `Cash trouble`. */
  readonly cause: string;
  readonly on: CalendarDate | null;
  readonly said?: string;
  readonly answer: CauseAnswer | null;
  /** Without what follows. */
  readonly isShort?: boolean;
  /** The way to act on it. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="causenote">
      <p>
        <span className="b6">{cause}</span>
        {on && (
          <span className="t2">
            {" "}
            said <Day on={on} />
          </span>
        )}
        {said !== "" && <span className="t2"> “{said}”</span>}
      </p>
      {answer && <p className="t2 s12">{answer.say}</p>}
      {answer && !isShort && answer.otherwise !== "" && <p className="t3 s12">{answer.otherwise}</p>}
      {children}
    </div>
  );
}
