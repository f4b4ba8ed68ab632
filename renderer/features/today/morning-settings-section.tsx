import { Checkbox, Group, NumberInput, SegmentedControl, Stack, Switch } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { isMorningTime, MORNING_PARTS, type MorningSettings } from "#shared/insight/morning/morning-settings.ts";

/** When the day is prepared, what is looked at, and whether the system says so. */
export function MorningSettingsSection() {
  const settings = useBook().setting("morning");
  const run = useRun();
  const isPast = useIsPast();
  const change = (changed: Partial<MorningSettings>) =>
    void run(saveSetting, { id: "morning", value: { ...settings, ...changed }, label: "Morning plan" });
  return (
    <Stack gap="lg" maw={720}>
      <p className="t2">
        Once a day Duebook looks at promises, letters, statements and early warnings and says on Today what it found.
        Nothing is sent: every letter and every call is yours.
      </p>
      <Switch
        label="Prepare a morning plan"
        checked={settings.isOn}
        disabled={isPast}
        onChange={(event) => change({ isOn: event.currentTarget.checked })}
      />
      {settings.isOn && (
        <>
          <TimeFields settings={settings} change={change} />
          <Checkbox.Group
            label="What it looks at"
            value={[...settings.parts]}
            onChange={(chosen) =>
              change({ parts: MORNING_PARTS.map(({ id }) => id).filter((id) => chosen.includes(id)) })
            }
          >
            <Stack gap={6} mt={6}>
              {MORNING_PARTS.map(({ id, label }) => (
                <Checkbox key={id} value={id} label={label} disabled={isPast} />
              ))}
            </Stack>
          </Checkbox.Group>
          <NoticeSwitch settings={settings} change={change} />
        </>
      )}
    </Stack>
  );
}

type PartProps = { readonly settings: MorningSettings; readonly change: (changed: Partial<MorningSettings>) => void };

function TimeFields({ settings, change }: PartProps) {
  const isPast = useIsPast();
  const [time, setTime] = useState(settings.at === "" ? "08:00" : settings.at);
  const problem = time !== "" && isMorningTime(time) ? null : "Write a time like 07:30.";
  return (
    <>
      <Group align="flex-end" gap={10}>
        <SegmentedControl
          aria-label="When"
          value={settings.at === "" ? "start" : "time"}
          disabled={isPast}
          onChange={(when) => change({ at: when === "start" || problem ? "" : time })}
          data={[
            { value: "start", label: "At the first start of the day" },
            { value: "time", label: "From a time on, while it is open" },
          ]}
        />
        {settings.at !== "" && (
          <TextField
            aria-label="Time"
            w={90}
            value={time}
            error={problem}
            disabled={isPast}
            onChange={setTime}
            onBlur={() => problem === null && time !== settings.at && change({ at: time })}
          />
        )}
      </Group>
      <FieldRow>
        <NumberInput
          label="Statements are due from"
          description="Day of the month; 0: never"
          min={0}
          max={28}
          allowDecimal={false}
          disabled={isPast}
          defaultValue={settings.statementDay}
          onBlur={(event) => {
            const typed = Number(event.currentTarget.value);
            if (Number.isInteger(typed) && typed >= 0 && typed <= 28 && typed !== settings.statementDay) {
              change({ statementDay: typed });
            }
          }}
        />
      </FieldRow>
    </>
  );
}

/** Switching it on shows a first notice, so that the system or the browser can ask and one sees that it works. */
function NoticeSwitch({ settings, change }: PartProps) {
  const { host } = useStore();
  const isPast = useIsPast();
  const [problem, setProblem] = useState("");
  const turn = async (isNotified: boolean) => {
    setProblem("");
    if (isNotified) {
      const body = "Duebook will tell you here when the morning plan is ready.";
      const shown = await host.notify({ title: "Notices are on", body, mayAsk: true });
      if (!shown.ok) {
        setProblem(
          "Notices are not allowed on this computer. Allow them for Duebook in the settings of the system or the browser.",
        );
        return;
      }
    }
    change({ isNotified });
  };
  return (
    <Switch
      label="Tell me with a notice on the desktop"
      description="Shown by this computer only; it holds counts, no names"
      checked={settings.isNotified}
      disabled={isPast}
      error={problem || undefined}
      onChange={(event) => void turn(event.currentTarget.checked)}
    />
  );
}
