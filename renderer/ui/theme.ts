import { createTheme, defaultVariantColorsResolver, Input, type MantineColorsTuple, Tooltip } from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#eaf4f5",
  "#d5e8ea",
  "#abd1d5",
  "#7fb8bf",
  "#57a0a8",
  "#358890",
  "#1f747d",
  "#0f616a",
  "#0b5059",
  "#073e45",
];
const ink: MantineColorsTuple = [
  "#f6f7f8",
  "#eceef0",
  "#dde1e4",
  "#c5cbd0",
  "#9aa3ab",
  "#737d86",
  "#59636c",
  "#434c54",
  "#2c343b",
  "#1a2026",
];
const dark: MantineColorsTuple = [
  "#e4e8eb",
  "#b4bdc4",
  "#98a2aa",
  "#6d7780",
  "#39424a",
  "#2c343b",
  "#20272d",
  "#181d22",
  "#12161a",
  "#0d1013",
];

const small = { defaultProps: { size: "xs" } };

const errorSize = { "--input-error-size": "0.6875rem" };
const descriptionSize = { "--input-description-size": "0.6875rem" };

/** Mantine in Duebook's type, colours and density. */
export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, "Segoe UI", sans-serif',
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  colors: { petrol, gray: ink, dark },
  // The contrast colour is picked once for light; the accent is light in dark, so the words on it follow the scheme.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant !== "filled") return colors;
    if (input.color === "red") return { ...colors, color: "light-dark(#ffffff, #1a2026)" };
    const isAccent = input.color === undefined || input.color === "petrol";
    return isAccent ? { ...colors, color: "var(--mantine-primary-color-contrast)" } : colors;
  },
  defaultRadius: 6,
  cursorType: "pointer",
  fontSizes: { xs: "0.6875rem", sm: "0.75rem", md: "0.8125rem", lg: "0.9375rem", xl: "1.125rem" },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.4", xl: "1.3" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.125rem" }, h2: { fontSize: "0.9375rem" }, h3: { fontSize: "0.8125rem" } },
  },
  components: {
    // Captions are 11 px; Mantine's would be 9 beside small fields.
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({ label: {}, error: errorSize, success: {}, description: descriptionSize }),
    }),
    InputError: Input.Error.extend({ vars: () => ({ error: errorSize }) }),
    InputDescription: Input.Description.extend({ vars: () => ({ description: descriptionSize }) }),
    Button: small,
    TextInput: small,
    NumberInput: small,
    PasswordInput: small,
    Select: small,
    MultiSelect: small,
    Autocomplete: small,
    Textarea: small,
    DateInput: small,
    FileInput: small,
    Checkbox: small,
    Switch: small,
    SegmentedControl: small,
    Radio: small,
    ActionIcon: { defaultProps: { size: "sm", variant: "subtle", color: "gray" } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { "aria-label": "Close" } } },
    Drawer: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 300 } }),
  },
});
