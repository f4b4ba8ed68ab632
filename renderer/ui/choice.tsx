import { Select, type SelectProps } from "@mantine/core";

export type ChoiceProps<Value extends string> = Omit<SelectProps<Value>, "onChange" | "allowDeselect"> & {
  readonly onChange: (value: Value) => void;
};

/** One of several from a list; something is always chosen. */
export function Choice<Value extends string>({ onChange, ...rest }: ChoiceProps<Value>) {
  return <Select<Value> {...rest} allowDeselect={false} onChange={(value) => value !== null && onChange(value)} />;
}
