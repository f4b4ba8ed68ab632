import { Button, SegmentedControl } from "@mantine/core";
import { IconPrinter, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Timeline } from "#renderer/ui/timeline.tsx";
import { timelineEntries } from "./timeline-entries.tsx";
import type { TimelineTopic } from "./timeline-entry.ts";
import { TIMELINE_EXPORT } from "./timeline-export.ts";
import { timelinePages } from "./timeline-pages.ts";

type Shown = "all" | TimelineTopic;

/** Everything that happened with a customer up to the day shown, latest first. */
export function TimelineTab({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const locale = useLocale((state) => state.locale);
  const isPast = useIsPast();
  const open = useOpenForm((state) => state.open);
  const [shown, setShown] = useRemembered<Shown>("timeline.topic", "all");
  const entries = useMemo(() => timelineEntries(book, customerId, asAt, locale), [book, customerId, asAt, locale]);
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const visible = entries.filter(
    (entry) =>
      (shown === "all" || entry.topic === shown) &&
      (wanted === "" || `${entry.title} ${entry.detail} ${entry.who}`.toLowerCase().includes(wanted)),
  );
  const { printReport } = useOutput();
  const customer = book.get("customers", customerId);
  const isPart = visible.length < entries.length;
  return (
    <>
      <div className="row" style={{ marginBottom: 10 }}>
        <SegmentedControl
          aria-label="What to show"
          value={shown}
          onChange={setShown}
          data={[
            { value: "all", label: "All" },
            { value: "call", label: "Calls" },
            { value: "letter", label: "Letters" },
            { value: "payment", label: "Payments" },
            { value: "invoice", label: "Invoices" },
            { value: "dispute", label: "Disputes, cases" },
          ]}
        />
        <TextField
          aria-label="Search the timeline"
          placeholder="Search"
          leftSection={<IconSearch size={14} stroke={1.7} aria-hidden />}
          w={180}
          value={text}
          onChange={setText}
        />
        <span className="sp" />
        <Button
          variant="subtle"
          leftSection={<IconPrinter size={14} stroke={1.7} aria-hidden />}
          disabled={visible.length === 0 || !customer}
          onClick={() => customer && void printReport(timelinePages(customer, visible, asAt, { locale, isPart }))}
        >
          Print
        </Button>
        <ExportMenu
          title={`Timeline ${customer?.name ?? ""}`}
          label="Export the timeline"
          isIcon
          print={null}
          rows={visible}
          columns={TIMELINE_EXPORT}
        />
        <Button variant="subtle" disabled={isPast} onClick={() => open({ kind: "note", customerId })}>
          <Kbd>N</Kbd>&nbsp;add a note
        </Button>
      </div>
      {visible.length === 0 ? (
        <EmptyState title="Nothing here yet">
          Calls, letters, payments, promises and disputes appear here with their day and who wrote them down.
        </EmptyState>
      ) : (
        <Timeline label="Timeline" entries={visible} />
      )}
    </>
  );
}
