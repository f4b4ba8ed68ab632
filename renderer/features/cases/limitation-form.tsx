import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useToday } from "#renderer/book/use-book.ts";
import { saveLimitation } from "#renderer/data/commands/cases/save-limitation.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import { COUNTRIES } from "#renderer/ui/choices.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FieldRow, FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { LIMITATION_STARTS, type OwnLimitation } from "#shared/cases/limitation-law.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { countryName } from "#shared/ledger/country-name.ts";

/** Countries whose states, provinces or territories have times of their own. */
const BY_STATE = ["US", "CA", "AU"];

/** The time to claim of one country, as the user looked it up. */
export function LimitationForm({
  entry,
  country,
  onClose,
}: {
  readonly entry: OwnLimitation | null;
  /** The country it begins with when it is new; empty to be chosen. */
  readonly country: string;
  readonly onClose: () => void;
}) {
  const run = useRun();
  const today = useToday();
  const [draft, setDraft] = useState<OwnLimitation>(
    entry ?? {
      id: "",
      country,
      years: 0,
      from: "due-day",
      restartsByPayment: false,
      restartsByAcknowledgment: false,
      source: "",
      seenOn: today,
    },
  );
  const [years, setYears] = useState(entry ? String(entry.years) : "");
  const [seenOn, setSeenOn] = useState<CalendarDate | null>(draft.seenOn);
  const [fault, setFault] = useState<{ readonly field: string; readonly message: string } | null>(null);
  const set = (changed: Partial<OwnLimitation>) => setDraft((before) => ({ ...before, ...changed }));
  const at = (field: string) => (fault?.field === field ? fault.message : null);
  const refuse = (field: string, message: string) => {
    setFault({ field, message });
    return message;
  };
  const save = async () => {
    if (seenOn === null) return refuse("seenOn", "Give the day you looked it up.");
    const input = { ...draft, years: /^\d+$/.test(years.trim()) ? Number(years) : 0, seenOn };
    const saved = await run(saveLimitation, input, { showsOwnErrors: true });
    return saved.ok ? null : refuse(saved.error.field ?? "", saved.error.message);
  };
  return (
    <FormDialog
      title={entry ? `Time to claim in ${countryName(entry.country)}` : "Add a country's time to claim"}
      size={560}
      onClose={onClose}
      onSave={save}
    >
      <FieldRow>
        <Choice
          label="Country"
          required
          searchable
          data={COUNTRIES.filter(({ value }) => value !== "GB")}
          value={draft.country === "" ? null : draft.country}
          onChange={(value) => set({ country: value })}
          error={at("country")}
          description={
            BY_STATE.includes(draft.country) ? "The time differs by state: enter your customers'" : undefined
          }
        />
        <TextField
          label="Years"
          required
          inputMode="numeric"
          data-autofocus
          value={years}
          onChange={setYears}
          error={at("years")}
        />
      </FieldRow>
      <Choice
        label="Counted from"
        data={[...LIMITATION_STARTS].map(({ id, label }) => ({ value: id, label }))}
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      <div style={{ display: "grid", gap: 6 }}>
        <span className="b5 s12">What begins the time again there</span>
        <Checkbox
          label="A part payment of the invoice"
          checked={draft.restartsByPayment}
          onChange={(event) => set({ restartsByPayment: event.currentTarget.checked })}
        />
        <Checkbox
          label="A signed acknowledgment of the debt"
          checked={draft.restartsByAcknowledgment}
          onChange={(event) => set({ restartsByAcknowledgment: event.currentTarget.checked })}
        />
        <span className="t2 s12">Leave out what you are not sure of: the earlier day is then shown.</span>
      </div>
      <FieldRow>
        <TextField
          label="Source"
          required
          placeholder="Statute and section, page, lawyer's letter"
          value={draft.source}
          onChange={(source) => set({ source })}
          error={at("source")}
        />
        <DateInput
          label="Looked up on"
          value={seenOn}
          maxDate={today}
          onChange={setSeenOn}
          error={at("seenOn")}
          required
        />
      </FieldRow>
      <p className="t2 s12">Not legal advice. Duebook counts with what you enter and does not check it.</p>
    </FormDialog>
  );
}
