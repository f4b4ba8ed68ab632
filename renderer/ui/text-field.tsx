import { Textarea, type TextareaProps, TextInput, type TextInputProps } from "@mantine/core";

type Typed<Props> = Omit<Props, "onChange"> & { readonly onChange: (text: string) => void };

/** One line of text; answers what is typed. */
export function TextField({ onChange, ...rest }: Typed<TextInputProps>) {
  return <TextInput {...rest} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** Several lines of text; answers what is typed. */
export function TextArea({ onChange, ...rest }: Typed<TextareaProps>) {
  return <Textarea {...rest} onChange={(event) => onChange(event.currentTarget.value)} />;
}
