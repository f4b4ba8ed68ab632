import { Select, type SelectProps } from "@mantine/core";

export type ChoiceProps<Value extends string> = Omit<SelectProps<Value>, "onChange" | "allowDeselect"> & {
  readonly onChange: (value: Value) => void;
};

/** One of several from a list; something is always chosen. What is typed to search takes the place of what is chosen. */
export function Choice<Value extends string>({ onChange, ...rest }: ChoiceProps<Value>) {
  return (
    <Select<Value>
      onFocus={rest.searchable ? (event) => event.currentTarget.select() : undefined}
      {...rest}
      allowDeselect={false}
      onChange={(value) => value !== null && onChange(value)}
    />
  );
}
