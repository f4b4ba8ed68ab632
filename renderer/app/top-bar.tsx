import { Popover, Select, Stack, Text } from "@mantine/core";
import { openSpotlight } from "@mantine/spotlight";
import { IconCalendar, IconSearch, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useAsAt, useBook, useToday } from "#renderer/book/use-book.ts";
import { useSession } from "#renderer/state/session.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { SaveMark } from "./save-mark.tsx";

/** Company, search, the day shown, whether all is saved, and who is working. */
export function TopBar({ isSample }: { readonly isSample: boolean }) {
  const company = useBook().setting("company");
  return (
    <header className="top">
      <div className="brand">
        <span className="mark" aria-hidden>
          <i />
        </span>
        Duebook
      </div>
      <span className="b6 ell" style={{ maxWidth: 260 }}>
        {company.name}
      </span>
      {isSample && <span className="chip sample">Sample company: nothing here is real</span>}
      <span className="sp" />
      <button type="button" className="search" onClick={openSpotlight} aria-label="Search (Ctrl+K)">
        <IconSearch size={14} stroke={1.7} aria-hidden />
        <span className="sp ell">Customer, invoice, amount or phrase</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <span className="sp" />
      <AsAtControl />
      <SaveMark />
      <WhoControl />
    </header>
  );
}

function AsAtControl() {
  const asAt = useAsAt();
  const today = useToday();
  const setAsAt = useSession((session) => session.setAsAt);
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <button type="button" className="chip b" onClick={() => setOpen(!open)} aria-expanded={open}>
          <IconCalendar size={14} stroke={1.7} aria-hidden />
          As at{" "}
          <span className="b6" style={{ color: "var(--tx)" }}>
            <Day on={asAt} style={asAt === today ? "near" : "far"} />
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w={260}>
          <DateInput
            label="Show every figure as at"
            value={asAt}
            maxDate={today}
            onChange={(day) => setAsAt(day === null || day > today ? null : day)}
          />
          <Text size="sm" c="dimmed">
            Every screen goes back to that day. Nothing can be written while a past day is shown.
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function WhoControl() {
  const users = useBook()
    .setting("users")
    .filter((user) => user.active);
  const userId = useSession((session) => session.userId);
  const setUser = useSession((session) => session.setUser);
  const current = users.find((user) => user.id === userId);
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <button
          type="button"
          className="chip"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-label={`Working: ${current?.name ?? "nobody chosen"}`}
        >
          <IconUser size={14} stroke={1.7} aria-hidden />
          {current?.initials ?? "?"}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Select
          label="Who is working"
          description="Every entry carries this name."
          w={240}
          data={users.map((user) => ({ value: user.id, label: user.name }))}
          value={userId || null}
          comboboxProps={{ withinPortal: false }}
          onChange={(id) => id && setUser(id)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
