import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { keepForNow } from "#renderer/data/commands/customers/legal-hold.ts";
import { useWrite } from "#renderer/data/use-run.tsx";
import { useSession } from "#renderer/state/session.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { addMonths, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { type DueForReview, dueForReview } from "#shared/privacy/retention.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { reviewColumns, reviewExport } from "./review-columns.tsx";

/** Records past their period: each is erased or kept by somebody's decision. */
export function ReviewList() {
  const book = useBook();
  const isPast = useIsPast();
  const today = useSession((session) => session.today);
  const [erasing, setErasing] = useState<DueForReview | null>(null);
  const [keeping, setKeeping] = useState<DueForReview | null>(null);
  const due = useMemo(() => {
    const files = book.all("customers").map(({ id }) => customerFile(book, id));
    const known = files.filter((file) => file !== null);
    return dueForReview(known, book.setting("privacy"), today);
  }, [book, today]);
  const nameOf = (id: string) => book.get("customers", id)?.name ?? "";
  const acts = (item: DueForReview) => (
    <div className="row" style={{ justifyContent: "flex-end" }}>
      {item.hold !== null && <Tag tone="info">Legal hold: {item.hold}</Tag>}
      <Button size="compact-xs" variant="default" disabled={isPast} onClick={() => setKeeping(item)}>
        Keep for now
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isPast || item.hold !== null}
        onClick={() => setErasing(item)}
      >
        Erase
      </Button>
    </div>
  );
  return (
    <ListPanel
      title="To look at"
      fileName="Records past their period"
      rows={due}
      columns={reviewColumns(nameOf, acts)}
      exports={reviewExport(nameOf)}
      rowKey={({ customerId }) => customerId}
      most={200}
      isDense
      empty={<p className="list-text t2">Nothing is older than its period.</p>}
    >
      {erasing && (
        <EraseDialog scope={erasing.scope} name={nameOf(erasing.customerId)} onClose={() => setErasing(null)} />
      )}
      {keeping && <Keep item={keeping} name={nameOf(keeping.customerId)} onClose={() => setKeeping(null)} />}
    </ListPanel>
  );
}

function Keep({
  item,
  name,
  onClose,
}: {
  readonly item: DueForReview;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const write = useWrite();
  const today = useSession((session) => session.today);
  const [reason, setReason] = useState("");
  const [againOn, setAgainOn] = useState<CalendarDate | null>(addMonths(today, 12));
  return (
    <FormDialog
      title={`Keep the records of ${name}`}
      onClose={onClose}
      onSave={async () => {
        if (againOn === null) return "Give the day to look again.";
        const { customerId } = item;
        return write(keepForNow, { customerId, reason, againOn });
      }}
    >
      <TextField label="Why they are still needed" data-autofocus value={reason} onChange={setReason} />
      <DateInput label="Look again on" value={againOn} onChange={setAgainOn} minDate={today} />
    </FormDialog>
  );
}
