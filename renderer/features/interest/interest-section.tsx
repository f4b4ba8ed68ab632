import { Button } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { Choice } from "#renderer/ui/choice.tsx";
import type { InterestSettings } from "#shared/interest/interest-settings.ts";
import { NOT_LEGAL_ADVICE } from "#shared/interest/proof-words.ts";
import type { InterestRounding } from "#shared/interest/simple-interest.ts";
import { MethodFields } from "./calculator-method.tsx";

const BASES: readonly { readonly value: InterestSettings["basis"]; readonly label: string }[] = [
  { value: "statutory", label: "The law on late payment of the customer's country" },
  { value: "court", label: "The court's rate (England and Wales, s. 69)" },
  { value: "none", label: "Nothing: interest is never claimed" },
];

/** What letters can say in words; figures cut to the penny are for checking those of others. */
const ROUNDINGS: readonly InterestRounding[] = ["segment", "daily-penny"];

/** Settings, Interest: what is claimed where a contract says nothing, and how it is worked out. */
export function InterestSection() {
  const stored = useBook().setting("interest");
  const run = useRun();
  const isPast = useIsPast();
  const [settings, setSettings] = useState(stored);
  const set = (changed: Partial<InterestSettings>) => setSettings((before) => ({ ...before, ...changed }));
  return (
    <div style={{ display: "grid", gap: 12, maxWidth: 460 }}>
      <Choice
        label="Claimed where the contract says nothing"
        description="A rate agreed with a customer always comes first"
        data={[...BASES]}
        value={settings.basis}
        onChange={(value) => set({ basis: value })}
      />
      <MethodFields settings={settings} roundings={ROUNDINGS} onChange={set} />
      <Choice
        label="A dispute that was rejected or withdrawn"
        data={[
          { value: "throughout", label: "Interest for its days too: the money was owed all along" },
          { value: "from-its-end", label: "Its days stay free of interest" },
        ]}
        value={settings.failedDispute}
        onChange={(value) => set({ failedDispute: value })}
      />
      <Choice
        label="A limit of 30 or 60 days from the invoice"
        data={[
          { value: "cautious", label: "Invoice day + 30: never a day too many" },
          { value: "as-written", label: "Beginning with the invoice day, as the Act is worded (+ 29)" },
        ]}
        value={settings.counting}
        onChange={(value) => set({ counting: value })}
      />
      <p className="t2 s12">
        Every screen, letter and proof uses these choices from now on; letters already sent stay as they are.{" "}
        {NOT_LEGAL_ADVICE}
      </p>
      <div>
        <Button
          disabled={isPast}
          onClick={() => run(saveSetting, { id: "interest", value: settings, label: "Interest" })}
        >
          Save interest settings
        </Button>
      </div>
    </div>
  );
}
