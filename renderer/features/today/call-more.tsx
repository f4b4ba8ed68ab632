import { Autocomplete, Checkbox, NumberInput, SegmentedControl } from "@mantine/core";
import { useToday } from "#renderer/book/use-book.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { CallState, CallSubject } from "./call-form.tsx";

/** What is the same for most calls: who, when, how long, which way. A day before today makes it a late entry. */
export function CallMore({ subject, state }: { readonly subject: CallSubject; readonly state: CallState }) {
  const { draft, change } = state;
  const today = useToday();
  const { contacts } = subject.file.customer;
  const people = [...new Set(contacts.map((contact) => contact.name).filter((name) => name !== ""))];
  return (
    <fieldset className="fields" style={{ border: 0, margin: 0, padding: 0, gridTemplateColumns: "1fr 1fr 1fr" }}>
      <Autocomplete
        label="Who"
        data={people}
        value={draft.contactName}
        onChange={(contactName) => {
          const phone = contacts.find((contact) => contact.name === contactName)?.phone ?? draft.phone;
          change({ contactName, phone });
        }}
      />
      <TextField label="Number" value={draft.phone} onChange={(phone) => change({ phone })} />
      <div>
        <span className="cap">Which way</span>
        <SegmentedControl
          fullWidth
          aria-label="Which way"
          value={draft.direction}
          onChange={(direction) => change({ direction: direction === "in" ? "in" : "out" })}
          data={[
            { value: "out", label: "We called" },
            { value: "in", label: "They called" },
          ]}
        />
      </div>
      <DateInput
        label="Day of the call"
        value={draft.on}
        maxDate={today}
        description={draft.on < today ? "Late entry: marked as written down today" : undefined}
        onChange={(on) => change({ on: on ?? today })}
      />
      <TextField label="Time" placeholder="Now" value={draft.time} onChange={(time) => change({ time })} />
      <NumberInput
        label="Minutes"
        min={0}
        max={600}
        allowDecimal={false}
        value={draft.minutes ?? ""}
        onChange={(value) => change({ minutes: typeof value === "number" ? value : null })}
      />
      {draft.outcome === "promise" && (
        <NumberInput
          label="Clearing days"
          description="Money may arrive this many days after the promised day"
          min={0}
          max={30}
          allowDecimal={false}
          value={draft.clearingDays}
          onChange={(value) => change({ clearingDays: typeof value === "number" ? value : 0 })}
        />
      )}
      <Checkbox
        label="Private: never in an evidence bundle"
        checked={draft.isPrivate}
        onChange={(event) => change({ isPrivate: event.currentTarget.checked })}
        style={{ alignSelf: "center" }}
      />
    </fieldset>
  );
}
