import { SegmentedControl, useMantineColorScheme } from "@mantine/core";

/** Light or dark. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div style={{ display: "grid", gap: 8, maxWidth: 420 }}>
      <span className="b5">Look</span>
      <SegmentedControl
        aria-label="Look"
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: "auto", label: "As this computer" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
    </div>
  );
}
