import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { openPlacementCommand } from "#renderer/data/commands/cases/open-placement.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import { checkStates } from "#shared/cases/agency-checks.ts";
import { agencyFee } from "#shared/cases/agency-fee.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { words } from "#shared/chasing/words.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import type { DecisionScope } from "./use-decision.ts";

/** Days between the notice and the day the debt goes on: to arrive, and to pay. */
const NOTICE_DAYS = 14;

/** Places the chosen invoices with an agency, after a notice or at once. */
export function PlacementForm({
  file,
  scope,
  agencyId,
  onClose,
}: {
  readonly file: CustomerFile;
  readonly scope: DecisionScope;
  readonly agencyId: string;
  readonly onClose: () => void;
}) {
  const book = useBook();
  const today = useToday();
  const run = useRun();
  const [, navigate] = useLocation();
  const say = words(useLocale((state) => state.locale));
  const agencies = book.all("agencies").filter((one) => !one.archived && one.currency === scope.currency);
  const [id, setId] = useState(agencyId || agencies[0]?.id || "");
  const [when, setWhen] = useState<"notice" | "now">("notice");
  const [placeOn, setPlaceOn] = useState<CalendarDate | null>(addDays(today, NOTICE_DAYS));
  const [reason, setReason] = useState("");
  const agency = agencies.find((one) => one.id === id);
  const { customer } = file;
  const amount = say.exact(scope.principalMinor, scope.currency);
  const save = async () => {
    if (when === "notice" && placeOn === null) return "Choose the day on which it is passed on.";
    const input = {
      customerId: customer.id,
      agencyId: id,
      invoiceIds: scope.chosen.map(({ entry }) => entry.id),
      currency: scope.currency,
      placeOn: when === "notice" ? placeOn : null,
      reason,
    };
    const placed = await run(openPlacementCommand, input, { showsOwnErrors: true });
    if (!placed.ok) return placed.error.message;
    navigate(paths.case(placed.value));
    return null;
  };
  const open = agency ? checkStates(agency, today).filter(({ state }) => state !== "passed") : [];
  return (
    <FormDialog
      title={`Place ${amount} of ${customer.name}`}
      saveLabel={when === "notice" ? "Announce" : "Place now"}
      onClose={onClose}
      onSave={save}
    >
      {agencies.length === 0 ? (
        <p>
          No agency is in the register. <Link href={paths.agencies()}>Add one first</Link>.
        </p>
      ) : (
        <Choice
          label="Agency"
          data={agencies.map((one) => ({ value: one.id, label: one.name }))}
          value={id}
          onChange={setId}
          data-autofocus
        />
      )}
      {agency && open.length > 0 && (
        <p className="alert warn">
          <span className="tx">
            Not checked, or over a year ago: {open.map(({ label }) => label.toLowerCase()).join("; ")}.
          </span>
        </p>
      )}
      <SegmentedControl
        aria-label="When"
        value={when}
        onChange={setWhen}
        data={[
          { value: "notice", label: "After a notice to the customer" },
          { value: "now", label: "At once" },
        ]}
      />
      {when === "notice" && (
        <FieldRow>
          <DateInput label="Passed on" value={placeOn} minDate={addDays(today, 1)} onChange={setPlaceOn} />
          <p className="t2 s12" style={{ paddingTop: 22 }}>
            The letter names the agency and this day. Write it from the next screen.
          </p>
        </FieldRow>
      )}
      <TextArea label="Why now" autosize minRows={2} value={reason} onChange={setReason} />
      <p className="t2" aria-live="polite">
        {scope.chosen.map(({ entry }) => entry.number).join(", ")}: from today not chased by us.{" "}
        {agency && `If all of it is paid, ${agency.name} takes ${feeText()} without VAT.`}
      </p>
    </FormDialog>
  );

  function feeText(): string {
    const parts = scope.chosen.map(({ amountMinor, daysLate }) => ({ amountMinor, daysLate }));
    return agency ? say.exact(agencyFee(agency, parts).feeMinor, scope.currency) : "";
  }
}
