import type { ReactNode } from "react";
import { Link } from "wouter";
import { paths } from "#renderer/state/paths.ts";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";

export type SettingsSection = { readonly id: string; readonly label: string; readonly render: () => ReactNode };

/** All settings, a section at a time; other topics bring their own sections. */
export function SettingsScreen({
  section,
  sections,
}: {
  readonly section: string;
  readonly sections: readonly SettingsSection[];
}) {
  const current = sections.find((item) => item.id === section) ?? sections[0];
  return (
    <>
      <ScreenHead title="Settings" />
      <div style={{ display: "grid", gridTemplateColumns: "190px minmax(0, 1fr)", flex: 1, minHeight: 0 }}>
        <nav className="nav" aria-label="Settings" style={{ gridRow: "auto" }}>
          {sections.map((item) => (
            <Link
              key={item.id}
              href={paths.settings(item.id)}
              className={item.id === current?.id ? "on" : ""}
              aria-current={item.id === current?.id ? "page" : undefined}
            >
              {item.label}
            </Link>
          ))}
        </nav>
        <section className="scroll page" aria-label={current?.label} data-pane>
          {current?.render()}
        </section>
      </div>
    </>
  );
}
