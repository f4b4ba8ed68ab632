import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef } from "react";

/** Text that narrows a list; `/` puts the cursor into it. */
export function FilterField({
  label = "Filter this list",
  placeholder,
  w,
  value,
  onChange,
}: {
  readonly label?: string;
  readonly placeholder: string;
  readonly w: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const input = useFilterKey();
  return (
    <TextInput
      ref={input}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={14} stroke={1.7} aria-hidden />}
      w={w}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** `/` puts the cursor into the field, unless one is typing already. */
function useFilterKey() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (
        event.key !== "/" ||
        event.ctrlKey ||
        event.altKey ||
        (target && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      )
        return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return input;
}
