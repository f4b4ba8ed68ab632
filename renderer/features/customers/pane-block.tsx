import type { ReactNode } from "react";

/** A titled part of the right pane. */
export function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section style={{ paddingBottom: 12, marginBottom: 12, borderBottom: "1px solid var(--line)" }}>
      <h2 className="cap" style={{ marginBottom: 6 }}>
        {title}
      </h2>
      {children}
    </section>
  );
}
