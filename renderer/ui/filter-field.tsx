import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { isTyping } from "./is-typing.ts";
import { focusFirstList } from "./use-list-keys.ts";

/** Text that narrows a list; `/` puts the cursor into it, Enter, Esc and the down arrow lead from it to the list. */
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
      onKeyDown={(event) => {
        if (!LEAVE.has(event.key) || !focusFirstList()) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

const LEAVE: ReadonlySet<string> = new Set(["Enter", "Escape", "ArrowDown"]);

/** `/` puts the cursor into the field, unless one is typing already. */
function useFilterKey() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return input;
}
