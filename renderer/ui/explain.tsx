import { Popover } from "@mantine/core";
import { type ReactNode, useState } from "react";

/** A figure with a dotted underline that opens what it is made of. */
export function Explain({
  children,
  label,
  detail,
  width = 420,
}: {
  readonly children: ReactNode;
  /** What is explained, for a screen reader: `Overdue`. */
  readonly label: string;
  /** Given a way to close it where it leads somewhere else. */
  readonly detail: ReactNode | ((close: () => void) => ReactNode);
  /** At most so wide, in pixels. */
  readonly width?: number;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" withArrow shadow="md" trapFocus={false}>
      <Popover.Target>
        <button
          type="button"
          className="exp"
          aria-label={`How ${label} is made up`}
          aria-expanded={open}
          onClick={(event) => {
            event.stopPropagation();
            setOpen(!open);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || !open) return;
            event.stopPropagation();
            setOpen(false);
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown maw={width} style={{ fontSize: 12 }}>
        {typeof detail === "function" ? detail(() => setOpen(false)) : detail}
      </Popover.Dropdown>
    </Popover>
  );
}
