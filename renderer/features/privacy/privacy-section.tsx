import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import { erasureColumns } from "./review-columns.tsx";
import { ReviewList } from "./review-list.tsx";

/** How long records are kept, what is old enough to be looked at, and what was erased. */
export function PrivacySection() {
  return (
    <div style={{ maxWidth: 860, display: "grid", gap: 18 }}>
      <Periods />
      <ReviewList />
      <Erasures />
    </div>
  );
}

function Periods() {
  const privacy = useBook().setting("privacy");
  const run = useRun();
  const isPast = useIsPast();
  const [accountYears, setAccountYears] = useState<number | string>(privacy.accountYears);
  const [wordsYears, setWordsYears] = useState<number | string>(privacy.wordsYears);
  const isGood = [accountYears, wordsYears].every((years) => Number.isInteger(years) && Number(years) >= 1);
  const save = () =>
    run(saveSetting, {
      id: "privacy",
      value: { ...privacy, accountYears: Number(accountYears), wordsYears: Number(wordsYears) },
      label: "Retention periods",
    });
  return (
    <section className="panel page" aria-label="Retention periods">
      <h2>How long records are kept</h2>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        After these years they come on the list below. Nothing is ever deleted by itself. Six years is what British
        companies keep for their taxes (Taxes Management Act 1970 s.12B, Companies Act 2006 s.388) and how long a
        contract debt can be sued for in England (Limitation Act 1980 s.5); other countries differ. Not legal advice.
      </p>
      <div className="row" style={{ alignItems: "flex-end" }}>
        <NumberInput
          label="Settled accounts (years after the last movement)"
          min={1}
          max={30}
          allowDecimal={false}
          value={accountYears}
          onChange={setAccountYears}
        />
        <NumberInput
          label="Calls and notes (years)"
          min={1}
          max={30}
          allowDecimal={false}
          value={wordsYears}
          onChange={setWordsYears}
        />
        <Button disabled={isPast || !isGood} onClick={save}>
          Save periods
        </Button>
      </div>
    </section>
  );
}

function Erasures() {
  const book = useBook();
  return (
    <ListPanel
      title="Erased"
      rows={book.setting("privacy").erasures.toReversed()}
      columns={erasureColumns((id) => book.get("customers", id)?.name ?? "")}
      rowKey={({ id }) => id}
      isDense
      empty={
        <p className="list-text t2">Nothing yet. A person is erased on the Personal data page of their customer.</p>
      }
    />
  );
}
