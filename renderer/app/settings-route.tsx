import { SettingsScreen } from "#renderer/features/settings/settings-screen.tsx";
import { SETTINGS_SECTIONS } from "./settings-sections.tsx";

/** The settings with the sections of every topic. */
export function SettingsRoute({ section }: { readonly section: string }) {
  return <SettingsScreen section={section} sections={SETTINGS_SECTIONS} />;
}
