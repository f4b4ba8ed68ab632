import type { ReactNode } from "react";

/** Title line of a panel, its actions at the right; as high with a button as without one. */
export function PanelHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="panel-head">
      <h2>{title}</h2>
      <span className="sp" />
      {children}
    </div>
  );
}
