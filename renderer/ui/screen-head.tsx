import type { ReactNode } from "react";

/** Title line of a screen with its actions at the right; one of them is primary. */
export function ScreenHead({
  title,
  context,
  children,
}: {
  readonly title: string;
  readonly context?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className="head">
      <h1>{title}</h1>
      {context && <span className="t2 s12">{context}</span>}
      <span className="sp" />
      {children}
    </header>
  );
}
